import { escapeXml } from '../../outputs/xml-text.ts';

/** A page of the server's own, where there is none of the portal's to show. */
export interface MessagePage {
  readonly title: string;
  /** Its paragraphs. */
  readonly words: readonly string[];
  /** Tags for its head. */
  readonly head?: string;
}

export function messagePage({ title, words, head = '' }: MessagePage): string {
  const heading = escapeXml(title);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${heading}</title>
${head}</head>
<body>
<h1>${heading}</h1>
${words.map((paragraph) => `<p>${escapeXml(paragraph)}</p>\n`).join('')}</body>
</html>
`;
}
