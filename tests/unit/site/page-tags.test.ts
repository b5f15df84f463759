import { describe, expect, test } from 'vitest';
import { articleTags, columnTags, documentTags, siteTags } from '../../../src/site/views/page-tags.ts';
import { columnAt, documentAt, portalOf } from './portal-of.ts';

const FILE = 'agencies/sfb/policies/a.md';

function tagsOf(fields: Record<string, unknown>) {
  const portal = portalOf({
    columns: [
      {
        id: 'xxgk',
        title: '信息公开',
        children: [{ id: 'zcwj', title: '政策文件', keywords: ['文件', '通知'] }],
      },
    ],
    documents: { [FILE]: { title: '关于做好工作的通知', column: 'xxgk/zcwj', ...fields } },
  });
  const tags = documentTags(portal, documentAt(portal, FILE));
  return Object.fromEntries(tags.map((tag) => [tag.name, tag.content]));
}

describe('national page tags', () => {
  test('of a document are those of site, column and article', () => {
    expect(
      tagsOf({ publishedOn: '2019-11-20 09:30', keywords: ['政务公开'], issuers: ['甲', '乙'] }),
    ).toEqual({
      SiteName: '示例市人民政府网',
      SiteDomain: 'www.shili.example',
      SiteIDCode: '000000xxxx',
      ColumnName: '政策文件',
      ColumnDescription: '示例市人民政府网“政策文件”栏目。',
      ColumnKeywords: '文件,通知',
      ColumnType: '信息公开',
      ArticleTitle: '关于做好工作的通知',
      PubDate: '2019-11-20 09:30',
      ContentSource: '示例市人民政府办公室',
      Keywords: '政务公开',
      Author: '甲,乙',
      Description: '正文的开头。',
      Url: 'https://www.shili.example/agencies/sfb/policies/a.html',
    });
  });

  test('give a time even where only the day is known', () => {
    expect(tagsOf({ publishedOn: '2019-11-20' })['PubDate']).toBe('2019-11-20 00:00');
  });

  test('are left out rather than empty', () => {
    const tags = tagsOf({});
    expect(tags).not.toHaveProperty('Author');
    expect(Object.values(tags).every((content) => content.trim() !== '')).toBe(true);
  });

  test('stay on one line', () => {
    expect(tagsOf({ summary: '一\n  二' })['Description']).toBe('一 二');
  });

  test('of a column have no article tags', () => {
    const portal = portalOf();
    const names = columnTags(portal, columnAt(portal, 'zcwj')).map((tag) => tag.name);
    expect(names).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
    ]);
  });

  test('name what a catalog item is about as the column type', () => {
    const portal = portalOf({
      documents: {
        'agencies/sfb/catalogs/c.md': {
          items: [{ id: 'tj', title: '统计', category: 4, timeLimit: '每月' }],
        },
        [FILE]: { item: 'tj' },
      },
    });
    const tags = documentTags(portal, documentAt(portal, FILE));
    expect(tags.find((tag) => tag.name === 'ColumnType')?.content).toBe('统计信息');
  });

  test('name the type of a document that stands in no column', () => {
    const portal = portalOf({ documents: { [FILE]: {} } });
    const document = documentAt(portal, FILE);
    expect(documentTags(portal, document).find((tag) => tag.name === 'ColumnName')?.content).toBe('政策文件');
    expect(siteTags(portal)).toHaveLength(3);
    expect(articleTags(portal, document).map((tag) => tag.name)).toContain('PubDate');
  });
});
