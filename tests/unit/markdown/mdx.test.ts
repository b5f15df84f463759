import { describe, expect, test } from 'vitest';
import type { AddressResolver } from '../../../src/markdown/body.ts';
import { prepareBody } from '../../../src/markdown/prepared-body.ts';
import { compileMdx } from './mdx-page.ts';
import { htmlOf, readBody } from './resolver.ts';

function rulesOf(body: string): string[] {
  return readBody(body, { format: 'mdx', firstLine: 1 }).findings.map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );
}

describe('findings', () => {
  test.each([
    ['import', '甲\n\nimport x from "./x.js"\n\n乙', ['mdx-code 3:1']],
    ['export', 'export const x = 1', ['mdx-code 1:1']],
    ['an expression of its own', '{process.exit(1)}', ['mdx-code 1:1']],
    ['an expression in a text', '甲 {x} 乙', ['mdx-code 1:3']],
    [
      'an expression in a list, a table and a heading',
      '- {x}\n\n## {y}\n\n| {z} |\n|--|',
      ['mdx-code 1:3', 'mdx-code 3:4', 'mdx-code 5:3'],
    ],
    ['an expression inside an element', '<b>{x}</b>', ['mdx-code 1:4']],
    ['an attribute that is an expression', '<b id={x}>甲</b>', ['mdx-code 1:4']],
    ['a spread attribute', '<b {...x}>甲</b>', ['mdx-code 1:4']],
    ['an event handler', '<b onClick="x()">甲</b>', ['mdx-code 1:4']],
    ['a style', '<b style="color:red">甲</b>', ['mdx-code 1:4']],
    ['a directive of Astro', '<b set:html="<script>">甲</b>', ['mdx-code 1:4']],
    ['a javascript: link of an element', '<a href="&#106;avascript:x">甲</a>', ['mdx-code 1:4']],
    ['a javascript: link of Markdown', '[甲](javascript:x)', ['mdx-code 1:1']],
    ['a javascript: image by reference', '![甲][r]\n\n[r]: javascript:x', ['mdx-code 3:1']],
    ['an unknown component', '<Map from="2018" />', ['mdx-component 1:1']],
    ['a component by member or namespace', '<a.b/> <x:y/>', ['mdx-component 1:1', 'mdx-component 1:8']],
    ['a forbidden element', '<iframe src="x"></iframe>', ['mdx-component 1:1']],
    ['a forbidden attribute', '<p class="x">甲</p>', ['mdx-component 1:4']],
    [
      'all of them at once',
      '{x}\n\n<Foo {...y}>\n  <b onclick="z">甲</b>\n</Foo>',
      ['mdx-code 1:1', 'mdx-code 4:6', 'mdx-component 3:1', 'mdx-code 3:6'],
    ],
    ['a tag that stays open', '甲\n\n<div>乙', ['mdx-syntax 3:1']],
    ['a brace that stays open', '甲\n乙 {', ['mdx-syntax 2:4']],
    ['broken code', '{1 +}', ['mdx-syntax 1:5']],
    ['a comment of HTML', '<!-- 甲 -->', ['mdx-syntax 1:2']],
  ])('%s', (_, body, expected) => {
    expect(rulesOf(body)).toEqual(expected);
  });

  test.each([
    ['plain Markdown', '## 甲\n\n- 乙 \\{丙\\} 1 < 2\n\n[^1] `{x}` `<Foo>`\n\n[^1]: 丁'],
    [
      'allowed elements with allowed attributes',
      '<table><tbody><tr><td colSpan="2">甲<br/></td></tr></tbody></table>\n\n<a href="a.md" title="题">乙</a>',
    ],
    ['a fragment', '<>甲</>'],
  ])('none of %s', (_, body) => {
    expect(rulesOf(body)).toEqual([]);
  });

  test('count lines in the file and say what to do', () => {
    const [finding] = readBody('甲\n\n{秘密}', { format: 'mdx', firstLine: 20 }).findings;
    expect(finding).toMatchObject({ line: 22, column: 1 });
    expect(finding?.message).toContain('{秘密}');
    expect(finding?.hint).toContain('\\{');
  });

  test('a syntax error does not hide the links and anchors', () => {
    const facts = readBody('## 甲\n\n[乙](乙.md) <div>', { format: 'mdx', firstLine: 1 });
    expect(facts).toMatchObject({
      anchors: '甲',
      links: [{ url: '乙.md' }],
      findings: [{ rule: 'mdx-syntax' }],
    });
  });
});

test('the text and the outline for the search index', () => {
  const body = '# 甲\n\n<div>\n  ### 乙\n\n  丙[^1]\n</div>\n\n<Foo>丁</Foo>\n\n{戊}\n\n[^1]: 己';
  expect(prepareBody(body, { format: 'mdx', firstLine: 1 }).prepared).toEqual({
    html: '',
    text: '甲\n乙\n丙\n丁\n己',
    outline: [
      { depth: 2, text: '甲', anchor: '甲' },
      { depth: 3, text: '乙', anchor: '乙' },
    ],
  });
});

describe('a page of Astro', () => {
  const resolver: AddressResolver = {
    link: (url) => (url.endsWith('.md') ? '/文/a.html' : undefined),
    image: (url) => (url === '图 1%.png' ? { src: '/b.png', width: 3, height: 4 } : undefined),
  };
  test('has the anchors, tables, footnotes and addresses of an .md page', async () => {
    const body =
      '# 一、总\n\n## main\n\n[甲](乙.md) ![图](<图 1%.png>) 见http://a.cn查询[^1]\n\n<p align="right">落款</p>\n\n| a |\n|--:|\n| b |\n\n[^1]: 注\n';
    const { code, html } = await compileMdx(body, resolver);
    expect(html).toBe(htmlOf(body, resolver));
    for (const part of [
      'id: "一总"',
      'id: "main-1"',
      'loading: "lazy"',
      'href: "http://a.cn"',
      'rel: "noopener noreferrer"',
      'class: "align-right"',
      '"aria-label": "表格 1：main"',
      'children: "脚注"',
      'id: "user-content-fn-1"',
      'href: "#user-content-fn-1"',
      '"aria-label": "返回正文 1"',
    ]) {
      expect(code).toContain(part);
    }
    expect(html).toContain('href="/%E6%96%87/a.html"');
    expect(html).toContain('src="/b.png" alt="图" width="3" height="4"');
    expect(code).not.toMatch(/a\.html|b\.png/);
  });

  test('runs nothing that a body brings, even if the checks were off', async () => {
    const { code } = await compileMdx(
      'import evil from "evil"\n\nexport const loot = 1\n\n{globalThis.evil()}\n\n<Evil {...evil} />\n\n<p onclick="evil()" set:html="evil" id={evil}>甲</p>\n\n[乙](javascript:evil)\n\n![丙](data:evil)',
    );
    expect(code).not.toMatch(/evil|loot/i);
    expect(code).toContain('甲');
    expect(code).toContain('乙');
  });
});
