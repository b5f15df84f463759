import { expect, test } from 'vitest';
import { documentNumber } from '../../../src/schema/document-number.ts';

test.each([
  '示政办发〔2019〕12号',
  '国办发〔2017〕1号',
  '国令第711号',
  '中华人民共和国国务院令第711号',
  '第1号',
  '示政发〔1998〕23号',
])('%s is a document number', (text) => {
  expect(documentNumber.safeParse(text).success).toBe(true);
});

test.each([
  '临州办发[2019]104号',
  '临州办发［2019］104号',
  '临州办发(2019)104号',
  '临州办发（2019）104号',
  '临州办发〔19〕104号',
  '临州办发〔2119〕104号',
  '临州办发〔2019〕0104号',
  '临州办发〔2019〕0号',
  '临州办发〔2019〕104',
  '临州办发〔2019〕第104号',
  '示政办发〔2019〕12号 ',
  '临州办发 〔2019〕104号',
  '〔2019〕104号',
  'LZBF〔2019〕104号',
  '国令第0711号',
  '104号',
  '',
])('“%s” is not, and the message shows how it is written', (text) => {
  const { success, error } = documentNumber.safeParse(text);
  expect(success).toBe(false);
  expect(error?.issues[0]?.message).toContain('“示政办发〔2019〕12号”');
});

test.each([104, null, undefined, ['示政办发〔2019〕12号']])('%s is no text', (value) => {
  expect(documentNumber.safeParse(value).error?.issues[0]?.message).toBe('应为文字');
});
