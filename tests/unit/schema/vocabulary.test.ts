import { describe, expect, test } from 'vitest';
import {
  ARTICLE_20,
  article20,
  disclosure,
  interpretationForm,
  level,
  oneOf,
  review,
  validity,
} from '../../../src/schema/vocabulary.ts';

const VOCABULARIES = { disclosure, review, validity, level, interpretationForm };

describe.each(Object.entries(VOCABULARIES))('%s', (_, field) => {
  test('takes each of its words', () => {
    expect(field.options.length).toBeGreaterThan(2);
    for (const word of field.options) expect(field.parse(word)).toBe(word);
  });

  test.each(['', '公开', ' 主动公开', '已通过', 1, null, ['通过']])(
    'names all its words where it is given %j',
    (value) => {
      const message = field.safeParse(value).error?.issues[0]?.message;
      for (const word of field.options) expect(message).toContain(word);
    },
  );

  test('must be filled in', () => {
    expect(field.safeParse(undefined).error?.issues[0]?.message).toBe('必须填写');
  });
});

test('a vocabulary’s message joins its words in Chinese', () => {
  expect(oneOf(['甲', '乙']).safeParse('丙').error?.issues[0]?.message).toBe('只能是：甲、乙');
});

describe('a category of article 20', () => {
  test('is the number of one of fifteen', () => {
    expect(ARTICLE_20).toHaveLength(15);
    for (const index of ARTICLE_20.keys()) expect(article20.parse(index + 1)).toBe(index + 1);
  });

  test.each([0, 16, 1.5, -1, '1', '机构职能', null, undefined, Number.NaN])('is not %j', (value) => {
    expect(article20.safeParse(value).error?.issues[0]?.message).toContain('1 到 15');
  });
});
