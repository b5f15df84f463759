import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../src/portal/validity.ts';
import { attachmentViews, formatSize } from '../../../src/site/views/attachments.ts';
import { outlineLinks } from '../../../src/site/views/body-view.ts';
import { catalogTable } from '../../../src/site/views/catalog-table.ts';
import { guideAccessRows, guideOfficeRows } from '../../../src/site/views/contact-rows.ts';
import { documentLink } from '../../../src/site/views/document-link.ts';
import { documentNotices } from '../../../src/site/views/document-notices.ts';
import { gazetteContents } from '../../../src/site/views/gazette-contents.ts';
import { metadataRows } from '../../../src/site/views/metadata.ts';
import { documentRelations } from '../../../src/site/views/relations.ts';
import { titleParts } from '../../../src/site/views/title-parts.ts';
import { documentAt, type PortalParts, portalOf } from './portal-of.ts';

const FILE = 'agencies/sfb/policies/a.md';

function policy(fields: Record<string, unknown>, rest: PortalParts = {}) {
  const portal = portalOf({
    ...rest,
    documents: { ...rest.documents, [FILE]: { column: 'zcwj', ...fields } },
  });
  return { portal, document: documentAt(portal, FILE) };
}

function rowsOf(fields: Record<string, unknown>): Record<string, string> {
  const { portal, document } = policy(fields);
  return Object.fromEntries(
    metadataRows(portal, document).map((row) => [
      row.label,
      row.values.map(({ text, tail = '' }) => text + tail).join('|'),
    ]),
  );
}

describe('metadata box', () => {
  test('has rows for what is known, and for nothing else', () => {
    expect(rowsOf({ title: '通知' })).toEqual({
      名称: '通知',
      发布机构: '示例市人民政府办公室',
      发布日期: '2019-11-20',
      公开属性: '主动公开',
    });
  });

  test('takes its labels from the schema and its words from the law', () => {
    expect(
      rowsOf({
        documentNumber: '示办发〔2019〕1号',
        issuedOn: '2019-03',
        category: 4,
        topic: '综合政务',
        keywords: ['甲', '乙'],
      }),
    ).toMatchObject({
      发文字号: '示办发〔2019〕1号',
      成文日期: '2019-03',
      组配分类: '统计信息（《政府信息公开条例》第二十条第（四）项）',
      主题分类: '综合政务',
      关键词: '甲、乙',
    });
  });

  test('calls several issuers 联合发文', () => {
    expect(rowsOf({ issuers: ['甲局', '乙局'] })).toHaveProperty('联合发文', '甲局、乙局');
    expect(rowsOf({ issuers: ['甲局'] })).toHaveProperty('发文机关', '甲局');
  });

  test('gives dates in a form for machines too', () => {
    const { portal, document } = policy({ publishedOn: '2019-11-20 09:30' });
    const row = metadataRows(portal, document).find(({ label }) => label === '发布日期');
    expect(row?.values).toEqual([{ text: '2019-11-20 09:30', isTime: true }]);
  });

  test('numbers meetings and gazette issues', () => {
    const portal = portalOf({
      documents: { 'agencies/sfb/meetings/m.md': { column: 'zcwj', series: '常务会议', number: 12 } },
    });
    const rows = metadataRows(portal, documentAt(portal, 'agencies/sfb/meetings/m.md'));
    expect(rows.find(({ label }) => label === '会次')?.values[0]?.text).toBe('第12次');
  });
});

function noticesOf(fields: Record<string, unknown>, rest: PortalParts = {}) {
  const { portal, document } = policy(fields, rest);
  return documentNotices(portal, document).map(({ tone, heading, text }) => ({ tone, heading, text }));
}

