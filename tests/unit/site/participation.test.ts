import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consultation } from '../../../src/portal/consultations.ts';
import { listPagesOf } from '../../../src/portal/listings.ts';
import { consultationView } from '../../../src/site/views/consultation.ts';
import { consultationState } from '../../../src/site/views/consultation-state.ts';
import { documentLink } from '../../../src/site/views/document-link.ts';
import { documentNotices } from '../../../src/site/views/document-notices.ts';
import { type ListView, listView } from '../../../src/site/views/list-view.ts';
import { metadataRows } from '../../../src/site/views/metadata.ts';
import { columnFrame } from '../../../src/site/views/page-frame.ts';
import { rateOf } from '../../../src/site/views/proposal-rate.ts';
import { documentRelations } from '../../../src/site/views/relations.ts';
import { columnAt, documentAt, type PortalParts, portalOf } from './portal-of.ts';

type Raw = Record<string, unknown>;

const FILE = 'agencies/sfb/consultations/c.md';
const POLICY = 'agencies/sfb/policies/p.md';

function consultation(fields: Raw = {}, parts: PortalParts = {}) {
  const period = { opensOn: '2019-11-20', closesOn: '2019-12-20', publishedOn: '2019-11-01' };
  const portal = portalOf({
    ...parts,
    documents: { ...parts.documents, [FILE]: { column: 'zcwj', ...period, ...fields } },
  });
  return { portal, document: documentAt(portal, FILE) as Consultation };
}

describe('the state of a consultation', () => {
  test.each([
    ['2019-11-19', '未开始', '2019-11-20开始，2019-12-20截止'],
    ['2019-11-20', '征集中', '还剩30天，2019-12-20截止'],
    ['2019-12-19', '征集中', '还剩1天，2019-12-20截止'],
    ['2019-12-20', '征集中', '今天截止（2019-12-20）'],
    ['2019-12-21', '已结束', '2019-12-20截止，结果待公布'],
  ])('on %s: %s, %s', (today, label, detail) => {
    const { portal, document } = consultation({}, { today });
    expect(consultationState(portal, document)).toMatchObject({ label, detail });
    expect(documentLink(portal, document).marks).toEqual([label]);
    const [notice] = documentNotices(portal, document);
    expect(notice).toMatchObject({ heading: label, text: `${detail}（按${today}计）。` });
  });

  test('says that the outcome has been announced, from its day on', () => {
    const outcome = { announcedOn: '2020-01-10', summary: '采纳3条。' };
    for (const [today, words] of [
      ['2020-01-09', '结果待公布'],
      ['2020-01-10', '结果已公布'],
    ] as const) {
      const { portal, document } = consultation({ outcome }, { today });
      expect(consultationState(portal, document).detail).toBe(`2019-12-20截止，${words}`);
    }
  });
});

