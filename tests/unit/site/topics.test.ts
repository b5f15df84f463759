import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPagesOf } from '../../../src/portal/listings.ts';
import { documentNotices } from '../../../src/site/views/document-notices.ts';
import { listView } from '../../../src/site/views/list-view.ts';
import { documentRelations } from '../../../src/site/views/relations.ts';
import { topicCard, topicSections, topicState, topicView } from '../../../src/site/views/topic-contents.ts';
import { columnAt, documentAt, type PortalParts, portalOf } from './portal-of.ts';

const FILE = 'agencies/sfb/topics/t.md';
const POLICY = 'agencies/sfb/policies/a.md';
const SECRET = 'agencies/sfb/policies/secret.md';
const COLUMNS: NonNullable<PortalParts['columns']> = [
  { id: 'zt', title: '专题', listing: 'topics' },
  { id: 'zcwj', title: '政策文件' },
  { id: 'fw', title: '办事', url: 'https://fw.shili.example/' },
];

function topicOf(fields: Record<string, unknown>, more: PortalParts = {}) {
  const portal = portalOf({
    columns: COLUMNS,
    ...more,
    documents: {
      [POLICY]: { title: '通知', column: 'zcwj' },
      [SECRET]: { title: '内部', column: 'zcwj', disclosure: '不予公开' },
      [FILE]: { title: '供暖', column: 'zt', sections: [{ title: '文件', documents: [POLICY] }], ...fields },
      ...more.documents,
    },
  });
  const topic = documentAt(portal, FILE);
  if (topic.type !== 'topic') throw new Error('no topic');
  return { portal, topic };
}

describe('a topic', () => {
  test('gathers documents, columns and links outside in its sections', () => {
    const { portal, topic } = topicOf({
      sections: [
        {
          title: '看文件',
          text: '说明',
          documents: [POLICY, POLICY],
          columns: ['zcwj', 'fw'],
          links: [{ title: '外网', url: 'https://www.shili.example/' }],
        },
      ],
    });
    expect(topicView(portal, topic).sections).toMatchObject([
      {
        title: '看文件',
        text: '说明',
        documents: [{ title: '通知', href: '/agencies/sfb/policies/a.html' }],
        places: [
          { title: '政策文件', href: '/zcwj/', isExternal: false },
          { title: '办事', href: 'https://fw.shili.example/', isExternal: true },
          { title: '外网', href: 'https://www.shili.example/', isExternal: true },
        ],
      },
    ]);
  });

  test('leaves out what is not published, unknown columns, and sections that then hold nothing', () => {
    const { portal, topic } = topicOf({
      sections: [
        { title: '空', documents: [SECRET], columns: ['nowhere'] },
        { title: '有', documents: [SECRET, POLICY, 'agencies/sfb/policies/none.md'] },
      ],
    });
    expect(topicSections(portal, topic).map(({ title, documents }) => [title, documents.length])).toEqual([
      ['有', 1],
    ]);
    expect(topicCard(portal, topic).total).toBe(1);
    expect(JSON.stringify(topicView(portal, topic))).not.toContain('内部');
  });

  test('is named by its documents, newest topic first, each once', () => {
    const { portal } = topicOf(
      {},
      {
        documents: {
          'agencies/sfb/topics/later.md': {
            title: '后来的专题',
            column: 'zt',
            publishedOn: '2019-11-30',
            sections: [{ title: '甲', documents: [POLICY, POLICY] }],
          },
          'agencies/sfb/topics/draft.md': {
            title: '没发布的专题',
            column: 'zt',
            review: '草稿',
            sections: [{ title: '甲', documents: [POLICY] }],
          },
        },
      },
    );
    const relation = documentRelations(portal, documentAt(portal, POLICY)).find(
      ({ heading }) => heading === '收入专题',
    );
    expect(relation?.links.map(({ title }) => title)).toEqual(['后来的专题', '供暖']);
  });

  test.each([
    [undefined, undefined, undefined],
    ['2019-12-01', undefined, '进行中'],
    ['2019-12-02', undefined, '未开始'],
    [undefined, '2019-12-01', '进行中'],
    [undefined, '2019-11-30', '已结束'],
    ['2019-01-01', '2020-01-01', '进行中'],
    ['2019-12-02', '2019-11-30', '已结束'],
  ])('from %s to %s is %s', (startsOn, endsOn, state) => {
    const { portal, topic } = topicOf({ startsOn, endsOn });
    expect(topicState(portal, topic)).toBe(state);
    expect(documentNotices(portal, topic).map(({ heading }) => heading)).toEqual(
      state === '已结束' ? ['本专题已结束'] : [],
    );
  });

  test('has the state on its day only, whatever the dates', () => {
    const date = fc
      .integer({ min: 17_000, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, date, (startsOn, endsOn, today) => {
        const { portal, topic } = topicOf({ startsOn, endsOn, publishedOn: '2010-01-01' }, { today });
        expect(topicState(portal, topic) === '已结束').toBe(today > endsOn);
      }),
      { numRuns: 40 },
    );
  });
});

test('the column of topics tells what each holds', () => {
  const { portal } = topicOf(
    { summary: '今冬供暖。', startsOn: '2019-11-01' },
    { documents: { 'agencies/sfb/pages/p.md': { title: '说明', column: 'zt' } } },
  );
  const [page] = listPagesOf(columnAt(portal, 'zt'));
  expect(page && listView(portal, page)).toMatchObject({
    listing: 'topics',
    topics: [{ title: '供暖', summary: '今冬供暖。', state: '进行中', total: 1, date: '2019-11-20' }],
    others: [{ title: '说明' }],
  });
});

test('a topic’s banner is published with it, and only then', () => {
  const banner = { file: 'b.png', alt: '供暖管道' };
  const attachments = { 'agencies/sfb/topics/b.png': 9 };
  const { portal, topic } = topicOf({ banner }, { attachments });
  expect(topicView(portal, topic).banner).toMatchObject({
    source: { src: '/agencies/sfb/topics/b.png' },
    alt: '供暖管道',
  });
  const draft = portalOf({
    columns: COLUMNS,
    attachments,
    documents: { [FILE]: { column: 'zt', banner, review: '草稿', sections: [{ title: '甲' }] } },
  });
  expect(draft.documents.flatMap((document) => document.attachments)).toEqual([]);
});
