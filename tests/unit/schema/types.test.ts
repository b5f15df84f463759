import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { DOCUMENT_TYPES, type TypeId, typeOfCollection, typeOfId } from '../../../src/schema/types/index.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

function readExample(id: TypeId): { fields: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = FRONT_MATTER.exec(typeOfId(id).example) ?? [];
  return { fields: parse(yaml), body };
}

describe.each(DOCUMENT_TYPES.map(({ id }) => id))('the type %s', (id) => {
  const type = typeOfId(id);
  const { fields, body } = readExample(id);

  test('has an example that its own schema takes, with a body', () => {
    expect(type.schema.safeParse(fields).error?.issues ?? []).toEqual([]);
    expect(body.trim()).not.toBe('');
  });

  test('has an example that says it is one and would be published', () => {
    expect(fields).toMatchObject({ sample: true, disclosure: '主动公开', review: '通过' });
  });

  test('refuses a key that it does not know', () => {
    expect(type.schema.safeParse({ ...fields, titel: '错' }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['titel'] },
    ]);
  });

  test.each(['title', 'disclosure', 'review', 'publishedOn'])('demands %s', (name) => {
    const { [name]: _, ...rest } = fields;
    expect(type.schema.safeParse(rest).error?.issues.map(({ path }) => path)).toEqual([[name]]);
  });

  test('says in Chinese what is wrong with a value; lists and mappings are the reader’s to explain', () => {
    for (const name of Object.keys(type.schema.shape)) {
      const issues = type.schema.safeParse({ ...fields, [name]: { not: 'a value' } }).error?.issues ?? [];
      const explained = issues.filter(
        (issue) => issue.code !== 'unrecognized_keys' && !('expected' in issue && issue.expected === 'array'),
      );
      for (const issue of explained) expect(`${name}: ${issue.message}`).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('has a label for each field', () => {
    for (const [name, field] of Object.entries(type.schema.shape))
      expect(`${name}: ${(field as z.ZodType).meta()?.['label']}`).toMatch(/[\u4e00-\u9fff]/);
  });

  test('is found by its id and by its folder', () => {
    expect(typeOfCollection(type.collection)?.id).toBe(id);
    expect(typeOfId(id).label).toBe(type.label);
  });
});

test('no two types share an id, a folder or a label', () => {
  for (const key of ['id', 'collection', 'label'] as const)
    expect(new Set(DOCUMENT_TYPES.map((type) => type[key])).size).toBe(DOCUMENT_TYPES.length);
});

test('an unknown folder has no type, an unknown id is a mistake in the code', () => {
  expect(typeOfCollection('unknown')).toBeUndefined();
  expect(typeOfCollection('constructor')).toBeUndefined();
  expect(() => typeOfId('unknown' as TypeId)).toThrow('unknown');
});
