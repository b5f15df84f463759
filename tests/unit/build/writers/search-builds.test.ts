import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { readFragment } from '../../../../src/search/fragment.ts';
import { CACHE_FOLDER, useTemporaryCache } from '../temporary-cache.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';
import { buildSearch, bytesOf, type SearchBuild, type SearchedPage } from './search-builds.ts';

vi.mock('../../../../src/build/project.ts', () => import('../temporary-cache.ts'));
useTemporaryCache();
const folder = useTemporaryFolder();
const inFolder = (name: string) => join(folder.path, name);

const PAGES = {
  'a.md': { text: '关于供暖的通知。', publishedOn: '2018-06-01' },
  'b.md': { text: '关于停水的通知。', publishedOn: '2018-06-29' },
  'c.md': { text: '关于防汛的通知，104号。', publishedOn: '2019-07-01' },
  'd.md': { text: '', publishedOn: '2019-07-02' },
} satisfies Record<string, SearchedPage>;

/** What a build from nothing makes: the cache is put aside for it. */
async function clean(
  pages: Readonly<Record<string, SearchedPage>>,
  agencyName?: string,
): Promise<Map<string, string>> {
  const cache = join(CACHE_FOLDER, 'search');
  const kept = join(CACHE_FOLDER, 'kept');
  renameSync(cache, kept);
  const built = bytesOf(
    await buildSearch(pages, inFolder('clean'), { ...(agencyName !== undefined && { agencyName }) }),
  );
  rmSync(cache, { recursive: true, force: true });
  renameSync(kept, cache);
  return built;
}

function partFiles(): string[] {
  const [content = ''] = readdirSync(join(CACHE_FOLDER, 'search'));
  const parts = join(CACHE_FOLDER, 'search', content);
  return readdirSync(parts).map((name) => join(parts, name));
}

const bodyFiles = ({ files }: SearchBuild) =>
  [...files.values()].flatMap((built) => built.files).filter(({ path }) => path.endsWith('.pf_fragment'));

const bodyTexts = (build: SearchBuild) =>
  bodyFiles(build).map(
    ({ path }) => readFragment(gunzipSync(readFileSync(join(build.folder, path)))).content,
  );

describe('the search after a change is what a build from nothing makes', () => {
  const { 'a.md': _, ...withoutA } = PAGES;
  const CHANGES: Record<string, Readonly<Record<string, SearchedPage>>> = {
    'of a text': { ...PAGES, 'a.md': { ...PAGES['a.md'], text: '关于供气的通知。' } },
    'of a title': { ...PAGES, 'b.md': { ...PAGES['b.md'], title: '公告' } },
    'when the first is gone': withoutA,
    'when one comes before all others': {
      ...PAGES,
      'e.md': { text: '旧的通知。', publishedOn: '2017-01-01' },
    },
    'when one comes between': { ...PAGES, 'e.md': { text: '又一个通知。', publishedOn: '2018-06-15' } },
    'of the day': { ...PAGES, 'a.md': { ...PAGES['a.md'], publishedOn: '2018-07-01' } },
    'when nothing is left': {},
  };
  test.each(Object.entries(CHANGES))('%s', async (_name, pages) => {
    const first = await buildSearch(PAGES, inFolder('first'));
    const second = await buildSearch(pages, inFolder('second'), { last: first });
    const expected = await clean(pages);
    expect(bytesOf(second)).toEqual(expected);
    const back = await buildSearch(PAGES, inFolder('back'), { last: second });
    expect(bytesOf(back)).toEqual(bytesOf(first));
  });
});

test('only the month of what has changed is read, and only its body is made', async () => {
  const first = await buildSearch(PAGES, inFolder('first'));
  expect(first.read).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
  const pages = { ...PAGES, 'a.md': { ...PAGES['a.md'], text: '关于供气的通知。' } };
  const second = await buildSearch(pages, inFolder('second'), { last: first });
  expect(second.read).toEqual(['a.md', 'b.md']);
  const inodes = new Set(bodyFiles(first).map(({ path }) => statSync(join(first.folder, path)).ino));
  const made = bodyFiles(second).filter(({ path }) => !inodes.has(statSync(join(second.folder, path)).ino));
  expect(made.length).toBe(1);
  expect(bodyTexts(second)).not.toContain('关于供暖的通知。');
  // What was superseded is not kept in the cache either.
  expect(partFiles().length).toBe(2);
});