describe('the page of a consultation', () => {
  test('says that the portal takes no opinions, and where to send them', () => {
    const { portal, document } = consultation({
      channels: { phone: '0000-1234567', email: 'a@shili.example', url: 'https://yj.example/1' },
    });
    const { ways, outcome } = consultationView(portal, document);
    expect(ways?.intro).toContain('不能在线接收意见');
    expect(ways?.rows.flatMap((row) => row.values.map((value) => value.href))).toEqual([
      'tel:0000-1234567',
      'mailto:a@shili.example',
      'https://yj.example/1',
    ]);
    expect(outcome).toBeUndefined();
  });

  test('offers the agency’s own contact where none is named', () => {
    const agencies = {
      sfb: { name: '市政府办公室', shortName: '市府办', kind: '政府部门', contact: { phone: '0000-1' } },
    };
    const { portal, document } = consultation({}, { agencies });
    const { ways } = consultationView(portal, document);
    expect(ways?.intro).toContain('请向市政府办公室提出');
    expect(ways?.rows).toHaveLength(1);
    const bare = consultation();
    expect(consultationView(bare.portal, bare.document).ways).toMatchObject({
      intro: expect.stringContaining('询问提意见的方式'),
      rows: [],
    });
  });

  test('says from when on opinions are taken', () => {
    const { portal, document } = consultation({}, { today: '2019-11-10' });
    expect(consultationView(portal, document).ways?.intro).toContain('2019-11-20起接收意见');
  });

  test('tells the outcome once it is closed, and asks for nothing more', () => {
    const outcome = { announcedOn: '2019-12-25', summary: '收到5条。\n\n采纳3条。', received: 5, adopted: 0 };
    const { portal, document } = consultation({ outcome }, { today: '2019-12-25' });
    const view = consultationView(portal, document);
    expect(view.ways).toBeUndefined();
    expect(view.outcome?.paragraphs).toEqual(['收到5条。', '采纳3条。']);
    expect(view.outcome?.rows.map((row) => row.values[0]?.text)).toEqual(['2019-12-25', '5条', '0条']);
  });

  test('holds nothing of an outcome before its day', () => {
    const outcome = { announcedOn: '2019-12-26', summary: '机密的结果', received: 5, policies: [POLICY] };
    const { portal, document } = consultation(
      { outcome },
      { today: '2019-12-25', documents: { [POLICY]: { title: '办法', column: 'zcwj' } } },
    );
    const shown = JSON.stringify([
      consultationView(portal, document),
      metadataRows(portal, document),
      documentNotices(portal, document),
      documentRelations(portal, document),
      documentRelations(portal, documentAt(portal, POLICY)),
    ]);
    for (const secret of ['机密', '5条', '2019-12-26', '征求意见情况']) expect(shown).not.toContain(secret);
  });

  test('and that of its policy lead to each other', () => {
    const { portal, document } = consultation(
      { title: '征求意见', outcome: { received: 5, adopted: 3, policies: [POLICY] } },
      { today: '2020-01-01', documents: { [POLICY]: { title: '办法', column: 'zcwj' } } },
    );
    const titles = (file: string) =>
      documentRelations(portal, documentAt(portal, file)).map(({ heading, links }) => [
        heading,
        links[0]?.title,
      ]);
    expect(titles(document.file)).toEqual([['征求意见后公布的文件', '办法']]);
    expect(titles(POLICY)).toEqual([['征求意见情况', '征求意见']]);
    expect(documentRelations(portal, documentAt(portal, POLICY))[0]?.sentences).toEqual([
      '2019-11-20至2019-12-20公开征求意见，收到意见5条，采纳3条。',
    ]);
  });
});

function listOf(
  listing: 'consultations' | 'proposals' | 'responses',
  documents: Record<string, Raw>,
  more: PortalParts = {},
) {
  const columns = [{ id: 'lb', title: '列表', listing }];
  const inColumn = Object.entries(documents).map(([file, fields]) => [file, { column: 'lb', ...fields }]);
  const portal = portalOf({ columns, ...more, documents: Object.fromEntries(inColumn) });
  const pages = listPagesOf(columnAt(portal, 'lb'));
  return { portal, pages, views: pages.map((page) => listView(portal, page)) };
}

function ofStyle<Style extends ListView['listing']>(view: ListView | undefined, style: Style) {
  if (view?.listing !== style) throw new Error(`No list of ${style}.`);
  return view as Extract<ListView, { listing: Style }>;
}

test('a list of consultations groups them by their state; the words do not stand there twice', () => {
  const { views } = listOf('consultations', {
    'agencies/sfb/consultations/a.md': { opensOn: '2019-01-01', closesOn: '2019-02-01' },
    'agencies/sfb/consultations/b.md': { opensOn: '2019-11-20', closesOn: '2019-12-20' },
    'agencies/sfb/pages/p.md': {},
  });
  const { groups } = ofStyle(views[0], 'consultations');
  expect(groups.map(({ heading, rows }) => [heading, rows.map((row) => row.state?.label)])).toEqual([
    ['正在征集', ['征集中']],
    ['已经结束', ['已结束']],
    ['其他内容', [undefined]],
  ]);
  expect(groups.flatMap(({ rows }) => rows.flatMap((row) => row.marks))).toEqual([]);
});

