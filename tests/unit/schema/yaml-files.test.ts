import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { agencySchema } from '../../../src/schema/agency.ts';
import { columnsSchema } from '../../../src/schema/columns.ts';
import { portalSettingsSchema } from '../../../src/schema/portal-settings.ts';

const SETTINGS = {
  name: '示例市人民政府网',
  government: '示例市人民政府',
  description: '示例',
  domain: 'www.shili.example',
  identificationCode: '0000000000',
  sponsor: '示例市人民政府办公室',
};
const AGENCY = { name: '示例市教育局', shortName: '市教育局', kind: '政府部门' };

function issuesOf(schema: z.ZodType, value: unknown): [string, string][] {
  return (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
}

describe('portal.yaml', () => {
  test('needs little, and has defaults for the rest', () => {
    expect(portalSettingsSchema.parse(SETTINGS)).toMatchObject({
      timeZone: 'Asia/Shanghai',
      basePath: '/',
      home: [],
      severities: {},
    });
  });

  test.each([
    [{ domain: 'https://www.shili.example/' }, 'domain'],
    [{ domain: 'localhost' }, 'domain'],
    [{ basePath: 'portal' }, 'basePath'],
    [{ basePath: '//evil.example/' }, 'basePath'],
    [{ timeZone: 'Beijing' }, 'timeZone'],
    [{ errorReportUrl: 'javascript:alert(1)' }, 'errorReportUrl'],
    [{ home: [{ kind: 'newest' }] }, 'home.0.kind'],
    [{ home: [{ kind: 'latest', limit: 0 }] }, 'home.0.limit'],
    [{ severities: { 'link-broken': 'fatal' } }, 'severities.link-broken'],
  ])('%j is at fault at %s', (change, path) => {
    expect(issuesOf(portalSettingsSchema, { ...SETTINGS, ...change }).map(([at]) => at)).toEqual([path]);
  });
});

describe('agency.yaml', () => {
  test('needs names and a kind', () => {
    expect(agencySchema.parse(AGENCY)).toMatchObject({ aliases: [], order: 1000, contact: {} });
    expect(issuesOf(agencySchema, {})).toEqual([
      ['name', '必须填写'],
      ['shortName', '必须填写'],
      ['kind', '必须填写'],
    ]);
  });

  test.each([
    [{ succeeds: ['hbj'] }, 'succeeds.0', '每项应写成“- agency: 原机构的文件夹名”，其余各行与它对齐'],
    [{ succeeds: [{ agency: 'hbj', on: '2019-13' }] }, 'succeeds.0.on', '日历上没有“2019-13”这一天'],
    [{ succeeds: [{ agency: 'hbj', manner: '合并' }] }, 'succeeds.0.manner', '只能是：改为、并入、职责划入'],
    [{ formerNames: [{ until: '2014' }] }, 'formerNames.0.name', '必须填写'],
    [{ abolished: '是' }, 'abolished', '应为 true 或 false'],
    [{ socialMedia: ['微博'] }, 'socialMedia.0', '每项应写成“- platform: 平台名称”，其余各行与它对齐'],
    [{ socialMedia: [{ platform: '微博', url: 'javascript:alert(1)' }] }, 'socialMedia.0.url', undefined],
  ])('%j is at fault at %s', (change, path, message) => {
    const issues = issuesOf(agencySchema, { ...AGENCY, ...change });
    expect(issues.map(([at]) => at)).toEqual([path]);
    if (message !== undefined) expect(issues[0]?.[1]).toBe(message);
  });

  test.each(['013960012', '11622900MB0123456X'])('takes the code %s', (code) => {
    expect(agencySchema.safeParse({ ...AGENCY, code }).success).toBe(true);
  });

  test.each(['01396001', '0139600123', '01396001x', 13960012])('refuses the code %s', (code) => {
    expect(issuesOf(agencySchema, { ...AGENCY, code }).map(([at]) => at)).toEqual(['code']);
  });
});

describe('columns.yaml', () => {
  test('is a tree, however deep', () => {
    const columns = [
      { id: 'a', title: '甲', children: [{ id: 'b', title: '乙', children: [{ id: 'c', title: '丙' }] }] },
    ];
    expect(columnsSchema.parse({ columns })).toEqual({ columns, agencyTree: [{ shows: 'items' }] });
  });

  test.each([
    [{ columns: [] }, 'columns'],
    [{ columns: [{ title: '甲' }] }, 'columns.0.id'],
    [{ columns: [{ id: '甲', title: '甲' }] }, 'columns.0.id'],
    [
      { columns: [{ id: 'a', title: '甲', children: [{ id: 'b', title: '' }] }] },
      'columns.0.children.0.title',
    ],
    [{ columns: [{ id: 'a', title: '甲', accepts: ['policies'] }] }, 'columns.0.accepts.0'],
    [{ columns: [{ id: 'a', title: '甲', collects: ['policy'] }] }, 'columns.0.collects.0'],
    [{ columns: [{ id: 'a', title: '甲', url: '/a' }] }, 'columns.0.url'],
    [{ columns: [{ id: 'a', title: '甲' }], agencyTree: [{ shows: 'policy' }] }, 'agencyTree.0'],
    [
      {
        columns: [{ id: 'a', title: '甲' }],
        agencyTree: [{ id: 'a', title: '甲', shows: 'guide', column: 'a' }],
      },
      'agencyTree.0',
    ],
  ])('%j is at fault at %s, and says so in Chinese', (file, path) => {
    const issues = issuesOf(columnsSchema, file);
    expect(issues.map(([at]) => at)).toEqual([path]);
    expect(issues[0]?.[1]).toMatch(/[\u4e00-\u9fff]/);
  });
});
