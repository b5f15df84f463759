import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import type { Processor } from 'unified';
import { describe, expect, test } from 'vitest';
import { settleAddresses } from '../../../src/markdown/addresses.ts';
import type { AddressResolver } from '../../../src/markdown/body.ts';
import { finishTree, TEXT_STEPS } from '../../../src/markdown/body-tree.ts';
import { remarkChineseEmphasis } from '../../../src/markdown/chinese-emphasis.ts';
import { readFacts } from '../../../src/markdown/facts.ts';
import { finishBody } from '../../../src/markdown/finished-body.ts';
import { FOOTNOTE_OPTIONS } from '../../../src/markdown/footnotes.ts';
import { writeHtml } from '../../../src/markdown/html-writer.ts';
import { prepareBody } from '../../../src/markdown/prepared-body.ts';
import { readBodyText } from '../../../src/markdown/text-blocks.ts';
import { rehypeTrimmedAddresses } from '../../../src/markdown/written-addresses.ts';
import { htmlSoup, markdownSoup } from './body-soup.ts';

const FORMAT = { format: 'md', firstLine: 3 } as const;

/** GFM without its bare addresses, as `remarkChineseGfm` has it, but by the parser's own switch. */
function remarkSwitchedGfm(this: Processor): void {
  remarkGfm.call(this, { singleTilde: false });
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ('transforms' in extension ? {} : extension));
}

const longWay = remark()
  .use(remarkSwitchedGfm)
  .use(remarkChineseEmphasis)
  .use(TEXT_STEPS)
  .use(remarkRehype, { ...FOOTNOTE_OPTIONS, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeTrimmedAddresses)
  .freeze();

/** What `prepareBody` makes, without any of its short cuts. */
function prepareTheLongWay(body: string) {
  const written = longWay.parse(body);
  const text = readBodyText(written, body, FORMAT.firstLine);
  const root = longWay.runSync(written, body) as unknown as Root;
  const tree = finishTree(root, 'md');
  const facts = readFacts({ root, text, findings: [] }, tree, FORMAT.firstLine);
  settleAddresses(tree);
  return { html: writeHtml(tree), facts };
}

describe('a body is read the short way', () => {
  test.each([
    ['text without a table', '甲：乙 - 丙\n\n- 丁'],
    ['tables with and without bars', '| 甲 |\n|--|\n| 乙 |\n\n丙\n:-\n丁\n\n戊\n-:\n己'],
    ['raw HTML', '<p align="right">甲<p>乙</p>\n\n丙<b>丁'],
    ['a link in a link', '[甲 <http://a.cn> 乙](b.md)'],
    ['footnotes', '甲[^1]，[乙[^1]](b.md)\n\n[^1]: 丙'],
    ['code with an empty line', '```\n\n\n甲\n```'],
    ['task lists and numbers', '- [ ] 甲\n- [x] 乙\n\n3. 丙'],
  ])('%s', (_, body) => {
    const { facts, prepared } = prepareBody(body, FORMAT);
    expect({ facts, html: prepared.html }).toEqual(prepareTheLongWay(body));
  });

  test.each([
    ['Markdown', markdownSoup],
    ['Markdown and HTML', htmlSoup],
  ])(
    'any %s',
    (_, soup) => {
      fc.assert(
        fc.property(soup, (body) => {
          const { facts, prepared } = prepareBody(body, FORMAT);
          expect({ facts, html: prepared.html }).toEqual(prepareTheLongWay(body));
        }),
        { numRuns: 400 },
      );
    },
    60_000,
  );
});

describe('open addresses', () => {
  const resolver: AddressResolver = {
    link: (url) => `/文/${url}?a&"'\``,
    image: (url) => ({ src: `/图/${url}`, width: 3, height: 4, srcset: '/a&.webp 3w', sizes: '<3px>' }),
  };
  const finish = (body: string, resolve: AddressResolver) =>
    finishBody(prepareBody(body, FORMAT).prepared, resolve).html;

  test('are resolved for each portal anew', () => {
    const { prepared } = prepareBody('[甲](乙.md)', FORMAT);
    const kept = JSON.parse(JSON.stringify(prepared)) as typeof prepared;
    for (const place of ['/a.html', '/b.html'])
      expect(finishBody(kept, { ...resolver, link: () => place }).html).toBe(
        `<p><a href="${place}">甲</a></p>`,
      );
  });

  test('are escaped as all attributes are', () => {
    expect(finish('[甲](a&b.md)', resolver)).toBe(
      '<p><a href="/%E6%96%87/a&#x26;b.md?a&#x26;%22&#x27;%60">甲</a></p>',
    );
    expect(finish('甲\n\n乙![丙](d.png "戊")', resolver)).toBe(
      '<p>甲</p>\n<p>乙<picture><source type="image/webp" srcset="/a&#x26;.webp 3w" sizes="&lt;3px&gt;">' +
        '<img src="/%E5%9B%BE/d.png" alt="丙" title="戊" width="3" height="4" loading="lazy" decoding="async">' +
        '</picture></p>',
    );
  });

  test('a link that resolves to another site says so', () => {
    expect(finish('[甲](乙.md "丙")', { ...resolver, link: () => 'https://a.cn/' })).toBe(
      '<p><a href="https://a.cn/" title="丙" rel="noopener noreferrer">甲</a></p>',
    );
  });

  test.each([
    ['an image', '甲![乙](a.png)丙', '甲乙丙'],
    ['a link without words', '甲[](a.md)', '甲a.md'],
    ['a caption', '![甲](a.png "乙")', '甲\n乙'],
  ])('the plain text does not depend on them: %s', (_, body, text) => {
    expect(prepareBody(body, FORMAT).prepared.text).toBe(text);
  });

  test('no body can forge one: only what its links name is asked for, and no mark is left', () => {
    fc.assert(
      fc.property(fc.oneof(markdownSoup, htmlSoup), (body) => {
        const { facts, prepared } = prepareBody(body, FORMAT);
        // What is open in one body's HTML is no more than text in another's.
        for (const text of [body, prepared.html, JSON.stringify(prepared.html)]) {
          const next = text === body ? { facts, prepared } : prepareBody(text, FORMAT);
          const known = new Set(next.facts.links.map(({ url }) => url));
          const asked: string[] = [];
          const html = finishBody(next.prepared, {
            link: (url) => void asked.push(url),
            image: (url) => void asked.push(url),
          }).html;
          expect(asked.filter((url) => !known.has(url))).toEqual([]);
          expect(html).not.toContain('\0');
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('a body that cannot be parsed has none', () => {
    const body = `${'> '.repeat(300)}甲 <picture id="\0a.png\0">\0`;
    const { facts, prepared } = prepareBody(body, FORMAT);
    expect(facts.findings).toMatchObject([{ rule: 'body-unreadable' }]);
    expect(prepared.html).not.toContain('\0');
  });
});
