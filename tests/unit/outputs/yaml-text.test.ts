import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../../src/outputs/yaml-text.ts';

test('a plain Chinese title needs no quotes', () => {
  expect(yamlText('《关于做好政务公开工作的通知》解读')).toBe('《关于做好政务公开工作的通知》解读');
});

test('a date stays unquoted', () => {
  expect(yamlText('2019-12-01')).toBe('2019-12-01');
});

test('YAML reads every text back as it was', () => {
  const hostile = fc.constantFrom(
    'null',
    'yes',
    '- a',
    'a: b',
    'a #b',
    '"',
    "'",
    '2018',
    '1e3',
    '0x1f',
    '~',
    '',
    ' a ',
    'a\n---\nb',
    '\u0085',
  );
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      expect(parse(`key: ${yamlText(text)} # 名称\n`, { schema: 'core' })).toEqual({ key: text });
    }),
  );
});
