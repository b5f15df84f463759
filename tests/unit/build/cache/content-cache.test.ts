import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openContentCache } from '../../../../src/build/cache/content-cache.ts';
import { NO_TERMS, type Terms } from '../../../../src/schema/terms.ts';
import { CACHE_FOLDER, useTemporaryCache } from '../temporary-cache.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const { seen } = vi.hoisted((): { seen: string[] } => ({ seen: [] }));
vi.mock('../../../../src/build/project.ts', () => import('../temporary-cache.ts'));
// Notes which documents are read; the reading itself is the real one.
vi.mock('../../../../src/source/document.ts', async (original) => {
  const real = await original<typeof import('../../../../src/source/document.ts')>();
  return {
    readDocument: (...read: Parameters<typeof real.readDocument>) => {
      seen.push(read[1]);
      return real.readDocument(...read);
    },
  };
});

const content = useTemporaryFolder();
useTemporaryCache();
beforeEach(() => {
  seen.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const FOLDER = 'agencies/sfb/policies';
const CODE = new Map([['src/source/document.ts', '1']]);

function putDocument(name: string, body: string): void {
  content.put(
    `${FOLDER}/${name}.md`,
    `---\ntitle: 关于${name}的通知\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-05-20\n---\n\n${body}\n`,
  );
}

/** The clock so far on that files just written can be told by their stamps. */
function later(): void {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
}

/** Reads documents and attachments as a build does. @returns what came of it, and which documents had to be read */
async function run(
  names: readonly string[],
  {
    attachments = [],
    code = CODE,
    isWritable = true,
    terms = NO_TERMS,
  }: { attachments?: string[]; code?: typeof CODE; isWritable?: boolean; terms?: Terms } = {},
) {
  seen.length = 0;
  const opened = openContentCache(content.path, { code, isWritable });
  try {
    const reader = opened.reader();
    const documents = await reader.documents(
      names.map((name) => ({ file: `${FOLDER}/${name}.md`, agency: 'sfb', type: 'policy' })),
      terms,
    );
    const read = [...seen];
    const files = await reader.attachments(attachments.map((name) => `${FOLDER}/${name}`));
    const bodies: string[] = [];
    for (const { record } of documents)
      if (record) bodies.push((await opened.body(record.file, record.hash)).html);
    return { documents, read, bodies, again: seen.slice(read.length), files };
  } finally {
    opened.close();
  }
}

const all = ['a', 'b'];
const path = (name: string) => join(content.path, FOLDER, name);

/** The files of the cache, by the end of their names. */
function cacheFile(end: string): string {
  const [found] = readdirSync(CACHE_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name));
  if (found === undefined) throw new Error(`The cache has no ${end}.`);
  return found;
}

describe('a content folder that has been read before', () => {
  beforeEach(async () => {
    putDocument('a', '甲文。');
    putDocument('b', '乙文。');
    content.put(`${FOLDER}/t.txt`, '表');
    later();
    await run(all, { attachments: ['t.txt'] });
  });

  test('is not read again, and gives the same', async () => {
    const { documents, read, bodies, again } = await run(all);
    expect([read, again]).toEqual([[], []]);
    expect(documents.map(({ record }) => record?.fields?.title)).toEqual(['关于a的通知', '关于b的通知']);
    expect(bodies[0]).toContain('甲文');
    expect(bodies[1]).toContain('乙文');
  });

  test('what has changed is read, and only that', async () => {
    putDocument('b', '丙文。');
    const { read, bodies } = await run(all);
    expect(read).toEqual([`${FOLDER}/b.md`]);
    expect(bodies[0]).toContain('甲文');
    expect(bodies[1]).toContain('丙文');
  });

  test('other bytes of the same size and time are seen', async () => {
    const { mtime, atime, size } = statSync(path('b.md'));
    putDocument('b', '丙文。');
    utimesSync(path('b.md'), atime, mtime);
    expect(statSync(path('b.md')).size).toBe(size);
    expect((await run(all)).bodies[1]).toContain('丙文');
  });

  test('the same bytes of another time are known, and then by their new stamp', async () => {
    utimesSync(path('b.md'), 1, 1);
    expect((await run(all)).read).toEqual([]);
    const before = readFileSync(cacheFile('records.log'));
    expect((await run(all)).read).toEqual([]);
    expect(readFileSync(cacheFile('records.log'))).toEqual(before);
  });

  test('a changed attachment has another hash', async () => {
    const known = await run(all, { attachments: ['t.txt'] });
    content.put(`${FOLDER}/t.txt`, '图');
    const { files } = await run(all, { attachments: ['t.txt'] });
    expect(files[0]?.record?.hash).toBeDefined();
    expect(files[0]?.record?.hash).not.toBe(known.files[0]?.record?.hash);
  });

  test('a document that is no more gives no record', async () => {
    rmSync(path('b.md'));
    const { documents } = await run(all);
    expect(documents[1]?.record).toBeUndefined();
  });

  test('other code reads all anew', async () => {
    const { read } = await run(all, { code: new Map([['src/source/document.ts', '2']]) });
    expect(read).toHaveLength(2);
    expect((await run(all)).read).toHaveLength(2);
  });

  test('other terms look at all words anew', async () => {
    const terms = { ...NO_TERMS, corrections: [{ wrong: '做为', right: ['作为'], except: [] }] };
    expect((await run(all, { terms })).read).toHaveLength(2);
    expect((await run(all, { terms })).read).toEqual([]);
  });

  test('code that does not read content changes nothing', async () => {
    const { read } = await run(all, { code: new Map([...CODE, ['src/site/pages/HomePage.astro', '1']]) });
    expect(read).toEqual([]);
  });

  test('who may not write adds nothing', async () => {
    putDocument('b', '丙文。');
    const before = [cacheFile('records.log'), cacheFile('.pack')].map((file) => readFileSync(file));
    const { bodies } = await run(all, { isWritable: false });
    expect(bodies[1]).toContain('丙文');
    expect([cacheFile('records.log'), cacheFile('.pack')].map((file) => readFileSync(file))).toEqual(before);
  });

  test('a damaged body is prepared again', async () => {
    writeFileSync(cacheFile('.pack'), Buffer.alloc(statSync(cacheFile('.pack')).size));
    const { read, again, bodies } = await run(all);
    expect(read).toEqual([]);
    expect(again).toHaveLength(2);
    expect(bodies[0]).toContain('甲文');
  });

  test('lost bodies are prepared again', async () => {
    rmSync(cacheFile('.pack'));
    expect((await run(all)).bodies[1]).toContain('乙文');
  });

  test('a file that changes after it was checked stops the build where its body is lost', async () => {
    truncateSync(cacheFile('.pack'), 0);
    const opened = openContentCache(content.path, { code: CODE, isWritable: true });
    try {
      const file = `${FOLDER}/a.md`;
      const reader = opened.reader();
      const [document] = await reader.documents([{ file, agency: 'sfb', type: 'policy' }], NO_TERMS);
      putDocument('a', '没有检查过的。');
      await expect(opened.body(file, document?.record?.hash ?? '')).rejects.toThrow(
        'was changed during the build',
      );
    } finally {
      opened.close();
    }
  });

  test('gives what the files say, whichever bytes of it are changed or missing', async () => {
    const whole = new Map(
      ['records.log', '.pack'].map((end) => [cacheFile(end), readFileSync(cacheFile(end))]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole.keys()),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (damaged, where, change, isCut) => {
          for (const [file, bytes] of whole) {
            const at = Math.floor(where * bytes.length);
            const next = isCut && file === damaged ? bytes.subarray(0, at) : Buffer.from(bytes);
            if (!isCut && file === damaged) next[at] = (next[at] ?? 0) ^ change;
            writeFileSync(file, next);
          }
          const { documents, bodies } = await run(all);
          expect(documents.map(({ record }) => record?.fields?.title)).toEqual([
            '关于a的通知',
            '关于b的通知',
          ]);
          expect(bodies[0]).toContain('甲文');
          expect(bodies[1]).toContain('乙文');
          expect((await run(all)).read).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('where nothing was read, who may not write reads all and leaves no cache', async () => {
  putDocument('a', '甲文。');
  const { bodies, read } = await run(['a'], { isWritable: false });
  expect(read).toEqual([`${FOLDER}/a.md`]);
  expect(bodies[0]).toContain('甲文');
  expect(existsSync(CACHE_FOLDER) ? readdirSync(CACHE_FOLDER) : []).toEqual([]);
});

test('a file that was written a moment ago is looked at again', async () => {
  putDocument('a', '甲文。');
  await run(['a']);
  const { mtime, atime } = statSync(path('a.md'));
  putDocument('a', '乙文。');
  utimesSync(path('a.md'), atime, mtime);
  expect((await run(['a'])).bodies[0]).toContain('乙文');
});

test('what has been superseded does not pile up', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `d${index}`);
  const entries: number[] = [];
  for (let time = 0; time < 24; time += 1) {
    for (const name of names) putDocument(name, `第${time}稿。`);
    await run(names);
    entries.push(readFileSync(cacheFile('records.log'), 'latin1').split('\n').length);
  }
  expect(Math.max(...entries)).toBeLessThan(1200);
  expect(entries.at(-1)).toBeLessThan(600);
  expect((await run(names)).bodies.every((body) => body.includes('第23稿'))).toBe(true);
});