const CASE = { kind: '人大建议', session: '示例会议', leadAgency: 'sfb' };
const REPORT = {
  year: 2018,
  proposals: [
    { kinds: ['人大议案', '人大建议'], cases: 97, rate: 100, note: '议案52件、建议45件' },
    { kinds: ['政协提案'], cases: 183, rate: 100 },
  ],
};

const AGENCIES = {
  sfb: { name: '市政府办公室', shortName: '市府办', kind: '政府' },
  jyj: { name: '市教育局', shortName: '市教育局', kind: '政府部门' },
};

describe('a list of proposals', () => {
  const { portal, pages, views } = listOf(
    'proposals',
    {
      'agencies/sfb/proposals/a.md': {
        ...CASE,
        receivedOn: '2019-03-01',
        answeredOn: '2019-06-01',
        sample: true,
      },
      'agencies/sfb/proposals/b.md': { ...CASE, receivedOn: '2019-03-01', answeredOn: '2019-12-02' },
      'agencies/sfb/proposals/c.md': {
        ...CASE,
        kind: '人大议案',
        receivedOn: '2018-03-15',
        answeredOn: '2018-10-31',
        caseNumber: 7,
        leadAgency: 'jyj',
        assistingAgencies: ['sfb'],
        result: '已解决',
      },
      'agencies/sfb/reports/r.md': { title: '2018年报告', ...REPORT },
    },
    { agencies: AGENCIES },
  );
  const first = ofStyle(views[0], 'proposals');

  test('counts the cases that are published, beside what the report says', () => {
    expect(
      first.rate?.rows.map(({ year, kinds, cases, answered, rate, reported }) => [
        year,
        kinds.map(({ name }) => name).join('、'),
        cases,
        answered,
        rate,
        reported?.cases,
        reported?.rate,
      ]),
    ).toEqual([
      ['2019', '人大建议', 2, 1, '50%', undefined, undefined],
      ['2018', '人大议案、人大建议', 1, 1, '100%', 97, '100%'],
      ['2018', '政协提案', 0, 0, undefined, 183, '100%'],
    ]);
    expect(first.rate?.samples).toBe(1);
    expect(first.rate?.sources.map(({ title }) => title)).toEqual(['2018年报告']);
  });

  test('leads from the figures to the cases', () => {
    const ids = first.groups.map(({ id }) => id);
    const targets = first.rate?.rows.flatMap(({ kinds }) => kinds.flatMap(({ href }) => href ?? []));
    expect(targets?.map((target) => target.replace('/lb/#', ''))).toEqual(
      ids.filter((id) => id !== undefined),
    );
  });

  test('leads to pages that say the same', () => {
    const valuesOf = (file: string) =>
      Object.fromEntries(
        metadataRows(portal, documentAt(portal, `agencies/sfb/proposals/${file}.md`)).map(
          ({ label, values }) => [label, values.map(({ text, href }) => href ?? text).join()],
        ),
      );
    expect(valuesOf('c')).toMatchObject({
      类别: '人大议案',
      案号: '第7号',
      主办单位: '/agencies/jyj/',
      会办单位: '/agencies/sfb/',
      答复日期: '2018-10-31',
      办理情况: '已答复',
      办理结果: '已解决',
    });
    expect(valuesOf('b')).toMatchObject({ 办理情况: '办理中' });
  });

  test('says who handles a case and what came of it', () => {
    const row = first.groups.flatMap(({ rows }) => rows).find(({ href }) => href.endsWith('/c.html'));
    expect(row?.facts).toEqual(['第7号', '主办：市教育局', '会办：市府办', '2018-10-31答复', '已解决']);
    const open = first.groups.flatMap(({ rows }) => rows).find(({ href }) => href.endsWith('/b.html'));
    expect(open?.facts).toEqual(['主办：市府办', '办理中']);
  });

  test('has a page for each agency, which says so in its title and leads back', () => {
    expect(first.handlers.map(({ title, href }) => [title, href])).toEqual([
      ['市府办（3件）', '/lb/agency-sfb.html'],
      ['市教育局（1件）', '/lb/agency-jyj.html'],
    ]);
    const page = pages.find(({ handler }) => handler === 'jyj');
    const view = page && ofStyle(listView(portal, page), 'proposals');
    expect(view).toMatchObject({ all: '/lb/', rate: undefined });
    expect(columnFrame(portal, columnAt(portal, 'lb'), page).title).toContain('列表（市教育局承办）');
  });

  test('tells how many cases an agency has where it begins, and only names it further on', () => {
    const cases = Array.from({ length: 16 }, (_, index) => [
      `agencies/sfb/proposals/${index}.md`,
      { ...CASE, leadAgency: index === 0 ? 'jyj' : 'sfb' },
    ]);
    const { views: ofMany } = listOf('proposals', Object.fromEntries(cases), { agencies: AGENCIES });
    const titlesOn = (view: (typeof views)[number]) =>
      ofStyle(view, 'proposals').handlers.map(({ title }) => title);
    expect(titlesOn(ofMany[0])).toEqual(['市府办（15件）', '市教育局（1件）']);
    expect(titlesOn(ofMany[1])).toEqual(['市府办', '市教育局']);
  });
});

