import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  columnPathField,
  documentReference,
  idField,
  proseField,
  textField,
  urlField,
} from '../../../src/schema/text-field.ts';

function messageOf(field: z.ZodType, value: unknown): string | undefined {
  return field.safeParse(value).error?.issues[0]?.message;
}

describe('a text', () => {
  test('loses the spaces around it', () => {
    expect(textField.parse(' 通知\u3000')).toBe('通知');
  });

  test.each([
    [undefined, '必须填写'],
    ['', '不能为空'],
    [' \t\u3000', '不能为空'],
    [2019, '应为文字；以数字开头或含冒号的内容请加引号'],
    [null, '应为文字；以数字开头或含冒号的内容请加引号'],
    [{ a: 1 }, '应为文字；以数字开头或含冒号的内容请加引号'],
  ])('%j is refused: %s', (value, message) => {
    expect(messageOf(textField, value)).toBe(message);
  });

  test.each(['甲\u0000乙', '甲\u001B[31m', '甲\uD800乙', '甲\u202E乙', '甲\uFFFE'])(
    '%j holds unseen signs',
    (text) => {
      expect(messageOf(textField, text)).toContain('看不见');
      expect(messageOf(proseField, text)).toContain('看不见');
    },
  );

  test('is one line, prose may be several', () => {
    expect(messageOf(textField, '甲\n乙')).toBe('应写成一行');
    expect(proseField.parse('甲\n\t乙')).toBe('甲\n\t乙');
  });
});

describe.each([
  [
    'an id',
    idField,
    ['zcjd', 'zc-jd', '2018', 'a1'],
    ['', 'Zcjd', 'zc_jd', '-zc', 'zc-', 'zc--jd', '政策', 'a/b', 'a b', '..', 'a\n'],
  ],
  ['a column’s path', columnPathField, ['xxgk', 'xxgk/zcjd', 'xxgk/zcjd/zyzcjd', '信息公开'], ['', '  ']],
  [
    'a document’s file',
    documentReference,
    ['agencies/zfb/policies/a.md', 'agencies/zfb/policies/2018/通知.mdx'],
    ['', 'policies/a.md', '/agencies/a.md', 'agencies/a.pdf', './agencies/zfb/a.md', 'agencies/.md\n'],
  ],
  [
    'a web address',
    urlField,
    ['https://www.gov.cn/', 'http://www.shili.example/a?b=c#d'],
    ['', 'www.gov.cn', '//www.gov.cn', 'ftp://www.gov.cn/', 'javascript:alert(1)', 'data:text/html,a', '/a'],
  ],
])('%s', (_, field, good, bad) => {
  test.each(good)('may be %s', (text) => {
    expect(field.parse(text)).toBe(text);
  });

  test.each(bad)('cannot be “%s”', (text) => {
    expect(messageOf(field, text)).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each([1, null, undefined, []])('is no %j', (value) => {
    expect(messageOf(field, value)).toMatch(/[\u4e00-\u9fff]/);
  });
});
