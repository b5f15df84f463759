import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertFullMarkdown, readFullMarkdown } from '../../../src/markdown/body-tree.ts';
import { convertPlainMarkdown } from '../../../src/markdown/plain-html.ts';
import { readPlainMarkdown } from '../../../src/markdown/plain-markdown.ts';

function withoutUndefined(tree: object): unknown {
  return JSON.parse(JSON.stringify(tree));
}

/** What the full reader makes of a body. */
function readFully(body: string): unknown {
  return withoutUndefined(readFullMarkdown(body));
}

/** Expects of a plain body that both of its trees are those that are made in full. */
function expectTheSame(body: string): void {
  const tree = readPlainMarkdown(body);
  expect(tree).toEqual(readFully(body));
  expect(tree && convertPlainMarkdown(tree)).toEqual(
    withoutUndefined(convertFullMarkdown(readFullMarkdown(body), body, 'md')),
  );
}

describe('the reader of plain Markdown', () => {
  test.each([
    ['', 'nothing'],
    ['\n\n', 'empty lines'],
    ['一句话。', 'a line without an end'],
    ['\n第一段。\n第一段的第二行。\n\n\n第二段 with words, 1.75% (2018-05-16)。\n', 'paragraphs'],
    ['# 一、总则\n正文紧跟着。\n## （一）目的\n\n### 1.1 依据\n末行', 'headings'],
    ['2018年12月1日\n2018 年报', 'lines that begin with a number'],
    ['S194线K13+500处，pH=7，比例1:500\n气温36.5℃、① “Ⅱ类”水体', 'signs within words'],
  ])('reads %j: %s', (body) => {
    expectTheSame(body);
  });

  test.each([
    ['- 一', 'a list'],
    ['一\n1. 二', 'a numbered list in a paragraph'],
    ['12) 二', 'a numbered list'],
    ['+ 一', 'a list by another sign'],
    ['一\n:-', 'a table of one column'],
    ['一\n---', 'a heading by its underline'],
    ['一\n===', 'the same of another level'],
    ['  一', 'a line that is moved in'],
    ['\t一', 'code'],
    ['一  \n二', 'a break'],
    ['一\\\n二', 'a break by its sign'],
    ['**一**', 'emphasis'],
    ['见 www.example.gov.cn', 'an address'],
    ['见WWW.example.gov.cn', 'an address in capitals'],
    ['见 http://example.gov.cn', 'an address with its scheme'],
    ['a@example.gov.cn', 'a mail address'],
    ['一 | 二\n-- | --', 'a table'],
    ['# 一 #', 'a heading with an end'],
    ['#', 'an empty heading'],
    ['#  一', 'a heading moved in'],
    ['一\r\n二', 'another end of line'],
    ['一\u0000', 'a control sign'],
    ['&amp;', 'a reference'],
    ['[一]: b', 'a definition'],
  ])('leaves %j to the full reader: %s', (body) => {
    expect(readPlainMarkdown(body)).toBeUndefined();
  });

  const SIGNS = [
    ...'ab中文年0129，。、：；（）《》“”…—·,.;:()%/-+=*_`~<>[]{}|\\!?&@^$#"\'',
    ...[' ', '\n', '\n\n', '\t', '\r', '\u00a0', '\u3000', '\ufeff', '😀', '\n# ', '\n## ', '\n###### '],
    ...['1. ', '2) ', '- ', '---', 'www.', 'http', 'a@b.cn', '  ', '\n    '],
  ];

  test('gives what the full reader gives, or nothing', () => {
    const rough = fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 });
    const smooth = fc.array(
      fc.constantFrom(
        ...['一。', '中 文', '2018', '1.', 'w', '\n', '\n\n', '\n# ', '-', ' ', '.', '＋', '①', '～', '😀'],
        ...[
          '+',
          '=',
          ':',
          '?',
          '"',
          "'",
          '(',
          ')',
          '/',
          '\n=',
          '\n+',
          '\n:',
          '\n-',
          ':-',
          '\u3000',
          '\ufe0f',
        ],
      ),
      { maxLength: 24 },
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(rough, smooth), (signs) => {
        const body = signs.join('');
        if (readPlainMarkdown(body) === undefined) return;
        plain += 1;
        expectTheSame(body);
      }),
      { numRuns: 3000 },
    );
    // Otherwise nothing has been compared.
    expect(plain).toBeGreaterThan(100);
  });
});
