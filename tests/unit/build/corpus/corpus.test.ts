import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MisuseError } from '../../../../src/build/command.ts';
import { writeCorpus } from '../../../../src/build/corpus/corpus.ts';
import { drawPicture, PORTRAIT } from '../../../../src/build/corpus/pictures.ts';
import { createRandom } from '../../../../src/build/corpus/random.ts';
import { agencySchema } from '../../../../src/schema/agency.ts';
import { INDEX_NUMBER } from '../../../../src/schema/index-number.ts';
import { portalSettingsSchema } from '../../../../src/schema/portal-settings.ts';
import { termsSchema } from '../../../../src/schema/terms.ts';
import { DOCUMENT_TYPES, typeOfCollection } from '../../../../src/schema/types/index.ts';

const COLUMNS = `columns:
  - { id: dh, title: 互动, kind: page }
  - id: xxgk
    title: 信息公开
    children:
      - { id: zn, title: 指南, accepts: [guide], collects: [guides] }
      - { id: ml, title: 目录, accepts: [catalog], collects: [catalogs] }
      - { id: zcwj, title: 政策文件, accepts: [policy], collects: [policies] }
      - { id: jd, title: 解读, accepts: [interpretation], levels: [市] }
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
    if (!/\.mdx?$/.test(file)) return [];
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
      const issue = (sections as { items?: { document: string }[]; documents?: string[] }[]).flatMap(
        (section) => section.documents ?? section.items?.map(({ document }) => document) ?? [],
      );
      const beside = (attachments as { file: string }[]).map((attachment) =>
        join(file, '..', attachment.file),
      );
      const links = [...body.matchAll(/\]\(([^)\s]+)/g)].map(([, link = '']) => join(file, '..', link));
      for (const target of [...(interprets as string[]), ...issue, ...beside, ...links])
        expect([...files.keys()]).toContain(target);
    }
  });

  test('interprets what calls for it, in columns of its level', () => {
    const of = (id: string) => documents.filter(({ type }) => type?.id === id);
    const interpreted = new Set(of('interpretation').flatMap(({ fields }) => fields['interprets']));
    for (const { file, fields } of of('policy'))
      if (fields['documentNumber'] !== undefined)
        expect(/意见|方案|办法|规定|细则/.test(String(fields['genre'])), file).toBe(interpreted.has(file));
    for (const { fields } of of('interpretation')) expect(fields['level']).toBe('市');
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
  expect(share('interpretation')).toBeCloseTo(0.06, 1);
  expect(share('meeting')).toBeCloseTo(0.03, 1);
  for (const { id } of DOCUMENT_TYPES) expect(share(id), id).toBeGreaterThan(0);
  const official = documents.filter(({ fields }) => 'documentNumber' in fields);
  expect(official.length / documents.length).toBeCloseTo(0.3, 1);
  expect(new Set(official.map(({ fields }) => fields['documentNumber'])).size).toBe(official.length);
  expect(new Set(documents.map(({ file }) => file.split('/')[1])).size).toBe(40);
  const lengths = documents.map(({ body }) => body.length).sort((a, b) => a - b);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeGreaterThan(650);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(800);
  const sentences = documents.flatMap(({ body }) => body.match(/[^。\n|]{12,}。/g) ?? []);
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.9);
  const years = ['2015', '2016', '2017', '2018'].map(
    (year) => documents.filter(({ fields }) => String(fields['publishedOn']).startsWith(year)).length,
  );
  expect(years.reduce((sum, count) => sum + count)).toBe(1500);
  expect(Math.max(...years)).toBe(years[3]);
});

test('agencies have other names, which documents carry as their day wants', async () => {
  const files = await generate('names', 1500, 1);
  const yaml = (file: string) => parse(Buffer.from(files.get(file) ?? '', 'latin1').toString()) as unknown;
  const agencies = new Map(
    [...files.keys()]
      .filter((file) => file.endsWith('agency.yaml'))
      .map((file) => [file.split('/')[1], agencySchema.parse(yaml(file))]),
  );
  const all = [...agencies.values()];
  expect(all.filter(({ aliases }) => aliases.length > 0).length).toBeGreaterThan(20);
  expect(all.filter(({ formerNames }) => formerNames.length > 0).length).toBeGreaterThan(5);
  const names = all.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]);
  expect(new Set(names).size).toBe(names.length);

  const titled = { now: 0, before: 0 };
  for (const { file, fields } of readDocuments(files)) {
    const agency = agencies.get(file.split('/')[1]);
    const former = agency?.formerNames[0];
    const day = String(fields['issuedOn'] ?? fields['publishedOn']);
    const isFormer = former !== undefined && day < (former.until ?? '');
    expect(fields['source'], file).toBe(isFormer ? former.name : agency?.name);
    if (former && String(fields['title']).startsWith(String(fields['source'])))
      titled[isFormer ? 'before' : 'now'] += 1;
  }
  expect(titled.now).toBeGreaterThan(10);
  expect(titled.before).toBeGreaterThan(10);

  const terms = termsSchema.parse(yaml('terms.yaml'));
  const listed = terms.names.filter(({ name, aliases }) => aliases.length > 0 && names.includes(name));
  expect(listed.length).toBeGreaterThan(3);
  expect(terms.organs.length).toBeGreaterThan(5);
});

test('some titles and most texts have Latin letters in the midst of Chinese', async () => {
  const documents = readDocuments(await generate('latin', 1500, 1));
  const share = (isSuch: (document: (typeof documents)[number]) => boolean) =>
    documents.filter(isSuch).length / documents.length;
  const titled = share(({ fields }) => /[A-Z]/.test(String(fields['title'])));
  expect(titled).toBeGreaterThan(0.02);
  expect(titled).toBeLessThan(0.06);
  const written = share(({ body }) => /[A-Z]/.test(body.replace(/\]\([^)]*\)/g, '')));
  expect(written).toBeGreaterThan(0.5);
  expect(written).toBeLessThan(0.95);
});

test('one document in ten has attachments, some of one size; a few have pictures or are rich', async () => {
  const files = await generate('beside', 1500, 3);
  const documents = readDocuments(files);
  const withFiles = documents.filter(({ fields }) => 'attachments' in fields);
  expect(withFiles.length / documents.length).toBeCloseTo(0.1, 1);
  const attached = withFiles.flatMap(({ file, fields }) =>
    (fields['attachments'] as { file: string }[]).map((attachment) => join(file, '..', attachment.file)),
  );
  const heads = { pdf: '%PDF-', docx: 'PK\x03\x04', xlsx: 'PK\x03\x04' };
  for (const file of attached)
    expect(files.get(file)?.startsWith(heads[file.split('.').at(-1) as keyof typeof heads]), file).toBe(true);
  const sizes = attached.map((file) => files.get(file)?.length);
  expect(new Set(sizes).size).toBeGreaterThan(20);
  expect(new Set(sizes).size).toBeLessThan(sizes.length);
  const kinds = [...files.keys()].map((file) => file.split('.').at(-1));
  for (const kind of ['mdx', 'png', 'jpg', 'csv']) expect(kinds).toContain(kind);
});

test('policies that later ones change are marked so, and meetings of a series count on', async () => {
  const documents = readDocuments(await generate('relations', 1500, 4));
  const byFile = new Map(documents.map((document) => [document.file, document.fields]));
  const changes = documents.flatMap(({ fields }) => [
    ...((fields['amends'] ?? []) as string[]).map((file) => ({ file, validity: '已修改', by: fields })),
    ...((fields['repeals'] ?? []) as string[]).map((file) => ({ file, validity: '废止', by: fields })),
  ]);
  expect(changes.length).toBeGreaterThan(3);
  for (const { file, validity, by } of changes) {
    expect(byFile.get(file)).toMatchObject({ validity });
    expect(String(byFile.get(file)?.['publishedOn']) <= String(by['publishedOn'])).toBe(true);
  }
  const meetings = documents.filter(({ type }) => type?.id === 'meeting');
  const numbers = meetings.map(({ fields }) => Number(fields['number'])).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('attachments and pictures are what they say, by programs that read them', async () => {
  const random = createRandom(5);
  const picture = drawPicture(random);
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 480, height: 240 });
  expect(new Set(data).size).toBe(2);
  expect(await sharp(PORTRAIT).metadata()).toMatchObject({ format: 'jpeg', width: 180, height: 240 });
});

test('writes into no folder that holds something', () => {
  expect(() => writeCorpus({ contentDir: root, outDir: root, documents: 1, seed: 1 })).toThrow(MisuseError);
});

test('needs a content folder to take the columns from', () => {
  const options = { contentDir: resolve(root, 'nowhere'), outDir: join(root, 'none'), documents: 1, seed: 1 };
  expect(() => writeCorpus(options)).toThrow('--content');
});
