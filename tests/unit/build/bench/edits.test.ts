import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EDITED_TEMPLATE, EDITS, pickTargets, renameColumn } from '../../../../src/build/bench/edits.ts';
import { linkFolder, openCopy } from '../../../../src/build/bench/folder-copy.ts';
import { readAndCheck } from '../../../../src/build/checked-content.ts';
import { writeCorpus } from '../../../../src/build/corpus/corpus.ts';
import { PROJECT_ROOT } from '../../../../src/build/project.ts';
import { splitFrontMatter } from '../../../../src/source/front-matter.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lanmu-bench-'));
});
afterEach(() => rm(root, { recursive: true }));

async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

async function copiesOf() {
  const [corpus, copy, project] = ['corpus', 'copy', 'project'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  writeCorpus({ contentDir: join(PROJECT_ROOT, 'content'), outDir: corpus, documents: 120, seed: 1 });
  linkFolder(corpus, copy);
  linkFolder(join(PROJECT_ROOT, 'src/site/components'), join(project, 'src/site/components'));
  return {
    corpus,
    copy,
    place: {
      content: openCopy(corpus, copy),
      project: openCopy(PROJECT_ROOT, project),
      targets: pickTargets(corpus),
    },
  };
}

test('an edit changes one file of the copy, none of the original, and is undone to the byte', async () => {
  const { corpus, copy, place } = await copiesOf();
  const before = await filesOf(corpus);
  expect(await filesOf(copy)).toEqual(before);
  const touched: Record<string, string[]> = {};
  for (const [name, edit] of Object.entries(EDITS)) {
    edit(place);
    const after = await filesOf(copy);
    touched[name] = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (file) => before[file] !== after[file],
    );
    expect(await filesOf(corpus), name).toEqual(before);
    place.content.restore();
    place.project.restore();
    expect(await filesOf(copy), name).toEqual(before);
  }
  const { changed, removed, added } = place.targets;
  expect(touched).toEqual({
    'one body changed': [changed],
    'one added': [added.file],
    'one deleted': [removed],
    'a column renamed': ['columns.yaml'],
    'a template changed': [],
  });
});

test('a changed body keeps its front matter', async () => {
  const { place } = await copiesOf();
  const { content, targets } = place;
  const split = (file: string) => splitFrontMatter(content.read(file), file);
  const before = split(targets.changed);
  EDITS['one body changed'](place);
  expect(split(targets.changed).frontMatter?.value).toEqual(before.frontMatter?.value);
  expect(split(targets.changed).body).not.toBe(before.body);
});

test('an added document is of the newest day, and in order like all the others', async () => {
  const { copy, place } = await copiesOf();
  const { file } = place.targets.added;
  const read = () => readAndCheck({ contentDir: copy, today: '2019-12-01' });
  const before = await read();
  EDITS['one added'](place);
  const { portal, diagnostics } = await read();
  expect(diagnostics).toEqual(before.diagnostics);
  const added = portal.documentByFile.get(file);
  const { publishedOn } = added?.fields ?? {};
  expect(added?.fields.title).toBe('新增加的一篇文档');
  expect(publishedOn).toBe(before.portal.documents[0]?.fields.publishedOn);
  expect(file).toContain(`/${publishedOn?.slice(0, 4)}/${publishedOn}-`);
});

test('a template of the copy is changed, that of the checkout is not', async () => {
  const { place } = await copiesOf();
  const before = await readFile(join(PROJECT_ROOT, EDITED_TEMPLATE), 'utf8');
  EDITS['a template changed'](place);
  expect(place.project.read(EDITED_TEMPLATE)).not.toBe(before);
  expect(await readFile(join(PROJECT_ROOT, EDITED_TEMPLATE), 'utf8')).toBe(before);
  place.project.restore();
  expect(place.project.read(EDITED_TEMPLATE)).toBe(before);
});

test('the first column below another that lists documents is renamed, whatever comes before it', () => {
  const renamed = parse(
    renameColumn(`columns:
  - { id: a, title: 甲 }
  - id: b
    title: 乙
    children:
      - { id: c, title: 丙, kind: page }
      - { id: d, title: 丁, url: https://example.org/ }
      - id: e
        title: 戊
        children: [{ id: f, title: 己 }]
`),
  ) as unknown;
  expect(renamed).toMatchObject({
    columns: [
      { title: '甲' },
      { title: '乙', children: [{}, {}, { title: '戊', children: [{ title: '己（改名）' }] }] },
    ],
  });
  expect(() => renameColumn('columns: []')).toThrow(RangeError);
});

test('a corpus without documents to edit is refused', async () => {
  await writeFile(join(root, 'columns.yaml'), '');
  expect(() => pickTargets(root)).toThrow('too small');
});