test('a year that several agencies report on has the figures of the first in the directory', () => {
  const { views } = listOf(
    'proposals',
    {
      'agencies/xx/reports/r.md': { ...REPORT, proposals: [{ kinds: ['政协提案'], cases: 5 }] },
      'agencies/sfb/reports/r.md': REPORT,
      'agencies/sfb/proposals/a.md': CASE,
    },
    {
      agencies: {
        xx: { name: '某县', shortName: '某县', kind: '县市' },
        sfb: { name: '市政府', shortName: '市政府', kind: '政府' },
      },
    },
  );
  const { rate } = ofStyle(views[0], 'proposals');
  expect(rate?.rows.map(({ reported }) => reported?.cases)).toEqual([undefined, 97, 183]);
  expect(rate?.sources).toHaveLength(1);
});

test('a rate is 100% only where every case is answered', () => {
  expect(rateOf(0, 0)).toBeUndefined();
  expect(rateOf(1, 3)).toBe('33.3%');
  expect(rateOf(9999, 10000)).toBe('99.9%');
  fc.assert(
    fc.property(fc.nat(20000), fc.nat(20000), (answered, open) => {
      fc.pre(answered + open > 0);
      expect(rateOf(answered, answered + open) === '100%').toBe(open === 0);
      expect(rateOf(answered, answered + open)).toMatch(/^\d{1,3}(\.\d)?%$/);
    }),
  );
});

test('a list of responses has the questions', () => {
  const { views } = listOf('responses', {
    'agencies/sfb/responses/r.md': {
      title: '关于供暖的回应',
      question: '什么时候供暖？',
      channel: '网民留言',
      answeredOn: '2019-11-19',
    },
    'agencies/sfb/pages/p.md': { title: '说明', publishedOn: '2019-01-01' },
  });
  expect(ofStyle(views[0], 'responses').rows).toMatchObject([
    {
      title: '什么时候供暖？',
      date: '2019-11-20',
      facts: ['回应单位：市政府办', '2019-11-19回应', '渠道：网民留言'],
    },
    { title: '说明', facts: [] },
  ]);
});

test('hostile words stay words, in every list and box', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '__proto__',
      'javascript:alert(1)',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /\S/.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text)),
  );
  fc.assert(
    fc.property(hostile, (words) => {
      const text = words.trim();
      const { document, portal } = consultation({ channels: { phone: text, email: text, note: text } });
      const rows = consultationView(portal, document).ways?.rows ?? [];
      for (const { values } of rows)
        for (const { href } of values) expect(href ?? 'tel:').toMatch(/^(?:tel|mailto):[\w@.+-]*$/);
      const { views } = listOf('responses', {
        'agencies/sfb/responses/r.md': { question: text, channel: text, answeredBy: text },
      });
      expect(ofStyle(views[0], 'responses').rows[0]?.title).toBe(text);
      const proposals = listOf('proposals', {
        'agencies/sfb/proposals/p.md': { ...CASE, title: text, session: text, leadAgency: 'constructor' },
      });
      expect(ofStyle(proposals.views[0], 'proposals').groups[0]?.rows[0]?.facts).toEqual(['办理中']);
    }),
    { numRuns: 50 },
  );
});
