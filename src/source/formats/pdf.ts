import type { TextPart } from '../attachment-text.ts';
import { UnreadableText } from './unreadable-text.ts';

/** The most pages that are read. */
const MOST_PAGES = 2000;

/** What unpdf and PDF.js under it are asked for. They are large, so they are loaded when the first PDF is read. */
const loadReader = () => import('unpdf');

/** Programs that make PDFs out of web pages name some characters as radicals that look the same. */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}

function faultOf(error: unknown): UnreadableText {
  const name = error instanceof Error ? error.name : '';
  return new UnreadableText(name === 'PasswordException' ? '已加密，要密码才能打开' : '文件已损坏');
}

/**
 * The text of a PDF, page by page. A scan has none, and that is no fault.
 * @throws UnreadableText where it is damaged or needs a password
 */
export async function readPdf(bytes: Uint8Array): Promise<TextPart[]> {
  const { getDocumentProxy } = await loadReader();
  // The reader takes the bytes over, and may keep them.
  const data = new Uint8Array(bytes);
  const options = { verbosity: 0, isEvalSupported: false, useSystemFonts: false, disableFontFace: true };
  const pdf = await getDocumentProxy(data, options).catch((error: unknown) => {
    throw faultOf(error);
  });
  const parts: TextPart[] = [];
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number);
      // An empty page stands in where the page itself cannot be found.
      if (page.ref === null) throw new Error('page missing');
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      if (text.trim() !== '') parts.push({ place: `第 ${number} 页`, cells: [withoutRadicals(text)] });
      page.cleanup();
    }
  } catch (error) {
    throw faultOf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
  if (pdf.numPages > MOST_PAGES) throw new UnreadableText(`超过 ${MOST_PAGES} 页`);
  return parts;
}
