import { describe, expect, test } from 'vitest';
import { columnBreadcrumb, documentBreadcrumb } from '../../../src/site/views/breadcrumb.ts';
import { columnTreeView, treeBelowColumn } from '../../../src/site/views/column-tree.ts';
import { absoluteAddress, href, settingsLink } from '../../../src/site/views/href.ts';
import { columnFrame, documentFrame, homeFrame } from '../../../src/site/views/page-frame.ts';
import { siteMapView } from '../../../src/site/views/site-map.ts';
import { columnAt, documentAt, portalOf } from './portal-of.ts';

const portal = portalOf({
  columns: [
    { id: 'sy', title: '网站首页', kind: 'home' },
    {
      id: 'xxgk',
      title: '信息公开',
      children: [
        { id: 'zfjg', title: '政府机构', kind: 'agencies' },
        { id: 'zcjd', title: '政策解读', children: [{ id: 'sj', title: '市级解读' }] },
        { id: 'zfgb', title: '政府公报', group: '依法公开事项' },
        { id: 'ndbg', title: '年度报告' },
      ],
    },
    { id: 'bsfw', title: '办事服务', url: 'https://zwfw.example/' },
  ],
  agencyTree: [{ shows: 'items' }, { id: 'nb', title: '年报', column: 'xxgk/ndbg' }],
  documents: {
    'agencies/sfb/catalogs/catalog.md': {
      items: [
        {
          id: 'jj',
          title: '经济运行',
          category: 4,
          timeLimit: '20个工作日',
          children: [{ id: 'gy', title: '工业', category: 4, timeLimit: '每月' }],
        },
      ],
    },
    'agencies/sfb/policies/a.md': { column: 'xxgk/zcjd/sj' },
    'agencies/sfb/policies/b.md': { item: 'gy' },
  },
});

describe('breadcrumb', () => {
  test('reads from the home page to the column itself, which has no link', () => {
    const crumbs = columnBreadcrumb(portal, columnAt(portal, 'xxgk/zcjd/sj'));
    expect(crumbs.map((crumb) => crumb.title)).toEqual(['首页', '信息公开', '政策解读', '市级解读']);
    expect(crumbs.map((crumb) => crumb.href)).toEqual(['/', '/xxgk/', '/xxgk/zcjd/', undefined]);
  });

  test('leads to an agency through the directory of agencies', () => {
    const crumbs = documentBreadcrumb(portal, documentAt(portal, 'agencies/sfb/policies/b.md'));
    expect(crumbs.map((crumb) => crumb.title)).toEqual([
      '首页',
      '信息公开',
      '政府机构',
      '市政府办',
      '经济运行',
      '工业',
      '正文',
    ]);
  });
});

describe('column tree', () => {
  test('starts a group where a column names one, and keeps to it', () => {
    const tree = columnTreeView(portal, columnAt(portal, 'xxgk/zcjd'));
    expect(tree?.groups.map((group) => [group.heading, group.nodes.map((node) => node.title)])).toEqual([
      [undefined, ['政府机构', '政策解读']],
      ['依法公开事项', ['政府公报', '年度报告']],
    ]);
  });

  test('is unfolded down to the current column only', () => {
    const nodes = treeBelowColumn(portal, columnAt(portal, 'xxgk/zcjd/sj'))?.groups[0]?.nodes ?? [];
    expect(nodes.map((node) => node.isOpen)).toEqual([false, true]);
    expect(nodes[1]?.current).toBeUndefined();
    expect(nodes[1]?.children[0]?.current).toBe('true');
  });

  test('holds all columns beside a column, and the branches that lead to it beside a document', () => {
    const page = columnAt(portal, 'xxgk/zfjg');
    const branchOf = (tree: ReturnType<typeof columnTreeView>) =>
      tree?.groups[0]?.nodes.find(({ title }) => title === '政策解读')?.children.length;
    expect(branchOf(columnTreeView(portal, page))).toBe(1);
    expect(branchOf(treeBelowColumn(portal, page))).toBe(0);
  });

  test('is not shown for a top column without columns below it', () => {
    expect(columnTreeView(portal, columnAt(portal, 'bsfw'))).toBeUndefined();
  });

  test("is the agency's own for its columns, with links to the portal's", () => {
    const [group] = columnTreeView(portal, columnAt(portal, 'agencies/sfb/columns/jj/gy'))?.groups ?? [];
    expect(group?.nodes.map((node) => [node.title, node.href, node.isOpen])).toEqual([
      ['经济运行', '/agencies/sfb/columns/jj/', true],
      ['年报', '/xxgk/ndbg/', false],
    ]);
    expect(group?.nodes[0]?.children[0]?.current).toBe('page');
  });
});