test('a renamed agency is found by its new name, and no text is read again', async () => {
  const first = await buildSearch(PAGES, inFolder('first'));
  const second = await buildSearch(PAGES, inFolder('second'), { last: first, agencyName: '新名办公室' });
  expect(second.read).toEqual([]);
  expect(bytesOf(second)).toEqual(await clean(PAGES, '新名办公室'));
});

test('every document has a body, also where it has no words', async () => {
  const pages = {
    'a.md': { title: '图解', text: '※', publishedOn: '2018-06-01' },
    'b.md': { title: '——', text: '\u0000', publishedOn: '2018-06-02' },
    'c.md': { title: '半个字', text: '甲\ud800', publishedOn: '2018-06-03' },
  };
  expect(bodyTexts(await buildSearch(pages, inFolder('out')))).toEqual(['图解', '无正文', '甲\ufffd']);
});

describe('with a cache that', () => {
  const CHANGED = { ...PAGES, 'c.md': { ...PAGES['c.md'], text: '关于抗旱的通知。' } };
  const HARMS: Record<string, () => void> = {
    'has lost a part': () => partFiles().map((path) => rmSync(path)),
    'has half of each part': () => {
      for (const path of partFiles()) writeFileSync(path, readFileSync(path).subarray(0, 40));
    },
    'has parts with another byte': () => {
      for (const path of partFiles()) {
        const bytes = readFileSync(path);
        bytes[30] = (bytes[30] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      }
    },
    'has empty parts': () => {
      for (const path of partFiles()) writeFileSync(path, '');
    },
    'has folders in the place of parts': () => {
      for (const path of partFiles()) {
        rmSync(path);
        mkdirSync(join(path, 'more'), { recursive: true });
      }
    },
    'is gone': () => rmSync(join(CACHE_FOLDER, 'search'), { recursive: true }),
    'cannot be written': () => {
      rmSync(join(CACHE_FOLDER, 'search'), { recursive: true });
      writeFileSync(join(CACHE_FOLDER, 'search'), '');
    },
    'has what a crash has left': () =>
      writeFileSync(join(partFiles()[0] ?? '', '../abc.unfinished'), 'half of it'),
  };
  test.each(Object.entries(HARMS))('%s the search is the same', async (_name, harm) => {
    const first = await buildSearch(PAGES, inFolder('first'));
    const expected = await clean(CHANGED);
    harm();
    const second = await buildSearch(CHANGED, inFolder('second'), { last: first });
    expect(bytesOf(second)).toEqual(expected);
  });

  test('belongs to another build it is, too, and nothing there changes', async () => {
    const first = await buildSearch(PAGES, inFolder('first'));
    const expected = await clean(CHANGED);
    const before = partFiles();
    const second = await buildSearch(CHANGED, inFolder('second'), { last: first, isWritable: false });
    expect(bytesOf(second)).toEqual(expected);
    expect(partFiles()).toEqual(before);
  });

  test('is of other code, everything is made again', async () => {
    const first = await buildSearch(PAGES, inFolder('first'));
    const inodes = new Set(bodyFiles(first).map(({ path }) => statSync(join(first.folder, path)).ino));
    const second = await buildSearch(PAGES, inFolder('second'), { last: first, code: 'other code' });
    expect(second.read.length).toBe(4);
    expect(bodyFiles(second).some(({ path }) => inodes.has(statSync(join(second.folder, path)).ino))).toBe(
      false,
    );
  });
});

test('a body that somebody has changed is made again, and the others are taken over', async () => {
  const first = await buildSearch(PAGES, inFolder('first'));
  const expected = bytesOf(first);
  const [path = ''] = bodyFiles(first).map((file) => file.path);
  writeFileSync(join(first.folder, path), 'changed');
  const second = await buildSearch(PAGES, inFolder('second'), { last: first, damaged: [path] });
  expect(bytesOf(second)).toEqual(expected);
});

test('where a text cannot be read, all work ends', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 12 }, (_, month) => [
      `${month}.md`,
      { text: `第${month}个通知`, publishedOn: `2018-${String(month + 1).padStart(2, '0')}-01` },
    ]),
  );
  let reads = 0;
  const building = buildSearch(pages, inFolder('out'), {
    textOf() {
      reads += 1;
      if (reads === 3) throw new Error('changed during the build');
      return '通知';
    },
  });
  await expect(building).rejects.toThrow('changed during the build');
  const readThen = reads;
  await new Promise((done) => setTimeout(done, 300));
  expect(reads).toBe(readThen);
});
