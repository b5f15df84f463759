import type { Element, Root } from 'hast';
import { visitAddresses } from './addresses.ts';
import type { BodyFacts, BodyLink } from './body.ts';
import type { SourceTree } from './body-tree.ts';
import { readCitations } from './citations.ts';
import { componentOf } from './components.ts';
import { readHeadings } from './heading-anchors.ts';
import { countCharacters, makeExcerpt, readLines, readWords } from './plain-text.ts';
import { readTextMarks } from './text-marks.ts';
import { walkElements } from './tree-walk.ts';

function readLinks(root: Root, linesBefore: number): BodyLink[] {
  const links: BodyLink[] = [];
  const add = (element: Element, kind: BodyLink['kind'], url: string, text: string) => {
    const { line, column } = element.position?.start ?? { line: 1, column: 1 };
    links.push({ kind, url, text, line: line + linesBefore, column });
  };
  walkElements(root, (element) => {
    // What a component says of its picture, or of the video whose poster it is.
    const { alt, title } = element.properties;
    for (const { name, file } of componentOf(element)?.attributes ?? []) {
      const url = String(element.properties[name] ?? '');
      if (file && url.trim() !== '') add(element, file, url, String(alt ?? title ?? ''));
    }
  });
  visitAddresses(root, (element, url) => {
    add(element, element.tagName === 'img' ? 'image' : 'link', url, readWords(element));
  });
  return links;
}

function holdsImage(root: Root): boolean {
  let found = false;
  walkElements(root, (element) => {
    found ||= element.tagName === 'img';
  });
  return found;
}

/**
 * What is known of a body. Links are those that are written, also such as sanitising drops.
 * @param finished the source's finished tree, before its addresses are settled
 * @param firstLine the file's line, from 1, that the body begins on
 */
export function readFacts(
  { root, text, findings }: SourceTree,
  finished: Root,
  firstLine: number,
): BodyFacts {
  const linesBefore = firstLine - 1;
  const lines = readLines(finished);
  return {
    links: readLinks(root, linesBefore),
    anchors: readHeadings(finished)
      .map(({ anchor }) => anchor)
      .join('\n'),
    excerpt: makeExcerpt(lines),
    length: countCharacters(lines),
    isEmpty: lines.length === 0 && !holdsImage(finished),
    citations: readCitations(text),
    ...readTextMarks(text),
    findings: findings.map((finding) => ({ ...finding, line: finding.line + linesBefore })),
  };
}