describe('notices', () => {
  test('there are none for a text in force', () => {
    expect(noticesOf({ validity: '有效' })).toEqual([]);
  });

  test('say that a text is repealed, and by which', () => {
    const { portal, document } = policy(
      {},
      { documents: { 'agencies/sfb/policies/b.md': { title: '新办法', column: 'zcwj', repeals: [FILE] } } },
    );
    const [notice] = documentNotices(portal, document);
    expect(notice).toMatchObject({ tone: 'grave', heading: '本文件已废止' });
    expect(notice?.links.map((link) => link.title)).toEqual(['新办法']);
    expect(metadataRows(portal, document).find(({ label }) => label === '有效性')?.values[0]?.text).toBe(
      '废止',
    );
    expect(documentLink(portal, document).marks).toEqual(['废止']);
  });

  test('a repeal that has not taken effect is announced, and the text is still in force', () => {
    const later = { title: '新办法', column: 'zcwj', repeals: [FILE], effectiveOn: '2020-01-01' };
    const { portal, document } = policy(
      { validity: '有效' },
      { documents: { 'agencies/sfb/policies/b.md': later } },
    );
    expect(documentNotices(portal, document).map(({ heading }) => heading)).toEqual(['本文件将被废止']);
    expect(validityOf(portal, document)).toBe('有效');
  });

  test.each([
    [{ validity: '废止' }, '本文件已废止'],
    [{ validity: '失效' }, '本文件已失效'],
    [{ validity: '已修改' }, '本文件已修改'],
    [{ expiresOn: '2019-12-01' }, '本文件已失效'],
    [{ effectiveOn: '2020-01-01' }, '本文件尚未施行'],
  ])('of %o: %s', (fields, heading) => {
    expect(noticesOf(fields)).toMatchObject([{ tone: 'grave', heading }]);
  });

  test('a text is in force on the day on which it takes effect', () => {
    expect(noticesOf({ effectiveOn: '2019-12-01', expiresOn: '2019-12-02' })).toEqual([]);
  });

  test('say that a sample is not the official text', () => {
    expect(noticesOf({ sample: true, note: '来源只载标题。' })).toEqual([
      { tone: 'quiet', heading: '示例', text: '本页不是官方文本，以官方发布的为准。来源只载标题。' },
    ]);
    expect(noticesOf({ note: '说明。' })).toEqual([{ tone: 'quiet', heading: '编者说明', text: '说明。' }]);
  });

  test('give every reason why a draft is withheld, before all else', () => {
    const notices = noticesOf(
      { review: '草稿', publishedOn: '2020-01-01', sample: true },
      { withDrafts: true },
    );
    expect(notices[0]).toEqual({
      tone: 'draft',
      heading: '草稿，不会发布',
      text: '原因：审核未通过；未到发布日期。',
    });
  });
});

describe('relations', () => {
  const interpretation = 'agencies/sfb/interpretations/i.md';
  const { portal, document } = policy(
    { title: '办法' },
    {
      documents: {
        [interpretation]: {
          title: '图解办法',
          column: 'zcwj',
          level: '州',
          form: '图解',
          interprets: [FILE],
        },
        'agencies/sfb/gazettes/g.md': {
          title: '公报',
          column: 'zcwj',
          year: 2019,
          sections: [
            { title: '文件', items: [{ document: FILE, page: 3 }] },
            { title: '空栏', items: [{ document: 'agencies/sfb/policies/secret.md' }] },
          ],
        },
        'agencies/sfb/policies/secret.md': { title: '不公开的文件', column: 'zcwj', disclosure: '不予公开' },
      },
    },
  );

  test('lead from a policy to its interpretations and to the gazette, and back', () => {
    const relations = documentRelations(portal, document);
    expect(relations.map(({ heading, links }) => [heading, links.map((link) => link.title)])).toEqual([
      ['相关解读', ['图解办法']],
      ['刊登本文件的公报', ['公报']],
    ]);
    expect(relations[0]?.links[0]?.marks).toEqual(['图解']);
    const back = documentRelations(portal, documentAt(portal, interpretation));
    expect(back.map(({ heading, links }) => [heading, links[0]?.title])).toEqual([['解读的文件', '办法']]);
  });

  test('a gazette lists what is published, and nothing of what is not', () => {
    const issue = documentAt(portal, 'agencies/sfb/gazettes/g.md');
    const sections = issue.type === 'gazette' ? gazetteContents(portal, issue) : [];
    expect(sections.map(({ title, items }) => [title, items.map((item) => [item.title, item.page])])).toEqual(
      [['文件', [['办法', 3]]]],
    );
  });
});

