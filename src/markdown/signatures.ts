import type { Element, Root } from 'hast';
import { readWords } from './plain-text.ts';

/** 成文日期 as official texts write it, in Arabic or in Chinese figures. */
const DATE_LINE =
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
/** How the name of an issuing body ends. */
const ISSUER_LINE =
  /^[\p{Script=Han}（）、\s]{2,40}(?:府|室|厅|局|委|会|院|部|办|心|组|署|处|站|队|所|行|司)$/u;
/** Joint documents have several issuers, a line each. */
const MOST_ISSUERS = 8;

function isParagraph(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p';
}

/** The lines of a paragraph, parted by `<br>`. */
function linesOf(paragraph: Element): string[] {
  const lines: Element[] = [{ ...paragraph, children: [] }];
  for (const child of paragraph.children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push({ ...paragraph, children: [] });
    else lines.at(-1)?.children.push(child);
  }
  return lines.map(readWords);
}

function isSignature(lines: readonly string[]): boolean {
  const issuers = lines.slice(0, -1);
  return DATE_LINE.test(lines.at(-1) ?? '') && issuers.every((line) => ISSUER_LINE.test(line));
}

/**
 * rehype plugin: the 落款 of an official text, issuers and date on lines of their own, gets the class `signature`.
 * Source: GB/T 9704, 发文机关署名 and 成文日期.
 */
export function rehypeSignatures() {
  return (tree: Root): void => {
    const blocks = tree.children.filter((child) => child.type === 'element');
    blocks.forEach((block, index) => {
      if (!isParagraph(block)) return;
      const lines = linesOf(block);
      if (!isSignature(lines)) return;
      const signed: Element[] = [block];
      for (let before = index - 1; signed.length <= MOST_ISSUERS; before -= 1) {
        const above = blocks[before];
        if (!isParagraph(above) || !linesOf(above).every((line) => ISSUER_LINE.test(line))) break;
        signed.push(above);
      }
      // A date alone may be anything.
      if (lines.length + signed.length < 3) return;
      for (const paragraph of signed) paragraph.properties['className'] = ['signature'];
    });
  };
}
