import { expect, it } from 'vitest';
import { readForCache } from '../../../../src/build/cache/read-for-cache.ts';
import { readDocuments } from '../../../../src/build/cache/read-pool.ts';
import { examplePolicy } from '../../../../src/checks/example-documents.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';
import type { DocumentFile } from '../../../../src/source/content-reader.ts';
import { makeFolder } from '../../source/content-folder.ts';

/** As many as workers are started for, and some more. */
const FILES: readonly DocumentFile[] = Array.from({ length: 450 }, (_, index) => ({
  file: `agencies/sfb/policies/${index}.md`,
  agency: 'sfb',
  type: 'policy',
}));

it.each([
  ['all cores are free at once', Promise.resolve()],
  ['they are free while some are read', new Promise<void>((done) => setTimeout(done, 600))],
  ['they never are', new Promise<void>(() => {})],
])(
  'reads each document once, as one thread would, where %s',
  { timeout: 60_000 },
  async (_when, whenFree) => {
    const root = makeFolder(
      Object.fromEntries(FILES.map(({ file }) => [file, examplePolicy({ body: file })])),
    );
    const taken: [string, string][] = [];
    await readDocuments(root, FILES, NO_TERMS, ({ file }, { read }) => taken.push([file, read]), {
      whenFree,
    });
    expect(taken.length).toBe(FILES.length);
    expect(new Map(taken)).toEqual(
      new Map(FILES.map((each) => [each.file, readForCache(root, each, NO_TERMS).read])),
    );
  },
);
