import { expect, test } from 'vitest';
import { NO_TERMS } from '../../../src/schema/terms.ts';
import { readDocument } from '../../../src/source/document.ts';
import type { DocumentText } from '../../../src/source/document-text.ts';
import { makeFolder } from './content-folder.ts';

const FILE = 'agencies/sfb/policies/a.md';

/** What a rule is shown of a document. */
function shown(text: string): DocumentText | undefined {
  let seen: DocumentText | undefined;
  readDocument(
    makeFolder({ [FILE]: text }),
    FILE,
    { agency: 'sfb', type: 'policy' },
    {
      inspect(words) {
        seen = words;
        return [];
      },
      terms: NO_TERMS,
    },
  );
  return seen;
}

/** Where a word stands in the front matter, as a rule would report it. */
function placesIn(frontMatter: string, word: string): string[] {
  return (shown(`---\n${frontMatter}\n---\n\n正文\n`)?.fields ?? []).flatMap(({ key, text, placeAt }) => {
    const offset = text.indexOf(word);
    if (offset < 0) return [];
    const { line, column } = placeAt(offset);
    return [`${key.join('.')} ${line}:${column}`];
  });
}

test.each([
  ['a plain text', 'title: 关于甲乙的通知', ['title 2:10']],
  ['in quotes', 'title: "关于甲乙"', ['title 2:11']],
  ['an item of a list', 'keywords:\n  - 丙\n  - 丁甲乙', ['keywords.1 4:6']],
  ['a list on one line', 'keywords: [丙, 丁甲乙]', ['keywords.1 2:16']],
  ['a map in a list', 'changes:\n  - changedOn: 2019-01-01\n    note: 丁甲乙', ['changes.0.note 4:12']],
  ['a text of several lines: its key', 'title: 丙\nsummary: |\n  丁\n  甲乙', ['summary 3:1']],
])('a word of the front matter is found at its place: %s', (_, frontMatter, places) => {
  expect(placesIn(frontMatter, '甲乙')).toEqual(places);
});

test('what names a file, a column or an address is no text', () => {
  const words = shown(
    '---\ntitle: 甲\ncolumn: xxgk/zcjd\nattachments:\n  - file: 甲乙.pdf\n    title: 图3.15\n---\n\n乙\n',
  );
  expect(words?.fields.map(({ key }) => key.join('.'))).toEqual(['title', 'attachments.0.title']);
});

test('a body is shown with its lines in the file, and the whole file too', () => {
  const text = '---\ntitle: 甲\n---\n\n乙\n\n丙丁\n';
  const words = shown(text);
  expect(words?.source).toBe(text);
  expect(words?.frontMatter).toEqual({ title: '甲' });
  expect(words?.body.blocks.map((block) => [block.text, block.placeAt(0)])).toEqual([
    ['乙', { line: 5, column: 1 }],
    ['丙丁', { line: 7, column: 1 }],
  ]);
});

test('the words of a document whose front matter is at fault are shown all the same', () => {
  expect(shown('---\ntitle: [\n---\n\n乙\n')?.body.blocks).toHaveLength(1);
  expect(shown('乙\n')?.body.blocks).toHaveLength(1);
  expect(shown('---\ntitle: 甲\n')?.source).toContain('甲');
});
