import type { Address } from '../portal/addresses.ts';

/** What is wrong with the way a file's path is written, in Chinese. */
export interface PathFault {
  readonly message: string;
  readonly hint: string;
}

/** A path on the editor's own machine: with a drive's letter, or a `file:` address. */
const OWN_MACHINE = /^(?:[a-z]:|file:)/i;
/** Signs that Windows refuses in names, or that cut an address short. */
const RESERVED_SIGN = /[<>:"|?*#\p{Cc}]/u;
/** Names that Windows keeps for devices. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const BESIDE = '把文件放到文档所在的文件夹，这里只写文件名，如“附件1.pdf”。';

function findNameFault(written: string, name: string): PathFault | undefined {
  const sign = RESERVED_SIGN.exec(name)?.[0];
  if (sign !== undefined) {
    const shown = sign < ' ' || sign === '\x7f' ? '控制字符' : `“${sign}”`;
    return {
      message: `文件名“${written}”里有不能用的${shown}`,
      hint: '给文件改名，去掉这个字符，这里照改。',
    };
  }
  if (DEVICE_NAME.test(name))
    return { message: `“${name}”是系统保留的名称`, hint: '给文件换个名称，这里照改。' };
  return /[. ]$/.test(name)
    ? { message: `文件名“${written}”以点或空格结尾`, hint: '给文件改名，去掉末尾的点或空格，这里照改。' }
    : undefined;
}

function findFormFault(written: string): PathFault | undefined {
  if (OWN_MACHINE.test(written))
    return { message: `“${written}”是自己电脑上的路径，别人打不开`, hint: BESIDE };
  if (written.includes('\\')) return { message: `路径“${written}”里有反斜线`, hint: '把“\\”改成“/”。' };
  return undefined;
}

/**
 * What is wrong with the path of an attachment in a document's front matter. It must name a file beside the
 * document or deeper in the agency's folder.
 */
export function findAttachmentPathFault(written: string, address: Address): PathFault | undefined {
  const fault = findFormFault(written);
  if (fault) return fault;
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(written))
    return {
      message: `附件“${written}”是网址，不是文件`,
      hint: '下载文件放到文档旁边再写文件名；只想给出网址时，在正文里写链接。',
    };
  if (written.startsWith('/')) return { message: `附件“${written}”写成了绝对路径`, hint: BESIDE };
  if (address.kind === 'outside') return { message: `附件“${written}”在本单位的文件夹以外`, hint: BESIDE };
  return written
    .split('/')
    .map((name) => (name === '..' || name === '.' ? undefined : findNameFault(written, name)))
    .find(Boolean);
}

/**
 * What is wrong with the path of a file that a body links to or shows.
 * @param isOfOtherAgency whether the path leads into another agency's folder
 */
export function findLinkPathFault(
  written: string,
  address: Address,
  isOfOtherAgency: boolean,
): PathFault | undefined {
  if (OWN_MACHINE.test(written) || address.kind === 'outside') {
    const fault = findFormFault(written);
    if (fault) return fault;
    return isOfOtherAgency
      ? {
          message: `文件“${written}”在别的单位的文件夹里`,
          hint: '链接对方的文档（.md），或把文件复制到本单位的文件夹。',
        }
      : undefined;
  }
  if (address.kind !== 'attachment') return undefined;
  return address.file
    .split('/')
    .map((name) => findNameFault(written, name))
    .find(Boolean);
}