describe('addresses', () => {
  const below = portalOf({ settings: { basePath: '/portal/' } });

  test('stand behind the base path, encoded', () => {
    expect(href(below, '/agencies/sfb/policies/通知.html')).toBe(
      '/portal/agencies/sfb/policies/%E9%80%9A%E7%9F%A5.html',
    );
    expect(absoluteAddress(below, '/')).toBe('https://www.shili.example/portal/');
  });

  test('of portal.yaml are inside or outside by their first character', () => {
    expect(settingsLink(below, { title: '年报', url: '/ndbg/' })).toEqual({
      title: '年报',
      href: '/portal/ndbg/',
      isExternal: false,
    });
    const query = '/search/?q=%E9%80%9A#x';
    expect(settingsLink(below, { title: '查', url: query }).href).toBe(`/portal${query}`);
    expect(settingsLink(below, { title: '外', url: 'https://a.example/' }).isExternal).toBe(true);
  });
});

describe('page frame', () => {
  test('marks the top column of a page below it', () => {
    const frame = columnFrame(portal, columnAt(portal, 'xxgk/zcjd/sj'));
    expect(frame.topColumn?.title).toBe('信息公开');
    expect(frame.isTopColumn).toBe(false);
    expect(frame.title).toBe('市级解读 - 示例市人民政府网');
  });

  test('names agency and portal for an agency column', () => {
    const frame = columnFrame(portal, columnAt(portal, 'agencies/sfb/columns/jj'));
    expect(frame.title).toBe('经济运行 - 市政府办 - 示例市人民政府网');
    expect(frame.topColumn?.title).toBe('信息公开');
  });

  test('describes a page once', () => {
    const names = (frame: { tags: readonly { name: string }[] }) =>
      frame.tags.map(({ name }) => name.toLowerCase()).filter((name) => name === 'description');
    expect(names(homeFrame(portal))).toHaveLength(1);
    expect(names(columnFrame(portal, columnAt(portal, 'xxgk')))).toHaveLength(1);
    expect(names(documentFrame(portal, documentAt(portal, 'agencies/sfb/policies/a.md')))).toHaveLength(1);
  });

  test('of the home page has neither breadcrumb nor tree', () => {
    const frame = homeFrame(portal);
    expect(frame.breadcrumb).toEqual([]);
    expect(frame.tree).toBeUndefined();
    expect(frame.topColumn?.title).toBe('网站首页');
  });
});

test('the site map names every column and every agency', () => {
  const { columns, agencies } = siteMapView(portal);
  expect(columns.map((node) => node.title)).toEqual(['网站首页', '信息公开', '办事服务']);
  expect(columns[1]?.children[1]?.children.map((node) => node.title)).toEqual(['市级解读']);
  expect(columns[2]?.href).toBe('https://zwfw.example/');
  expect(agencies).toEqual([
    {
      kind: '政府部门',
      agencies: [{ name: '市政府办', href: '/agencies/sfb/', published: 3, fate: undefined }],
      isFormer: false,
    },
  ]);
});

test.each([
  [30, '{} - 政策文件 - 示例市人民政府网'],
  [58, '{} - 示例市人民政府网'],
  [66, '{}'],
  [90, '{}'],
])('the title of a document of %d characters loses its end before it is too long', (length, expected) => {
  const title = '办'.repeat(length);
  const file = 'agencies/sfb/policies/a.md';
  const long = portalOf({ documents: { [file]: { title, column: 'zcwj' } } });
  expect(documentFrame(long, documentAt(long, file)).title).toBe(expected.replace('{}', title));
});
