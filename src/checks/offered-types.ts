import { ATTACHMENT_TYPES, extensionOf, IMAGE_TYPES } from '../portal/attachments.ts';

/** What a body shows in place: the types that browsers can show, and what to do with any other. */
const SHOWN: Readonly<
  Record<'image' | 'video' | 'captions', { types: ReadonlySet<string>; name: string; hint: string }>
> = {
  image: {
    types: IMAGE_TYPES,
    name: '图片',
    hint: '图片用 PNG、JPG、GIF 或 WebP',
  },
  video: { types: new Set(['mp4', 'webm']), name: '视频', hint: '视频用 MP4（H.264）或 WebM' },
  captions: { types: new Set(['vtt']), name: '字幕', hint: '字幕存成 WebVTT 文件，扩展名是 .vtt' },
};
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
 * @param kind whether the body shows it, and as what
 */
export function findTypeFault(
  file: string,
  kind: 'attachment' | 'link' | keyof typeof SHOWN,
): { message: string; hint: string } | undefined {
  const extension = extensionOf(file);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const shown = kind === 'attachment' || kind === 'link' ? undefined : SHOWN[kind];
  if (shown?.types.has(extension)) return undefined;
  if (shown && ATTACHMENT_TYPES.has(extension))
    return {
      message: `“${name}”不是${shown.name}`,
      hint: kind === 'image' ? `${shown.hint}；要供下载，写成 [名称](文件名)。` : `${shown.hint}。`,
    };
  if (!shown && ATTACHMENT_TYPES.has(extension)) return undefined;
  const hint =
    REPLACEMENTS[extension] ?? (shown ? `${shown.hint}。` : '另存为 PDF 或 OFD；表格也可用 XLSX 或 CSV。');
  if (extension === '')
    return { message: `文件“${name}”没有扩展名，看不出类型`, hint: '给文件名加上扩展名，如“.pdf”。' };
  return DANGEROUS_TYPES.has(extension)
    ? { message: `.${extension} 文件打开时可能运行代码，不能发布：“${name}”`, hint }
    : { message: `.${extension} 文件不能作附件：“${name}”`, hint };
}
