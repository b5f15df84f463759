import { memoPer } from '../portal/memo.ts';
import type { Portal } from '../portal/model.ts';
import { allColumns, hasPages, pageAt } from '../portal/pages.ts';
import { recordsByFile } from '../portal/records-by-file.ts';
import { nearestAmong } from '../schema/nearest-word.ts';
import type { Content, DocumentRecord } from '../source/records.ts';
import { type FileUse, isBareHost, isMistypedAddress } from './file-uses.ts';
import type { CheckInput } from './rule.ts';
import { describeSimilarFile, documentIndex } from './similar-files.ts';

/** What is wrong with a link, in Chinese. */
export interface LinkFault {
  readonly message: string;
  readonly hint: string;
}

/** Where links may lead; built once for all links. */
export interface LinkTargets {
  readonly portal: Portal;
  readonly content: Content;
  readonly records: ReadonlyMap<string, DocumentRecord>;
  /** Whether the portal's own pages are known: not where a file that they come from is at fault. */
  readonly knowsRoutes: boolean;
  isPublished(record: DocumentRecord): boolean;
  /** Whether a sound document is not published; one at fault, or of an agency at fault, is reported as such. */
  isWithheld(record: DocumentRecord): boolean;
}

/** Gathers the places that links may lead to. */
export function gatherLinkTargets({ portal, content }: CheckInput): LinkTargets {
  const isPublished = ({ file }: DocumentRecord) => portal.documentByFile.get(file)?.withheld.length === 0;
  return {
    portal,
    content,
    records: recordsByFile(content),
    knowsRoutes: content.settings !== undefined && content.columns !== undefined,
    isPublished,
    isWithheld: (record) =>
      record.fields !== undefined && portal.agencyById.has(record.agency) && !isPublished(record),
  };
}

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** What a page shows in place. */
const SHOWN = { attachment: '附件', image: '图片', video: '视频', captions: '字幕' } as const;
const LINK_TO_DOCUMENT = '链接别的文档，写它的文件相对本文档的路径，如“../policies/2019/notice.md”。';

function judgeExternal({ written, kind, record }: FileUse): LinkFault | undefined {
  const protocol = /^([a-z][a-z0-9+.-]*:)/i.exec(written)?.[1]?.toLowerCase() ?? 'https:';
  if (!PROTOCOLS.has(protocol)) {
    // In MDX such an address counts as code and is reported as that.
    if (record.format === 'mdx') return undefined;
    return {
      message: `链接“${written}”的协议不允许，页面上点不开`,
      hint: '改为网址（http、https）、邮箱（mailto）、电话（tel）或站内文件。',
    };
  }
  if (kind !== 'link')
    return {
      message: `${SHOWN[kind]}“${written}”在别的网站上，页面不会显示`,
      hint: '取得许可后把它存到文档旁边，这里写文件名。',
    };
  const url = written.startsWith('//') ? `https:${written}` : written;
  return URL.canParse(url)
    ? undefined
    : { message: `网址“${written}”不完整`, hint: '从浏览器的地址栏复制完整的网址。' };
}

const anchorsOf = memoPer(({ facts }: DocumentRecord) =>
  facts.anchors === '' ? [] : facts.anchors.split('\n'),
);
const nearestAnchor = memoPer((target: DocumentRecord) => nearestAmong(anchorsOf(target)));

function judgeAnchor(anchor: string, target: DocumentRecord, where: string): LinkFault | undefined {
  if (anchor === '' || anchor === 'top' || anchorsOf(target).includes(anchor)) return undefined;
  const near = nearestAnchor(target)(anchor);
  const known = anchorsOf(target)
    .slice(0, 10)
    .map((each) => `#${each}`);
  const choice =
    known.length > 0 ? `可用的有：${known.join('、')}。` : '那里没有小标题，删去 # 和后面的文字。';
  return {
    message: `${where}没有小标题“#${anchor}”`,
    hint: near === undefined ? choice : `是不是“#${near}”？`,
  };
}

function judgeDocument(
  use: FileUse,
  target: DocumentRecord,
  anchor: string,
  targets: LinkTargets,
): LinkFault | undefined {
  if (targets.isPublished(use.record) && targets.isWithheld(target))
    return {
      message: `链接的文件“${target.fields?.title}”没有发布`,
      hint: '等它发布后再链接，或先去掉链接，只留文字。',
    };
  return judgeAnchor(anchor, target, `“${target.file}”里`);
}

const offeredRoutes = memoPer(
  ({ documents }: Portal): ReadonlySet<string> =>
    new Set(documents.flatMap(({ attachments }) => attachments.map(({ route }) => route))),
);

/** The first pages of columns and agencies. They are soon known, and what most links lead to. */
const firstRoutes = memoPer(
  (portal: Portal): ReadonlySet<string> =>
    new Set([...allColumns(portal).filter(hasPages), ...portal.agencies].map(({ route }) => route)),
);

