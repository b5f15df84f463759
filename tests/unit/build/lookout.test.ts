import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readForCache } from '../../../src/build/cache/read-for-cache.ts';
import { startLookout } from '../../../src/build/lookout.ts';
import {
  encodeBuiltOutput,
  hashBytes,
  lookAtFile,
  writeBuiltOutput,
} from '../../../src/build/plan/built-files.ts';
import { examplePolicy } from '../../../src/checks/example-documents.ts';
import { NO_TERMS } from '../../../src/schema/terms.ts';
import type { DocumentFile } from '../../../src/source/content-reader.ts';
import { makeFolder } from '../source/content-folder.ts';

it('looks at a folder, and reads documents of it as this thread would', { timeout: 60_000 }, async () => {
  const files: readonly DocumentFile[] = ['good', 'bad'].map((name) => ({
    file: `agencies/sfb/policies/${name}.md`,
    agency: 'sfb',
    type: 'policy',
  }));
  const root = makeFolder({
    'agencies/sfb/policies/good.md': examplePolicy(),
    'agencies/sfb/policies/bad.md': examplePolicy({ body: '请各单位各单位做好检查。。' }),
  });
  const lookout = startLookout();
  try {
    const seen = lookout.content(root);
    const read = await lookout.documentReader()(root, files, NO_TERMS);
    expect((await seen).walked.files.toSorted()).toEqual(files.map(({ file }) => file).toSorted());
    expect(read).toEqual(files.map((file) => readForCache(root, file, NO_TERMS)));
    expect(read[1]?.read).toContain('repeated-words');
  } finally {
    await lookout.stop();
  }
});

it('links what is left of an output, and tells what else lies there', { timeout: 60_000 }, async () => {
  const root = makeFolder({ 'out/index.html': 'kept', 'out/a/old.html': 'old', 'out/stray.html': 'by hand' });
  const [out, standby] = [join(root, 'out'), join(root, 'standby')];
  const lookout = startLookout();
  try {
    expect((await lookout.link(standby, out, ['index.html'])).toSorted()).toEqual([
      'a/old.html',
      'stray.html',
    ]);
    expect(await lookout.files(standby)).toEqual(['index.html']);
    expect(await lookout.link(standby, join(root, 'none'), [])).toEqual([]);
    expect(await lookout.files(standby)).toEqual([]);
  } finally {
    await lookout.stop();
  }
});

it('looks at an output, and links what of it is intact', { timeout: 60_000 }, async () => {
  const root = makeFolder({ 'out/index.html': 'kept', 'out/a/old.html': 'old', 'out/stray.html': 'by hand' });
  const [out, standby] = [join(root, 'out'), join(root, 'standby')];
  const files = new Map(
    ['index.html', 'a/old.html', 'a/gone.html'].map((path) => {
      const isThere = path !== 'a/gone.html';
      const hash = hashBytes(path === 'index.html' ? 'kept' : 'new');
      const file = isThere ? lookAtFile(out, path, hash) : { path, size: 3, time: 0, hash };
      return [path, { inputs: '', files: [path === 'a/old.html' ? { ...file, time: 0 } : file] }] as const;
    }),
  );
  const head = { fingerprint: '', documents: 0, diagnostics: [] };
  writeBuiltOutput(out, encodeBuiltOutput({ ...head, files }));
  const lookout = startLookout();
  try {
    expect(await lookout.output(out)).toEqual(['a/old.html', 'a/gone.html']);
    expect((await lookout.link(standby, out)).toSorted()).toEqual(['a/old.html', 'stray.html']);
    expect(await lookout.files(standby)).toEqual(['index.html']);
  } finally {
    await lookout.stop();
    writeBuiltOutput(out, encodeBuiltOutput({ ...head, files: new Map() }));
  }
});

it('starts anew when it is asked after it was stopped', { timeout: 60_000 }, async () => {
  const root = makeFolder({ 'a.txt': '', 'b/c.txt': '' });
  const lookout = startLookout();
  await lookout.stop();
  try {
    expect(await lookout.files(root)).toEqual(['a.txt', 'b/c.txt']);
  } finally {
    await lookout.stop();
  }
});
