import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MisuseError } from '../../../../src/build/command.ts';
import { writeCorpus } from '../../../../src/build/corpus/corpus.ts';
import { agencySchema } from '../../../../src/schema/agency.ts';
import { INDEX_NUMBER } from '../../../../src/schema/index-number.ts';
import { portalSettingsSchema } from '../../../../src/schema/portal-settings.ts';
import { typeOfCollection } from '../../../../src/schema/types/index.ts';

const COLUMNS = `columns:
  - { id: dh, title: 互动, kind: page }
  - id: xxgk
    title: 信息公开
    children:
      - { id: zn, title: 指南, accepts: [guide], collects: [guides] }
      - { id: ml, title: 目录, accepts: [catalog], collects: [catalogs] }
      - { id: zcwj, title: 政策文件, accepts: [policy], collects: [policies] }
      - { id: jd, title: 解读, accepts: [interpretation] }
      - { id: hy, title: 会议, accepts: [meeting] }
      - { id: gb, title: 公报, accepts: [gazette], collects: [gazettes] }
      - { id: nb, title: 年报, accepts: [annual-report], collects: [reports] }
      - { id: dt, title: 动态 }
`;
const PORTAL = `name: 示例网
government: 示例州人民政府
description: 示例
domain: www.example.org
identificationCode: 000000xxxx
sponsor: 示例单位
sampleNotice: 原来的说明
`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lanmu-corpus-'));
  await writeFile(join(root, 'columns.yaml'), COLUMNS);
  await writeFile(join(root, 'portal.yaml'), PORTAL);
});
afterAll(() => rm(root, { recursive: true }));

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'latin1')] as const);
  return new Map(await Promise.all(texts));
}

async function generate(name: string, documents: number, seed: number): Promise<Map<string, string>> {
  writeCorpus({ contentDir: root, outDir: join(root, name), documents, seed });
  return filesOf(join(root, name));
}

function readDocuments(files: ReadonlyMap<string, string>) {
  return [...files].flatMap(([file, latin1]) => {
    if (!file.endsWith('.md')) return [];
    const text = Buffer.from(latin1, 'latin1').toString();
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const fields = parse(yaml, { schema: 'core' }) as Record<string, unknown>;
    return [{ file, fields, body, type: typeOfCollection(file.split('/')[2] ?? '') }];
  });
}

test('the same seed gives the same bytes, another seed others', async () => {
  const first = await generate('same-1', 60, 7);
  expect(await generate('same-2', 60, 7)).toEqual(first);
  expect(await generate('other', 60, 8)).not.toEqual(first);
});

describe.each([1, 5, 60, 600])('a corpus of %i documents', (count) => {
  let files: Map<string, string>;
  let documents: ReturnType<typeof readDocuments>;
  beforeAll(async () => {
    files = await generate(`count-${count}`, count, 1);
    documents = readDocuments(files);
  });

  test('has as many, all valid and marked as samples', () => {
    expect(documents).toHaveLength(count);
    for (const { file, fields, body, type } of documents) {
      expect(type?.schema.safeParse(fields).error, file).toBeUndefined();
      expect(fields, file).toMatchObject({ sample: true, disclosure: '主动公开', review: '通过' });
      expect(body.trim().length, file).toBeGreaterThan(100);
    }
  });

  test('names only files that exist', () => {
    for (const { file, fields, body } of documents) {
      const { interprets = [], sections = [], attachments = [] } = fields as Record<string, never[]>;
      const issue = (sections as { items: { document: string }[] }[]).flatMap(({ items }) =>
        items.map(({ document }) => document),
      );
      const beside = (attachments as { file: string }[]).map((attachment) =>
        join(file, '..', attachment.file),
      );
      const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => join(file, '..', link));
      for (const target of [...(interprets as string[]), ...issue, ...beside, ...links])
        expect([...files.keys()]).toContain(target);
    }
  });

  test('numbers each document of an indexed type once', () => {
    const rows = [...files].flatMap(([file, text]) =>
      file.endsWith('.csv') && file.includes('index-numbers')
        ? text
            .trim()
            .split('\n')
            .slice(1)
            .map((row) => row.split(',').concat(file.split('/')[1] ?? ''))
        : [],
    );
    const numbered = rows.map(([, document, agency]) => `agencies/${agency}/${document}`);
    expect(numbered.sort()).toEqual(
      documents
        .filter(({ type }) => type?.indexed)
        .map(({ file }) => file)
        .sort(),
    );
    expect(new Set(rows.map(([number]) => number)).size).toBe(rows.length);
    for (const [number = ''] of rows) expect(number).toMatch(INDEX_NUMBER);
  });

  test('has sound agencies, and says on every page that all of it is generated', () => {
    for (const [file, text] of files)
      if (file.endsWith('agency.yaml'))
        expect(agencySchema.safeParse(parse(Buffer.from(text, 'latin1').toString())).success, file).toBe(
          true,
        );
    const settings = portalSettingsSchema.parse(
      parse(Buffer.from(files.get('portal.yaml') ?? '', 'latin1').toString()),
    );
    expect(settings.sampleNotice).toContain('程序生成');
  });
});

test('a larger corpus has the shape of a real one', async () => {
  const documents = readDocuments(await generate('shape', 1500, 1));
  const share = (id: string) => documents.filter(({ type }) => type?.id === id).length / documents.length;
  expect(share('interpretation')).toBeCloseTo(0.08, 1);
  expect(share('meeting')).toBeCloseTo(0.05, 1);
  const official = documents.filter(({ fields }) => 'documentNumber' in fields);
  expect(official.length / documents.length).toBeCloseTo(0.3, 1);
  expect(new Set(official.map(({ fields }) => fields['documentNumber'])).size).toBe(official.length);
  expect(new Set(documents.map(({ file }) => file.split('/')[1])).size).toBe(40);
  const lengths = documents.map(({ body }) => body.length).sort((a, b) => a - b);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeGreaterThan(650);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(800);
  const sentences = documents.flatMap(({ body }) => body.match(/[^。\n|]{12,}。/g) ?? []);
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.9);
});

test('writes into no folder that holds something', () => {
  expect(() => writeCorpus({ contentDir: root, outDir: root, documents: 1, seed: 1 })).toThrow(MisuseError);
});

test('needs a content folder to take the columns from', () => {
  const options = { contentDir: resolve(root, 'nowhere'), outDir: join(root, 'none'), documents: 1, seed: 1 };
  expect(() => writeCorpus(options)).toThrow('--content');
});
