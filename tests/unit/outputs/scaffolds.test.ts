import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  agencyScaffold,
  catalogScaffold,
  documentScaffold,
  indexNumbersScaffold,
} from '../../../src/outputs/scaffolds.ts';
import { agencySchema } from '../../../src/schema/agency.ts';
import { commonFields, officialFields } from '../../../src/schema/document-fields.ts';
import type { DocumentType } from '../../../src/schema/document-type.ts';
import { DOCUMENT_TYPES, typeOfId } from '../../../src/schema/types/index.ts';

const beginning = { title: '关于“一窗办”的通知: 第1号', publishedOn: '2019-12-01' };
const agency = { name: '示例市教育局', shortName: '市教育局', kind: '政府部门' };

function frontMatterOf(text: string): { yaml: string; fields: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { yaml, fields: parse(yaml, { schema: 'core' }) as Record<string, unknown>, body };
}

describe.each((DOCUMENT_TYPES as unknown as DocumentType[]).map((type) => [type.id, type] as const))(
  'a new %s',
  (_id, type) => {
    const { yaml, fields, body } = frontMatterOf(documentScaffold(type, beginning));

    test('names every field of its schema', () => {
      for (const key of Object.keys(type.schema.shape))
        expect(yaml).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
    });

    test('leaves out nothing that must be filled, and fills in nothing else', () => {
      for (const [key, schema] of Object.entries(type.schema.shape))
        expect(key in fields, key).toBe(!z.safeParse(schema, undefined).success);
    });

    test('leaves the choice of disclosure to the editor, so that the checks ask for it', () => {
      expect(fields).toMatchObject({ ...beginning, disclosure: null, review: '草稿' });
      const issues = type.schema.safeParse(fields).error?.issues.map(({ path }) => path[0]);
      expect(issues).toContain('disclosure');
    });

    test('has a body that says what to write', () => {
      expect(body).toContain(type.label);
    });

    test('is still YAML when every comment sign at the beginning of a line is taken away', () => {
      const opened = yaml.replace(/^# 以下.*\n/m, '').replaceAll(/^( *)# /gm, '$1');
      expect(Object.keys(parse(opened) as object).sort()).toEqual(Object.keys(type.schema.shape).sort());
    });
  },
);

test('labels, choices and hints come from the registry', () => {
  const text = documentScaffold(typeOfId('policy'), beginning);
  const { label } = officialFields.documentNumber.meta() ?? {};
  const { hint } = commonFields.item.meta() ?? {};
  expect(text).toContain(`# documentNumber: # ${label}`);
  expect(text).toContain('# validity: # 有效性：有效、已修改、废止、失效');
  expect(text).toContain(`；${hint}`);
});

test('a column that the editor named is filled in', () => {
  const { fields } = frontMatterOf(
    documentScaffold(typeOfId('policy'), { ...beginning, column: 'xxgk/zcwj' }),
  );
  expect(fields).toMatchObject({ column: 'xxgk/zcwj' });
});

test('a new agency is valid as it is', () => {
  expect(agencySchema.parse(parse(agencyScaffold(agency)))).toMatchObject(agency);
});

test('a new catalog lacks nothing but the choice of disclosure', () => {
  const { fields } = frontMatterOf(catalogScaffold(agency, '2019-12-01'));
  const { schema } = typeOfId('catalog');
  expect(schema.safeParse(fields).success).toBe(false);
  expect(schema.safeParse({ ...fields, disclosure: '主动公开' }).success).toBe(true);
  expect(fields).toMatchObject({ review: '草稿' });
});

test('a new register has its header and the rows it is given', () => {
  expect(indexNumbersScaffold()).toBe('indexNumber,document\n');
  expect(indexNumbersScaffold(['a/2019-00001,x.md'])).toBe('indexNumber,document\na/2019-00001,x.md\n');
});
