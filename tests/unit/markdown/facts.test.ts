import { describe, expect, test } from 'vitest';
import { readBody } from './resolver.ts';

function factsOf(body: string, firstLine = 1) {
  return readBody(body, { format: 'md', firstLine });
}

describe('links', () => {
  test('are found with their place in the file, as they are written', () => {
    const body = '甲 [乙](a%20b.md)\n\n> 丙 ![丁](<图 1.png>)\n\n- [戊][r]\n\n[r]: 附件/表.pdf\n';
    expect(factsOf(body, 10).links).toEqual([
      { kind: 'link', url: 'a%20b.md', text: '乙', line: 10, column: 3 },
      { kind: 'image', url: '图 1.png', text: '丁', line: 12, column: 5 },
      { kind: 'link', url: '附件/表.pdf', text: '戊', line: 14, column: 3 },
    ]);
  });

  test('do not hide in HTML, in footnotes, around images or behind a forbidden protocol', () => {
    const body =
      '甲[^1] <a href="乙.md">乙 *斜*</a>\n\n<div>\n<img src=丙.png alt=丙>\n</div>\n\n' +
      '[![图](丁.png)](戊.pdf) [己](javascript:x)\n\n[^1]: 见[庚](庚.md)\n';
    const links = factsOf(body).links.map(({ kind, url, text, line }) => [kind, url, text, line]);
    expect(links).toEqual([
      ['link', '乙.md', '乙 斜', 1],
      ['image', '丙.png', '丙', 4],
      ['link', '戊.pdf', '图', 7],
      ['image', '丁.png', '图', 7],
      ['link', 'javascript:x', '己', 7],
      ['link', '庚.md', '庚', 9],
    ]);
  });

  test('a bare address ends where the Chinese begins', () => {
    expect(factsOf('见http://a.cn/b查询\n另见www.b.cn。', 4).links).toEqual([
      { kind: 'link', url: 'http://a.cn/b', text: 'http://a.cn/b', line: 4, column: 2 },
      { kind: 'link', url: 'http://www.b.cn', text: 'www.b.cn', line: 5, column: 3 },
    ]);
  });

  test('that are written as HTML are one, also where their words are an address', () => {
    const links = factsOf('见<a href="http://a.cn/b">**http://a.cn/b** http://c.cn</a>和http://d.cn。').links;
    expect(links.map(({ url, text }) => [url, text])).toEqual([
      ['http://a.cn/b', 'http://a.cn/b http://c.cn'],
      ['http://d.cn', 'http://d.cn'],
    ]);
  });

  test('of components have the words that these have', () => {
    const { links } = readBody('<图 文件="a.png" 说明="示意图">\n甲\n</图>\n', {
      format: 'mdx',
      firstLine: 1,
    });
    expect(links).toEqual([{ kind: 'image', url: 'a.png', text: '示意图', line: 1, column: 1 }]);
  });

  test('of mdx are found in its elements too', () => {
    const { links, findings } = readBody('<a href="乙.md">乙</a>\n\n![丙][r]\n\n[r]: 丙.png', {
      format: 'mdx',
      firstLine: 3,
    });
    expect(findings).toEqual([]);
    expect(links).toEqual([
      { kind: 'link', url: '乙.md', text: '乙', line: 3, column: 1 },
      { kind: 'image', url: '丙.png', text: '丙', line: 5, column: 1 },
    ]);
  });
});

describe('excerpt', () => {
  test.each([
    [
      'prose goes before headings',
      '## 一、目的\n\n为了**规范**管理，\n制定本办法。\n\n第二段。',
      '为了规范管理，制定本办法。 第二段。',
    ],
    ['headings where there is nothing else', '## 甲\n\n## 乙', '甲 乙'],
    ['no marks of footnotes', '甲[^1]。\n\n[^1]: 注', '甲。 注'],
    ['nothing', '', ''],
  ])('%s', (_, body, excerpt) => {
    expect(factsOf(body).excerpt).toBe(excerpt);
  });

  test('is cut at 120 characters, never within one', () => {
    expect(factsOf('字'.repeat(120)).excerpt).toBe('字'.repeat(120));
    expect(factsOf('字'.repeat(121)).excerpt).toBe(`${'字'.repeat(119)}…`);
    const { excerpt } = factsOf('a'.repeat(118) + '𠮷'.repeat(9));
    expect(excerpt).toBe(`${'a'.repeat(118)}…`);
  });
});

describe('emptiness', () => {
  test.each([
    ['', true],
    [' \n\n', true],
    ['<!-- 待补 -->', true],
    ['##\n\n<div></div>', true],
    ['<script>x</script>', true],
    ['字', false],
    ['![](a.png)', false],
    ['| a |\n|--|', false],
  ])('%j', (body, isEmpty) => {
    expect(factsOf(body).isEmpty).toBe(isEmpty);
  });
});

test("what is nested too deeply is reported, at the body's beginning", () => {
  for (const body of ['> '.repeat(600), '- '.repeat(300), '<div>'.repeat(300)]) {
    const facts = factsOf(`${body}甲`, 5);
    expect(facts.findings).toMatchObject([{ rule: 'body-unreadable', line: 5, column: 1 }]);
    expect(facts.isEmpty).toBe(false);
  }
});

test.each([
  ['brackets that stay open', '[a](<b'.repeat(8000)],
  ['brackets that only close', ']'.repeat(8000)],
  ['emphasis', '*a_ '.repeat(4000)],
  ['tags', '<div>'.repeat(5000)],
  ['footnotes', '[^1] \n\n[^1]: a\n\n'.repeat(1000)],
  ['empty lines', '\n'.repeat(50_000)],
  ['signs in all', '[甲](a.md)\n\n'.repeat(3000)],
])('too many %s are reported, and their words are there all the same', (_, signs) => {
  const facts = factsOf(`甲\n${signs}`, 5);
  expect(facts.findings).toMatchObject([{ rule: 'body-costly', column: 1 }]);
  expect(facts.isEmpty).toBe(false);
});

test.each([
  ['', 0],
  ['一二三', 3],
  ['## 一\n\n二 三\n\n- 四[五](x.md)\n', 5],
  ['𠮷祥 <b>如</b>意', 4],
])('the length of %j is %i', (body, length) => {
  expect(factsOf(body).length).toBe(length);
});
