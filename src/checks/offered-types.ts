import { ATTACHMENT_TYPES, extensionOf } from '../portal/attachments.ts';

/** The file types that a body's image may have. */
export const IMAGE_TYPES: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp']);
/** Files that run code where they are opened, in the browser or on the machine. */
const DANGEROUS_TYPES: ReadonlySet<string> = new Set(
  'svg html htm xhtml shtml xml js mjs exe msi bat cmd com scr vbs ps1 jar apk sh php asp jsp hta lnk docm xlsm pptm'.split(
    ' ',
  ),
);

/** What to put in place of a file that may not be offered. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  svg: '导出为 PNG 图片再放上来。',
  html: '把内容写进正文，或另存为 PDF。',
  htm: '把内容写进正文，或另存为 PDF。',
  md: '要引用别的文档，在正文里写链接。',
  mdx: '要引用别的文档，在正文里写链接。',
  rar: '改用 ZIP 压缩，或逐个列出文件。',
  '7z': '改用 ZIP 压缩，或逐个列出文件。',
  bmp: '另存为 PNG 图片。',
  tif: '另存为 PNG 图片，扫描的公文另存为 PDF 或 OFD。',
  tiff: '另存为 PNG 图片，扫描的公文另存为 PDF 或 OFD。',
};

/**
 * Why a file may not be offered or shown, by its type, and what to do, in Chinese; undefined where it may.
 * @param isImage whether the body shows it as an image
 */
export function findTypeFault(file: string, isImage: boolean): { message: string; hint: string } | undefined {
  const extension = extensionOf(file);
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (isImage && IMAGE_TYPES.has(extension)) return undefined;
  if (isImage && ATTACHMENT_TYPES.has(extension))
    return {
      message: `“${name}”不是图片`,
      hint: '图片用 PNG、JPG、GIF 或 WebP；要供下载，去掉前面的感叹号。',
    };
  if (!isImage && ATTACHMENT_TYPES.has(extension)) return undefined;
  const hint =
    REPLACEMENTS[extension] ??
    (isImage ? '图片用 PNG、JPG、GIF 或 WebP。' : '另存为 PDF 或 OFD；表格也可用 XLSX 或 CSV。');
  if (extension === '')
    return { message: `文件“${name}”没有扩展名，看不出类型`, hint: '给文件名加上扩展名，如“.pdf”。' };
  return DANGEROUS_TYPES.has(extension)
    ? { message: `.${extension} 文件打开时可能运行代码，不能发布：“${name}”`, hint }
    : { message: `.${extension} 文件不能作附件：“${name}”`, hint };
}