/** Whether a route is that of a page or of an offered file. */
function leadsSomewhere(route: string, portal: Portal): boolean {
  if (firstRoutes(portal).has(route)) return true;
  return pageAt(portal, route) !== undefined || offeredRoutes(portal).has(route);
}

function idOf(route: string): string | undefined {
  return route.split('/').findLast((part) => part !== '');
}

/** The first pages of columns and the agencies' own, by the last part of their routes and by their spelling. */
const columnRoutes = memoPer((portal: Portal) => {
  const routes = [...firstRoutes(portal)];
  return {
    // Of those with the same id the first is to be found, so it is set last.
    byId: new Map(routes.toReversed().map((route) => [idOf(route), route])),
    nearest: nearestAmong(routes),
  };
});

/** The column that was probably meant: one with the same id elsewhere in the tree, or one spelt nearly so. */
function findNearRoute(route: string, portal: Portal): string | undefined {
  const { byId, nearest } = columnRoutes(portal);
  return byId.get(idOf(route)) ?? nearest(route);
}

/** The document whose page has a route; where two have it, the one that overwrites the other. */
function recordAt(route: string, { records }: LinkTargets): DocumentRecord | undefined {
  const [, name] = /^\/(.*)\.html$/s.exec(route) ?? [];
  return name === undefined ? undefined : (records.get(`${name}.mdx`) ?? records.get(`${name}.md`));
}

/** What is wrong with the route of a page of the portal, such as `/xxgk/zcjd/`. */
export function judgeRoute(route: string, targets: LinkTargets): LinkFault | undefined {
  const { portal } = targets;
  if (!targets.knowsRoutes || leadsSomewhere(route, portal)) return undefined;
  const message = `网站里没有“${route}”这个页面`;
  const { basePath } = portal.settings;
  const withoutBase = `/${route.slice(basePath.length)}`;
  if (basePath !== '/' && route.startsWith(basePath) && leadsSomewhere(withoutBase, portal))
    return { message, hint: `站内地址不写网站所在的路径，改为“${withoutBase}”。` };
  if (leadsSomewhere(`${route}/`, portal)) return { message, hint: `末尾加一条斜线：“${route}/”。` };
  const near = findNearRoute(route, portal);
  return {
    message,
    hint:
      near === undefined
        ? `栏目的地址是 / 加栏目路径再加 /，如“/xxgk/zcjd/”。${LINK_TO_DOCUMENT}`
        : `是不是“${near}”？`,
  };
}

function judgeMissingPage(use: FileUse, file: string, targets: LinkTargets): LinkFault {
  const message = `链接的“${use.written}”不存在`;
  if (isMistypedAddress(use.written))
    return { message, hint: '网址的开头应是“https://”，冒号和斜线用半角，一个不少。' };
  if (isBareHost(use.written)) return { message, hint: `站外网址要写全，如“https://${use.written}”。` };
  const base = file.replace(/\.html?$/i, '');
  const source = ['.md', '.mdx'].map((ending) => base + ending).find((each) => targets.records.has(each));
  if (source !== undefined)
    return { message, hint: `改为链接它的文件，名称是“${source.slice(source.lastIndexOf('/') + 1)}”。` };
  return { message, hint: describeSimilarFile(file, documentIndex(targets.content)) ?? LINK_TO_DOCUMENT };
}

/** What is wrong with a link to a page, in the portal or elsewhere, or with an image that is no file beside documents. */
export function judgePageLink(use: FileUse, targets: LinkTargets): LinkFault | undefined {
  const { address, kind, record, written } = use;
  if (written === '')
    return {
      message: kind === 'link' ? '链接没有写地址' : `${SHOWN[kind]}没有写文件名`,
      hint: '在圆括号里写上地址，或去掉链接，只留文字。',
    };
  if (address.kind === 'external') return judgeExternal(use);
  if (kind !== 'link')
    return {
      message: `${SHOWN[kind]}“${written}”不是文档旁边的文件`,
      hint: '把它放到文档所在的文件夹，这里写文件名。',
    };
  switch (address.kind) {
    case 'anchor':
      return judgeAnchor(address.anchor, record, '本文');
    case 'outside':
      return { message: `链接“${written}”指到了各单位的文件夹以外`, hint: LINK_TO_DOCUMENT };
    case 'route': {
      const target = recordAt(address.route, targets);
      return target
        ? judgeDocument(use, target, address.anchor, targets)
        : judgeRoute(address.route, targets);
    }
    case 'document': {
      const target = targets.records.get(address.file);
      return target
        ? judgeDocument(use, target, address.anchor, targets)
        : judgeMissingPage(use, address.file, targets);
    }
    case 'attachment':
      return judgeMissingPage(use, address.file, targets);
  }
}
