import { describe, expect, test } from 'vitest';
import { portalRoutes } from '../../../src/portal/pages.ts';
import { needDocuments, needView } from '../../../src/site/views/need-page.ts';
import { notFoundView } from '../../../src/site/views/not-found.ts';
import { type PortalParts, portalOf } from './portal-of.ts';

const POLICY = 'agencies/sfb/policies';

function needOf(fields: Record<string, unknown>, rest: PortalParts = {}) {
  const portal = portalOf({
    ...rest,
    settings: { needs: [{ id: 'jiaoyu', title: '教育', description: '上学。', ...fields }] },
  });
  return { portal, need: portal.settings.needs[0] ?? expect.fail('no need') };
}

const DOCUMENTS = {
  [`${POLICY}/topic.md`]: { title: '按主题', column: 'zcwj', topic: '科技、教育' },
  [`${POLICY}/keyword.md`]: { title: '按关键词', column: 'zcwj', keywords: ['营养餐'] },
  [`${POLICY}/column.md`]: { title: '按栏目', column: 'jy' },
  [`${POLICY}/named.md`]: { title: '点名', column: 'zcwj' },
  [`${POLICY}/other.md`]: { title: '无关', column: 'zcwj', topic: '教育', keywords: ['营养'] },
  [`${POLICY}/repealed.md`]: { title: '已废止', column: 'jy', validity: '废止' },
  [`${POLICY}/draft.md`]: { title: '草稿', column: 'jy', review: '草稿' },
};
const COLUMNS = [
  { id: 'zcwj', title: '政策文件' },
  { id: 'jy', title: '教育', description: '教育的信息。' },
  { id: 'fw', title: '办事服务', url: 'https://fw.example/' },
];

describe("a need's documents", () => {
  test.each([
    [{ topics: ['科技、教育'] }, ['按主题']],
    [{ keywords: ['营养餐'] }, ['按关键词']],
    [{ columns: ['jy'] }, ['按栏目', '已废止']],
    [{ documents: [`${POLICY}/named.md`, `${POLICY}/draft.md`, `${POLICY}/gone.md`] }, ['点名']],
    [{ columns: ['gone'] }, []],
    [{}, []],
  ])('of %o are %o', (fields, titles) => {
    const { portal, need } = needOf(fields, { documents: DOCUMENTS, columns: COLUMNS });
    expect(needDocuments(portal, need).map(({ fields: { title } }) => title)).toEqual(titles);
  });

  test('other than policies come into a need by name, topic or keyword, not by their column', () => {
    const documents = { 'agencies/sfb/pages/p.md': { title: '单页', column: 'jy' } };
    const byColumn = needOf({ columns: ['jy'] }, { documents, columns: COLUMNS });
    expect(needDocuments(byColumn.portal, byColumn.need)).toEqual([]);
    const byName = needOf({ documents: ['agencies/sfb/pages/p.md'] }, { documents, columns: COLUMNS });
    expect(needDocuments(byName.portal, byName.need)).toHaveLength(1);
  });
});

describe("a need's page", () => {
  test('shows policies in force with their interpretations, and each interpretation once', () => {
    const interpretation = { column: 'zcwj', level: '市', form: '文字', keywords: ['营养餐'] };
    const { portal, need } = needOf(
      { keywords: ['营养餐'], columns: ['jy'] },
      {
        columns: COLUMNS,
        documents: {
          ...DOCUMENTS,
          'agencies/sfb/interpretations/a.md': {
            ...interpretation,
            title: '看懂营养餐',
            interprets: [`${POLICY}/keyword.md`],
          },
          'agencies/sfb/interpretations/b.md': { ...interpretation, title: '另一篇' },
        },
      },
    );
    const view = needView(portal, need);
    expect(view.policies.map(({ title, interpretations }) => [title, interpretations.length])).toEqual([
      ['按栏目', 0],
      ['按关键词', 1],
    ]);
    expect(view.others.map(({ title }) => title)).toEqual(['另一篇']);
    expect(view.isEmpty).toBe(false);
  });

  test('says where to go: offices with what is known of them, columns, services', () => {
    const { portal, need } = needOf(
      {
        agencies: ['jyj', 'gone'],
        columns: ['jy', 'fw'],
        links: [{ title: '报名', url: 'https://bm.example/' }],
      },
      {
        columns: COLUMNS,
        agencies: {
          jyj: {
            name: '示例市教育局',
            shortName: '市教育局',
            kind: '政府部门',
            contact: { phone: '0000-1', fax: '0000-2', email: 'a@b.example' },
          },
        },
      },
    );
    const view = needView(portal, need);
    expect(view.offices).toMatchObject([{ name: '示例市教育局', href: '/agencies/jyj/' }]);
    expect(view.offices[0]?.contact.map(({ label }) => label)).toEqual(['电话']);
    expect(view.places.map(({ title, href }) => [title, href])).toEqual([
      ['教育', '/jy/'],
      ['办事服务', 'https://fw.example/'],
    ]);
    expect(view.services).toEqual([{ title: '报名', href: 'https://bm.example/', isExternal: true }]);
  });

  test('knows when it has nothing, and has a route all the same', () => {
    const { portal, need } = needOf({});
    expect(needView(portal, need).isEmpty).toBe(true);
    expect(portalRoutes(portal)).toContain('/needs/jiaoyu/');
    expect(notFoundView(portal).needs.map(({ href }) => href)).toEqual(['/needs/jiaoyu/']);
  });

  test('lists the newest of many, and says how many there are', () => {
    const documents = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${POLICY}/${index}.md`, { column: 'zcwj' }]),
    );
    const { portal, need } = needOf({ columns: ['zcwj'] }, { documents });
    expect(needView(portal, need)).toMatchObject({ policyCount: 30, policies: { length: 20 } });
  });
});
