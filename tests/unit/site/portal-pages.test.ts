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
    expect(columns?.kind === 'places' && columns.links.map((link) => link.title)).toEqual([
      '政策文件',
      '空栏目',
    ]);
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
  const options = searchOptions(portalOf({ documents }));
  expect(options).toEqual({
    agencies: ['示例市人民政府办公室'],
    columns: ['政策文件'],
    years: ['2019', '2018'],
    types: ['政策文件', '年度报告'],
  });
});

describe('footer', () => {
  test('says what is missing instead of making it up', () => {
    const marks = Object.fromEntries(footerMarks(portalOf()).map((fact) => [fact.label, fact.text]));
    expect(marks).toMatchObject({ ICP备案编号: '未备案', 公安备案: '未备案', 我为政府网站找错: '未开通' });
  });

  test('says of a sample that it is one', () => {
    const marks = footerMarks(portalOf({ settings: { sampleNotice: '本站是示例。' } }));
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
    expect(footerMarks(portal).find((fact) => fact.label === 'ICP备案编号')?.text).toBe('示ICP备1号');
    expect(footerMarks(portal).find((fact) => fact.label === '我为政府网站找错')?.href).toBe(
      'https://zc.example/',
    );
    expect(footerContacts(portal).map((fact) => fact.label)).toEqual(['主办单位', '电话']);
  });
});
