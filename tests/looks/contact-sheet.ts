import type { PageKind } from '../browser/page-kinds.ts';
import { LOOKS, type LookName } from './look.ts';
import type { Picture } from './pictures.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function idOf(kind: string): string {
  return encodeURIComponent(kind.replaceAll(' ', '-'));
}

function sizeLabel({ look, size, width, height }: Picture): string {
  return LOOKS[look].isPrinted ? `第${size}页 page ${size}` : `${size} px（${width} × ${height}）`;
}

function figure(picture: Picture): string {
  const label = `${picture.kind}，${LOOKS[picture.look].label}，${sizeLabel(picture)}`;
  return `<figure><a href="${escapeHtml(picture.file)}"><img src="${escapeHtml(picture.thumbnail)}" alt="${escapeHtml(label)}" loading="lazy"></a><figcaption>${escapeHtml(sizeLabel(picture))}</figcaption></figure>`;
}

function section(pageKind: PageKind, looks: readonly LookName[], pictures: readonly Picture[]): string {
  const rows = looks.map((look) => {
    const shown = pictures.filter((picture) => picture.kind === pageKind.kind && picture.look === look);
    return `<h3>${escapeHtml(LOOKS[look].label)}</h3>\n<div class="row">${shown.map(figure).join('\n')}</div>`;
  });
  return `<section id="${idOf(pageKind.kind)}">
<h2>${escapeHtml(pageKind.kind)}</h2>
<p><code>${escapeHtml(pageKind.path)}</code> · <a href="#top">回到目录 contents</a></p>
${rows.join('\n')}
</section>`;
}

/** A page, to be opened from the disk, with the thumbnails of all pictures by kind of page; each leads to its picture. */
export function contactSheet({
  kinds,
  looks,
  pictures,
}: {
  kinds: readonly PageKind[];
  looks: readonly LookName[];
  pictures: readonly Picture[];
}): string {
  const contents = kinds.map(({ kind }) => `<li><a href="#${idOf(kind)}">${escapeHtml(kind)}</a></li>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>网页总览 Contact sheet</title>
<link rel="stylesheet" href="sheet.css">
</head>
<body>
<header id="top">
<h1>网页总览 Contact sheet</h1>
<p>${kinds.length} 种网页 kinds of pages · ${looks.map((look) => escapeHtml(LOOKS[look].label)).join(' · ')} · ${pictures.length} 张图片 pictures。缩略图只有上半部，点开看全图。Thumbnails show the upper part; open them for the whole page.</p>
<nav aria-label="目录"><ol>${contents.join('')}</ol></nav>
</header>
<main>
${kinds.map((kind) => section(kind, looks, pictures)).join('\n')}
</main>
</body>
</html>
`;
}

export const SHEET_STYLES = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 110rem; padding: 1.5rem; font: 1rem / 1.6 system-ui, sans-serif; }
nav ol { columns: 14em; padding-left: 2em; }
nav a { display: inline-block; padding-block: 0.25rem; }
section { margin-top: 3rem; border-top: 3px solid; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
.row { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: start; }
figure { margin: 0; }
figure a { display: block; }
img { display: block; max-width: min(22.5rem, 90vw); height: auto; border: 1px solid #8888; }
figcaption { font-size: 0.875rem; }
`;
