import { describe, expect, test } from 'vitest';
import { agencyHomeView } from '../../../src/site/views/agency-home.ts';
import { homeView } from '../../../src/site/views/home-blocks.ts';
import { searchOptions } from '../../../src/site/views/search-options.ts';
import { footerContacts, footerMarks } from '../../../src/site/views/site-footer.ts';
import { portalOf } from './portal-of.ts';

const documents = {
  'agencies/sfb/policies/a.md': { title: '甲', column: 'zcwj', publishedOn: '2019-11-20' },
  'agencies/sfb/policies/b.md': { title: '乙', column: 'zcwj', publishedOn: '2018-11-20' },
  'agencies/sfb/reports/r.md': { title: '年报', column: 'zcwj', year: 2018, publishedOn: '2019-03-01' },
};

describe('home page', () => {
  test('puts documents in one region and places in the other, each in the order of portal.yaml', () => {
    const portal = portalOf({
      columns: [
        { id: 'sy', title: '首页', kind: 'home' },
        { id: 'zcwj', title: '政策文件' },
        { id: 'kong', title: '空栏目', description: '将来有内容。' },
      ],
      documents,
      settings: {
        home: [
          { kind: 'links', title: '常用', links: [{ title: '外', url: 'https://a.example/' }] },
          { kind: 'latest', limit: 2 },
          { kind: 'columns' },
          { kind: 'column', column: 'kong' },
          { kind: 'column', column: 'gone' },
          { kind: 'agencies' },
        ],
      },
    });
    const home = homeView(portal);
    expect(home.documents.map((block) => block.title)).toEqual(['最新发布', '空栏目']);
    expect(home.places.map((block) => block.title)).toEqual(['常用', '栏目', '政府机构']);
    const [latest, empty] = home.documents;
    expect(latest?.kind === 'documents' && latest.rows.map((row) => row.title)).toEqual(['甲', '年报']);
    expect(empty?.kind === 'documents' && empty.empty?.purpose).toBe('将来有内容。');
    const columns = home.places[1];
    expect(columns?.groups[0]?.links.map((link) => link.title)).toEqual(['政策文件', '空栏目']);
  });

  const policies = {
    'agencies/sfb/policies/new.md': { title: '新办法', column: 'zcwj', level: '市', validity: '有效' },
    'agencies/sfb/policies/old.md': { title: '旧办法', column: 'zcwj', level: '市', validity: '废止' },
    'agencies/sfb/policies/expired.md': { title: '到期的', column: 'zcwj', expiresOn: '2019-11-30' },
    'agencies/sfb/policies/later.md': { title: '未施行的', column: 'zcwj', effectiveOn: '2020-01-01' },
    'agencies/sfb/policies/open.md': { title: '没有注明的', column: 'zcwj', publishedOn: '2019-01-01' },
    'agencies/sfb/policies/draft.md': { title: '草稿', column: 'zcwj', review: '草稿' },
    'agencies/sfb/interpretations/i.md': {
      title: '看懂新办法',
      column: 'zcwj',
      level: '市',
      form: '图解',
      interprets: ['agencies/sfb/policies/new.md'],
    },
  };

  function pairsOf(block: Record<string, unknown>) {
    const portal = portalOf({ documents: policies, settings: { home: [block] } });
    const [shown] = homeView(portal).documents;
    return shown?.kind === 'policies' ? shown.pairs : [];
  }

  test('lists only what may be relied on as in force, and says 有效 only where the editor did', () => {
    const pairs = pairsOf({ kind: 'in-force' });
    expect(pairs.map(({ title, isInForce }) => [title, isInForce])).toEqual([
      ['新办法', true],
      ['没有注明的', false],
    ]);
    expect(pairsOf({ kind: 'in-force', levels: ['市'] }).map(({ title }) => title)).toEqual(['新办法']);
  });

  test('shows a policy together with its interpretations', () => {
    expect(
      pairsOf({ kind: 'policies' }).map((pair) => [pair.title, pair.interpretations.map((row) => row.title)]),
    ).toEqual([['新办法', ['看懂新办法']]]);
  });

  test('shows the newest gazette issue with its first pieces, and how many more there are', () => {
    const portal = portalOf({
      documents: {
        ...policies,
        'agencies/sfb/gazettes/1.md': {
          title: '第1期',
          column: 'zcwj',
          year: 2019,
          sections: [
            { title: '甲', items: [{ document: 'agencies/sfb/policies/new.md' }] },
            {
              title: '乙',
              items: [
                { document: 'agencies/sfb/policies/draft.md' },
                { document: 'agencies/sfb/policies/open.md' },
                { document: 'agencies/sfb/policies/old.md' },
              ],
            },
          ],
        },
      },
      settings: { home: [{ kind: 'gazette', limit: 2 }] },
    });
    const [block] = homeView(portal).documents;
    expect(block).toMatchObject({ kind: 'gazette', issue: { title: '第1期' }, further: 1 });
    expect(
      block?.kind === 'gazette' && block.sections.map(({ items }) => items.map(({ title }) => title)),
    ).toEqual([['新办法'], ['没有注明的']]);
  });

  test('says how to apply, and leads to the needs', () => {
    const home = homeView(
      portalOf({
        columns: [{ id: 'ysqgk', title: '依申请公开', kind: 'page', description: '说明怎样申请。' }],
        settings: {
          home: [{ kind: 'apply', column: 'ysqgk' }, { kind: 'needs' }],
          needs: [{ id: 'jiaoyu', title: '教育', description: '上学。' }],
        },
      }),
    );
    expect(home.apply).toMatchObject([
      { title: '依申请公开', text: '说明怎样申请。', more: { href: '/ysqgk/' } },
    ]);
    expect(home.needs[0]?.needs).toEqual([{ title: '教育', href: '/needs/jiaoyu/', description: '上学。' }]);
  });
});

