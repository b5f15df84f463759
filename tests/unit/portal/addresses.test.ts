import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressResolver, hrefOf, readAddress, readFilePath } from '../../../src/portal/addresses.ts';
import { documentAt, makeContent, makeLink, makePortal, makeRecord } from './content-factory.ts';

const FROM = 'agencies/sfb/policies/2019/p.md';

/** Texts as an attacker or a careless editor would write addresses; lone surrogates are among them. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '.',
      '/',
      '\\',
      '%',
      '2',
      'e',
      'E',
      'F',
      'f',
      '5',
      'c',
      '#',
      '?',
      ':',
      '\ud800',
      '中',
      ' ',
      '\0',
      '\n',
    ),
  }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '.',
        '',
        '%2e%2e',
        '%2E.',
        'agencies',
        'sfb',
        'jyj',
        'policies',
        '2019',
        'a.md',
        'a.pdf',
        '%2F',
        '%5C',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('/')),
);

describe('an address', () => {
  test.each([
    ['https://www.gov.cn/', { kind: 'external', url: 'https://www.gov.cn/' }],
    ['mailto:a@b.cn', { kind: 'external', url: 'mailto:a@b.cn' }],
    ['//www.gov.cn/a', { kind: 'external', url: '//www.gov.cn/a' }],
    ['#第一章', { kind: 'anchor', anchor: '第一章' }],
    ['#%E4%B8%80', { kind: 'anchor', anchor: '一' }],
    ['', { kind: 'anchor', anchor: '' }],
    ['/xxgk/zcwj/', { kind: 'route', route: '/xxgk/zcwj/', query: '', anchor: '' }],
    [
      '/search/?q=%E4%B8%80&year=2018#main',
      { kind: 'route', route: '/search/', query: '?q=%E4%B8%80&year=2018', anchor: 'main' },
    ],
    ['q.md', { kind: 'document', file: 'agencies/sfb/policies/2019/q.md', anchor: '' }],
    ['./q.mdx#a', { kind: 'document', file: 'agencies/sfb/policies/2019/q.mdx', anchor: 'a' }],
    ['../../../jyj/policies/q.md', { kind: 'document', file: 'agencies/jyj/policies/q.md', anchor: '' }],
    ['%E4%B8%80.md', { kind: 'document', file: 'agencies/sfb/policies/2019/一.md', anchor: '' }],
    ['a.pdf', { kind: 'attachment', file: 'agencies/sfb/policies/2019/a.pdf' }],
    ['a.pdf?v=1.md', { kind: 'attachment', file: 'agencies/sfb/policies/2019/a.pdf' }],
    ['a%3Fb.pdf', { kind: 'attachment', file: 'agencies/sfb/policies/2019/a?b.pdf' }],
    ['a%23b.pdf', { kind: 'attachment', file: 'agencies/sfb/policies/2019/a#b.pdf' }],
    ['../../../jyj/policies/a.pdf', { kind: 'outside' }],
    ['../../../../portal.yaml', { kind: 'outside' }],
    ['../../../../../agencies/sfb/a.pdf', { kind: 'outside' }],
    ['%2e%2e/%2e%2e/%2e%2e/%2e%2e/columns.yaml', { kind: 'outside' }],
    ['..\\..\\a.pdf', { kind: 'outside' }],
    ['..%5Ca.pdf', { kind: 'outside' }],
    ['/%2Fevil.example/', { kind: 'outside' }],
  ])('“%s” is read by its form', (url, address) => {
    expect(readAddress(url, FROM)).toEqual(address);
  });

  test('never makes the reader fail, and never leads to a file outside agencies/', () => {
    fc.assert(
      fc.property(hostileText, (url) => {
        for (const address of [readAddress(url, FROM), readFilePath(url, FROM)]) {
          if (address.kind !== 'document' && address.kind !== 'attachment') continue;
          const root = address.kind === 'document' ? 'agencies/' : 'agencies/sfb/';
          expect(address.file.startsWith(root)).toBe(true);
          expect(address.file.split('/')).not.toContain('..');
          expect(address.file).not.toMatch(/\\|\/\/|\/$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a link on a page', () => {
  const attachment = { file: 'agencies/sfb/policies/2019/图 1.png', hash: '0', size: 9, width: 4, height: 3 };
  const { portal } = makePortal({
    attachments: [attachment],
    documents: [
      makeRecord(FROM, {}, { links: [makeLink('图%201.png', '', 'image')] }),
      makeRecord('agencies/jyj/policies/通知.md'),
      makeRecord('agencies/jyj/policies/draft.md', { review: '草稿' }),
    ],
  });
  const resolver = addressResolver(portal, documentAt(portal, FROM));

  test.each([
    [
      '../../../jyj/policies/通知.md#一、总则',
      '/agencies/jyj/policies/%E9%80%9A%E7%9F%A5.html#%E4%B8%80%E3%80%81%E6%80%BB%E5%88%99',
    ],
    ['/xxgk/zcwj/', '/xxgk/zcwj/'],
    ['/search/?q=%E4%B8%80', '/search/?q=%E4%B8%80'],
    ['图 1.png', '/agencies/sfb/policies/2019/%E5%9B%BE%201.png'],
    ['../../../jyj/policies/draft.md', undefined],
    ['../../../jyj/policies/missing.md', undefined],
    ['../../../jyj/policies/a.pdf', undefined],
    ['https://www.gov.cn/', undefined],
    ['#a', undefined],
  ])('to %s is %s', (url, href) => {
    expect(resolver.link(url)).toBe(href);
  });

  test('to an image has its size; what is not the document’s own has none', () => {
    expect(resolver.image('图%201.png')).toEqual({
      src: '/agencies/sfb/policies/2019/%E5%9B%BE%201.png',
      width: 4,
      height: 3,
    });
    expect(resolver.image('other.png')).toBeUndefined();
    expect(resolver.image('https://www.gov.cn/a.png')).toBeUndefined();
  });

  test('stands behind the base path', () => {
    const settings = { ...portal.settings, basePath: '/portal/' };
    expect(hrefOf({ settings }, '/')).toBe('/portal/');
    expect(hrefOf({ settings }, '/xxgk/一.html')).toBe('/portal/xxgk/%E4%B8%80.html');
    expect(hrefOf({ settings }, '/100%.pdf')).toBe('/portal/100%25.pdf');
  });

  test('never fails, and never leads to another host', () => {
    fc.assert(
      fc.property(hostileText, (url) => {
        const image = resolver.image(url)?.src ?? '/';
        const link = resolver.link(url) ?? '/';
        for (const href of [image, link])
          expect(new URL(href, 'https://www.shili.example/').host).toBe('www.shili.example');
      }),
      { numRuns: 2000 },
    );
  });
});

test('a body may hold whatever it likes without stopping the portal', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 5 }), (urls) => {
      const links = urls.map((url) => makeLink(url));
      const attachments = urls.map((file) => ({ file }));
      const { portal } = makePortal({
        ...makeContent(),
        attachments: [],
        documents: [makeRecord(FROM, { attachments }, { links })],
      });
      expect(documentAt(portal, FROM).attachments).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
