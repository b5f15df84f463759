import { expect, test } from 'vitest';
import type { z } from 'zod';
import { agencySchema } from '../../../src/schema/agency.ts';
import { columnsSchema } from '../../../src/schema/columns.ts';
import { portalSettingsSchema } from '../../../src/schema/portal-settings.ts';
import { gazette } from '../../../src/schema/types/gazette.ts';
import { policy } from '../../../src/schema/types/policy.ts';
import { validateFields } from '../../../src/source/validate.ts';
import { parseYaml } from '../../../src/source/yaml.ts';

const SOUND = 'title: 通知\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\n';

function validate(text: string, schema: z.ZodType = policy.schema) {
  return validateFields(schema, parseYaml(text, 'x.md'), 'x.md');
}

test('gives the fields of what is right', () => {
  const { fields, findings } = validate(`${SOUND}summary:\n`);
  expect(findings).toEqual([]);
  expect(fields).toMatchObject({ title: '通知', publishedOn: '2019-11-20' });
});

test.each([
  [
    'a required key is missing',
    SOUND.replace('title: 通知\n', ''),
    'field-missing',
    1,
    /^名称（title）：必须填写$/,
    /title: /,
  ],
  [
    'a required key is empty',
    SOUND.replace('通知', ''),
    'field-missing',
    1,
    /名称（title）：不能为空/,
    /填写/,
  ],
  [
    'an optional text is blank',
    `${SOUND}note: ""`,
    'field-missing',
    5,
    /编者说明（note）：不能为空/,
    /整行删去/,
  ],
  [
    'a number for a text',
    SOUND.replace('通知', '2019'),
    'field-type',
    1,
    /名称（title）：应为文字/,
    /title: "2019"/,
  ],
  ['brackets for a text', SOUND.replace('通知', '[通知]'), 'field-type', 1, /应为文字/, /引号/],
  [
    'a word that is not allowed',
    SOUND.replace('主动公开', '主动公开。'),
    'field-type',
    2,
    /只能是：主动公开/,
    /disclosure: 主动公开/,
  ],
  ['a text for a list', `${SOUND}keywords: 政务`, 'field-type', 5, /关键词（keywords）：应为列表/, /- 政务/],
  [
    'a day that does not exist',
    SOUND.replace('11-20', '02-30'),
    'date-impossible',
    4,
    /^发布日期（publishedOn）：日历上没有“2019-02-30”这一天$/,
    /核对/,
  ],
  [
    'a day in words',
    SOUND.replace('2019-11-20', '2019年3月5日'),
    'field-type',
    4,
    /不是日期/,
    /publishedOn: 2019-03-05/,
  ],
  [
    'a day with slashes',
    SOUND.replace('2019-11-20', '2019/3/5'),
    'field-type',
    4,
    /不是日期/,
    /publishedOn: 2019-03-05/,
  ],
  [
    'a Chinese word for title',
    `${SOUND}标题: x`,
    'field-unknown',
    5,
    /不认识的字段“标题”/,
    /“title”（名称）/,
  ],
  ['a label for a key', `${SOUND}发文字号: x`, 'field-unknown', 5, /“发文字号”/, /“documentNumber”/],
  ['a mistyped key', `${SOUND}documentNumer: x`, 'field-unknown', 5, /documentNumer/, /“documentNumber”/],
  ['a key like none', `${SOUND}zzzz: x`, 'field-unknown', 5, /zzzz/, /删去/],
  ['an unknown key without value', `${SOUND}zzzz:`, 'field-unknown', 5, /zzzz/, /删去/],
  [
    'a nested key is missing',
    `${SOUND}attachments:\n  - title: x`,
    'field-missing',
    6,
    /^附件（attachments）第1项的文件（file）：必须填写$/,
    /file: /,
  ],
  [
    'a nested key is unknown',
    `${SOUND}attachments:\n  - file: a.pdf\n    名字: x`,
    'field-unknown',
    7,
    /附件（attachments）第1项里有不认识的字段“名字”/,
    /文件（file）/,
  ],
  [
    'a text for a mapping',
    `${SOUND}attachments:\n  - a.pdf`,
    'field-type',
    6,
    /附件（attachments）第1项：应为若干行/,
    /attachments/,
  ],
  ['a key of nature', `${SOUND}constructor: x`, 'field-unknown', 5, /constructor/, /删去/],
])('%s', (_name, text, rule, line, message, hint) => {
  const { fields, findings } = validate(text);
  expect(fields).toBeUndefined();
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule, file: 'x.md', at: { line } });
  expect(findings[0]?.message).toMatch(message);
  expect(findings[0]?.hint).toMatch(hint);
});

test('names the whole way to a nested value', () => {
  const text = `${SOUND}year: 2019\nsections:\n  - title: 甲\n    items:\n      - document: x\n        page: 0\n`;
  const { findings } = validate(text, gazette.schema);
  expect(findings.map(({ message, at }) => [message, at])).toEqual([
    [
      expect.stringContaining('目录（sections）第1项的篇目（items）第1项的文件（document）：'),
      { line: 9, column: 9 },
    ],
    [
      expect.stringContaining('目录（sections）第1项的篇目（items）第1项的页码（page）：'),
      { line: 10, column: 9 },
    ],
  ]);
});

test('columns nest without end, and are named', () => {
  const text = 'columns:\n  - id: a\n    title: 甲\n    children:\n      - id: B\n        tittle: 乙\n';
  const { findings } = validate(text, columnsSchema);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['field-missing', 'field-type', 'field-unknown']);
  expect(findings.every(({ message }) => /栏目（columns）第1项的“children”第1项/.test(message))).toBe(true);
});

test('says everything in Chinese, also where the schemas leave it to zod', () => {
  const texts: [string, z.ZodType][] = [
    ['columns: x\nagencyTree: [1]', columnsSchema],
    ['columns: []', columnsSchema],
    ['contact: x\naliases: {a: 1}\norder: x', agencySchema],
    [
      'home:\n  - kind: x\n    limit: 99\n  - kind: latest\n    limit: 0\nseverities: {a: b}\nfilings: 1',
      portalSettingsSchema,
    ],
  ];
  for (const [text, schema] of texts) {
    const { findings } = validate(text, schema);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, hint } of findings) {
      expect(message).not.toMatch(/invalid|expected|too (?:big|small)|received/i);
      expect(hint).toMatch(/\p{Script=Han}/u);
    }
  }
});

test('what only follows from broken YAML is not said again, the rest is', () => {
  const yaml = parseYaml('title: "通知\ndisclosure: 主动公开\nreview: 通\npublishedOn：2019-02-30\n', 'x.md');
  const { fields, findings } = validateFields(policy.schema, yaml, 'x.md');
  expect(fields).toBeUndefined();
  expect(yaml.findings.map(({ at }) => ('line' in at ? at.line : 0))).toEqual([1, 4]);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['date-impossible', 'field-type']);
});

test('a file with a key twice gives no fields, though each reading were valid', () => {
  const yaml = parseYaml(`${SOUND}title: 又一个\n`, 'x.md');
  expect(validateFields(policy.schema, yaml, 'x.md')).toEqual({ fields: undefined, findings: [] });
  expect(yaml.findings).toHaveLength(1);
});