test('attachments show their type and size, and are saved under a name of their own', () => {
  const { portal, document } = policy(
    { attachments: [{ file: 'form.xlsx', title: '统计表/附件1' }] },
    { attachments: { 'agencies/sfb/policies/form.xlsx': 34_500 } },
  );
  expect(attachmentViews(portal, document)).toEqual([
    {
      title: '统计表/附件1',
      href: '/agencies/sfb/policies/form.xlsx',
      kind: 'XLSX，34 KB',
      fileName: '统计表附件1.xlsx',
    },
  ]);
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1_048_500, '1.0 MB'],
  [1_572_864, '1.5 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

test('a body of three headings and more has a table of contents', () => {
  const outline = [2, 3, 2, 4].map((depth, index) => ({
    depth,
    text: `第${index}节`,
    anchor: `节 ${index}`,
  }));
  expect(outlineLinks({ html: '', text: '', outline: outline.slice(0, 2) })).toEqual([]);
  expect(outlineLinks({ html: '', text: '', outline })).toEqual([
    { text: '第0节', href: '#节%200', isSub: false },
    { text: '第1节', href: '#节%201', isSub: true },
    { text: '第2节', href: '#节%202', isSub: false },
  ]);
});

test("a catalog's items lead to the columns that they opened; those of an old catalog do not", () => {
  const items = [
    {
      id: 'jj',
      title: '经济运行',
      category: 4,
      timeLimit: '每月',
      children: [{ id: 'gy', title: '工业', category: 4, timeLimit: '每月', section: '运行科' }],
    },
  ];
  const portal = portalOf({
    documents: {
      'agencies/sfb/catalogs/new.md': { items },
      'agencies/sfb/catalogs/old.md': { items, publishedOn: '2018-01-01' },
      [FILE]: { item: 'gy' },
    },
  });
  const tableOf = (file: string) => {
    const document = documentAt(portal, file);
    return document.type === 'catalog' ? catalogTable(portal, document) : undefined;
  };
  expect(tableOf('agencies/sfb/catalogs/new.md')).toMatchObject({
    hasSections: true,
    rows: [
      {
        title: '经济运行',
        depth: 0,
        href: '/agencies/sfb/columns/jj/',
        published: '1 条',
        category: '统计信息',
      },
      { title: '工业', depth: 1, href: '/agencies/sfb/columns/jj/gy/', section: '运行科' },
    ],
  });
  expect(tableOf('agencies/sfb/catalogs/old.md')?.rows[0]).toMatchObject({
    href: undefined,
    published: undefined,
  });
});

test('a guide shows its office with the labels of the schema, and calls only what can be called', () => {
  const portal = portalOf({
    documents: {
      'agencies/sfb/guides/g.md': {
        access: '网上查阅',
        office: { name: '办公室', phone: '0000-1234567', fax: '1、2', email: 'a@b.example' },
      },
    },
  });
  const guide = documentAt(portal, 'agencies/sfb/guides/g.md');
  if (guide.type !== 'guide') throw new Error('not a guide');
  expect(guideAccessRows(guide).map((row) => row.label)).toEqual(['获取方式']);
  expect(guideOfficeRows(guide).map((row) => [row.label, row.values[0]?.href])).toEqual([
    ['工作机构', undefined],
    ['联系电话', 'tel:0000-1234567'],
    ['传真', undefined],
    ['互联网联系方式', 'mailto:a@b.example'],
  ]);
});

test.each([
  [
    '市政府办公室关于印发《学校供餐管理办法》的通知',
    ['市政府办公室', '关于印发', '《学校供餐管理办法》', '的通知'],
  ],
  ['印发《〈全面推进工作的意见〉实施细则》的通知', ['印发', '《〈全面推进工作的意见〉实施细则》', '的通知']],
  ['《关于做好工作的通知》解读', ['《关于做好工作的通知》', '解读']],
  ['政府工作报告', ['政府工作报告']],
])('the lines of the title %s may end between its parts', (title, parts) => {
  expect(titleParts(title)).toEqual(parts);
});

test('no title loses a character to its line breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('《', '》', '关', '于', '甲', ' ') }), (title) => {
      expect(titleParts(title).join('')).toBe(title);
    }),
  );
});
