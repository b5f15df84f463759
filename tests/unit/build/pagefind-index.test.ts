import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../../src/build/writers/pagefind-index.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanmu-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

const records: SearchRecord[] = Array.from({ length: 12 }, (_, index) => ({
  route: `/agencies/zfb/policies/${index}.html`,
  title: `关于第${index}项信访工作的通知`,
  agency: index % 2 ? '州教育局' : '州政府办公室',
  column: index % 3 ? '政策文件' : undefined,
  year: '2018',
  type: '政策',
  date: `2018-01-${String(index + 1).padStart(2, '0')}`,
  documentNumber: index % 4 ? `临州办发〔2018〕${index + 1}号` : undefined,
  indexNumber: `ZFB/2018-0000${index}`,
  text: `正文${'各县市人民政府'.repeat(index)}`,
}));

async function* stream(): AsyncGenerator<SearchRecord> {
  yield* records;
}

async function hashFiles(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.sort().map(async (file): Promise<[string, string]> => {
    const bytes = await readFile(file);
    return [file.slice(root.length), createHash('sha256').update(bytes).digest('hex')];
  });
  return new Map(await Promise.all(hashes));
}

describe('writeSearchIndex', () => {
  it('gives the same bytes for the same records, and leaves nothing of an older index', async () => {
    const first = join(folder, 'first');
    const second = join(folder, 'second');
    await mkdir(join(second, 'pagefind', 'fragment'), { recursive: true });
    await writeFile(join(second, 'pagefind', 'fragment', 'old.pf_fragment'), 'old');
    expect(await writeSearchIndex(records, first)).toEqual({ documents: 12 });
    expect(await writeSearchIndex(stream(), second)).toEqual({ documents: 12 });
    const hashes = await hashFiles(first);
    expect(await hashFiles(second)).toEqual(hashes);
    expect([...hashes.keys()].filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(12);
  });

  it('drops the files that the search page does not use', async () => {
    const out = join(folder, 'used');
    await writeSearchIndex(records.slice(0, 1), out);
    const names = (await readdir(join(out, 'pagefind'))).map((name) =>
      name.replace(/zh-cn_\w+/, 'zh-cn_HASH'),
    );
    expect(names.sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.zh-cn_HASH.pf_meta',
      'wasm.unknown.pagefind',
    ]);
  });

  it('writes an index of nothing', async () => {
    const out = join(folder, 'none');
    expect(await writeSearchIndex([], out)).toEqual({ documents: 0 });
    expect(await readdir(join(out, 'pagefind'))).toContain('pagefind.js');
  });

  it('throws what Pagefind refuses, and works again afterwards', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(writeSearchIndex(records, join(file, 'below'))).rejects.toThrow();
    expect(await writeSearchIndex(records, join(folder, 'after'))).toEqual({ documents: 12 });
  });

  it('passes on what goes wrong with the records', async () => {
    async function* broken(): AsyncGenerator<SearchRecord> {
      yield* records.slice(0, 2);
      throw new Error('body lost');
    }
    await expect(writeSearchIndex(broken(), join(folder, 'broken'))).rejects.toThrow('body lost');
  });
});