test('an agency shows what it has published, and how to reach it', () => {
  const portal = portalOf({
    agencies: {
      sfb: {
        name: '示例市人民政府办公室',
        shortName: '市政府办',
        kind: '政府部门',
        website: 'https://b.example/',
        contact: { address: '解放路1号', phone: '0000-1' },
      },
    },
    documents,
  });
  const view = agencyHomeView(portal, portal.agencies[0] ?? expect.fail('no agency'));
  expect(view.published).toBe(3);
  expect(view.newest.map((row) => row.title)).toEqual(['甲', '年报', '乙']);
  expect(view.keyDocuments.map((row) => row.title)).toEqual(['年报']);
  expect(view.contact.map((row) => row.label)).toEqual(['地址', '电话', '网站']);
});

test('a search can be narrowed to what there is', () => {
  const flat = (...values: string[]) => values.map((value) => ({ value, label: value, below: [] }));
  expect(searchOptions(portalOf({ documents }))).toEqual({
    agency: flat('示例市人民政府办公室'),
    column: [{ value: 'zcwj', label: '政策文件', below: [] }],
    year: flat('2019', '2018'),
    type: flat('政策文件', '年度报告'),
    validity: [],
    category: [],
  });
});

describe('footer', () => {
  const PAGE = 'https://www.shili.example/a.html';

  test('says what is missing instead of making it up', () => {
    const marks = Object.fromEntries(footerMarks(portalOf(), PAGE).map((fact) => [fact.label, fact.text]));
    expect(marks).toMatchObject({ ICP备案编号: '未备案', 公安备案: '未备案', 我为政府网站找错: '未开通' });
  });

  test('says of a sample that it is one', () => {
    const marks = footerMarks(portalOf({ settings: { sampleNotice: '本站是示例。' } }), PAGE);
    expect(marks.find((fact) => fact.label === 'ICP备案编号')?.text).toBe('示例站点，未备案');
  });

  test('shows what is given', () => {
    const portal = portalOf({
      settings: {
        filings: { icp: '示ICP备1号' },
        errorReportUrl: 'https://zc.example/',
        contact: { phone: '0000-1' },
      },
    });
    expect(footerMarks(portal, PAGE).find((fact) => fact.label === 'ICP备案编号')?.text).toBe('示ICP备1号');
    expect(footerMarks(portal, PAGE).find((fact) => fact.label === '我为政府网站找错')?.href).toBe(
      'https://zc.example/',
    );
    expect(footerContacts(portal).map((fact) => fact.label)).toEqual(['主办单位', '电话']);
  });
});
