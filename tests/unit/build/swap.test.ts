import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  beginStaging,
  recoverSwap,
  refuseOutput,
  type SwapPaths,
  swapIn,
  swapPaths,
} from '../../../src/build/swap.ts';

let folder: string;
let paths: SwapPaths;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
  paths = swapPaths(join(folder, 'dist'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a folder with one page that says whose it is. */
function makeSite(path: string, words: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), words);
}

function writeJournal(): void {
  writeFileSync(paths.journal, `${paths.staging}\n`);
}

const published = () => readFileSync(join(paths.out, 'index.html'), 'utf8');
const leftovers = () => readdirSync(folder).filter((name) => name !== 'dist');

describe('a swap', () => {
  test('keeps its folders beside the output, so that a rename suffices', () => {
    for (const path of Object.values(paths)) expect(dirname(path)).toBe(folder);
    expect(new Set(Object.values(paths)).size).toBe(4);
  });

  test('puts the new output in the place of the old, and keeps nothing that was superseded', async () => {
    makeSite(paths.out, 'old');
    writeFileSync(join(paths.out, 'kept.html'), 'kept');
    mkdirSync(join(paths.out, 'a/b'), { recursive: true });
    for (const file of ['gone.html', 'a/b/gone.html']) writeFileSync(join(paths.out, file), 'old');
    makeSite(paths.staging, 'new');
    await swapIn(paths, ['index.html', 'gone.html', 'a/b/gone.html']);
    expect(published()).toBe('new');
    expect(existsSync(join(paths.out, 'gone.html'))).toBe(false);
    expect(leftovers()).toEqual(['.dist.standby']);
    expect(readdirSync(paths.standby, { recursive: true })).toEqual(['kept.html']);
  });

  test('keeps nothing of an output that the new one shares nothing with', async () => {
    makeSite(paths.out, 'withdrawn');
    makeSite(paths.staging, 'new');
    await swapIn(paths, ['index.html', 'gone already.html']);
    expect(readdirSync(paths.standby)).toEqual([]);
  });

  test('needs no old output', async () => {
    makeSite(paths.staging, 'new');
    await swapIn(paths, []);
    expect(published()).toBe('new');
    expect(leftovers()).toEqual([]);
  });

  test('clears away an older remainder first', async () => {
    makeSite(paths.standby, 'ancient');
    writeFileSync(join(paths.standby, 'ancient.html'), 'ancient');
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'new');
    await swapIn(paths, ['index.html']);
    expect(published()).toBe('new');
    expect(readdirSync(paths.standby)).toEqual([]);
  });
});

test('a build that begins with the standby leaves the output alone', async () => {
  makeSite(paths.out, 'old');
  makeSite(paths.standby, 'kept');
  await beginStaging(paths);
  expect(published()).toBe('old');
  expect(readFileSync(join(paths.staging, 'index.html'), 'utf8')).toBe('kept');
});

test('a standby is kept where nothing went wrong', async () => {
  makeSite(paths.out, 'old');
  makeSite(paths.standby, 'kept');
  await recoverSwap(paths);
  expect(published()).toBe('old');
  expect(leftovers()).toEqual(['.dist.standby']);
});

test('an output that was deleted by hand does not come back', async () => {
  makeSite(paths.standby, 'kept');
  await recoverSwap(paths);
  expect(existsSync(paths.out)).toBe(false);
});

describe('a crash', () => {
  test('before the journal is written changes nothing', async () => {
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'half of the new');
    await recoverSwap(paths);
    expect(published()).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test('while the journal is being written changes nothing', async () => {
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'new');
    writeFileSync(paths.journal, paths.staging.slice(0, -3));
    await recoverSwap(paths);
    expect(published()).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test('after the journal is written is completed', async () => {
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'new');
    writeJournal();
    await recoverSwap(paths);
    expect(published()).toBe('new');
    expect(leftovers()).toEqual([]);
  });

  test('after the first rename is completed', async () => {
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'new');
    writeJournal();
    renameSync(paths.out, paths.standby);
    await recoverSwap(paths);
    expect(published()).toBe('new');
    expect(leftovers()).toEqual([]);
  });

  test('after the second rename is completed', async () => {
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'new');
    writeJournal();
    renameSync(paths.out, paths.standby);
    renameSync(paths.staging, paths.out);
    await recoverSwap(paths);
    expect(published()).toBe('new');
    expect(leftovers()).toEqual([]);
  });

  test('before what was superseded is cleared away leaves only the new', async () => {
    makeSite(paths.out, 'new');
    makeSite(paths.standby, 'old');
    writeJournal();
    await recoverSwap(paths);
    expect(published()).toBe('new');
    expect(leftovers()).toEqual([]);
  });

  test('after the first rename brings back the old output where the new one is lost', async () => {
    makeSite(paths.standby, 'old');
    writeJournal();
    await recoverSwap(paths);
    expect(published()).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test('of another output’s swap is not completed here', async () => {
    makeSite(paths.standby, 'old');
    makeSite(paths.staging, 'new');
    writeFileSync(paths.journal, '/elsewhere/dist.staging\n');
    await recoverSwap(paths);
    expect(published()).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test('may follow a crash of the recovery itself', async () => {
    makeSite(paths.out, 'old');
    makeSite(paths.staging, 'new');
    writeJournal();
    await recoverSwap(paths);
    await recoverSwap(paths);
    expect(published()).toBe('new');
  });

  test('never happened: there is nothing to recover', async () => {
    await recoverSwap(paths);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an output folder', () => {
  const refuse = (out: string) =>
    refuseOutput(out, { content: join(folder, 'project/content'), project: join(folder, 'project') });

  beforeEach(() => mkdirSync(join(folder, 'project/content'), { recursive: true }));

  test('may be new, empty or an earlier build, beside the project or in it', () => {
    expect(refuse(paths.out)).toBeUndefined();
    expect(refuse(join(folder, 'project/dist'))).toBeUndefined();
    mkdirSync(paths.out);
    expect(refuse(paths.out)).toBeUndefined();
    for (const file of ['index.html', '404.html', 'sitemap.xml']) writeFileSync(join(paths.out, file), '');
    expect(refuse(paths.out)).toBeUndefined();
  });

  test("cannot be another's website, or a folder in the content", () => {
    mkdirSync(paths.out);
    writeFileSync(join(paths.out, 'index.html'), '');
    expect(refuse(paths.out)).toContain('别的文件');
    expect(refuse(join(folder, 'project/content/dist'))).toContain('内容文件夹');
  });

  test('may have a name that begins like a protected one', () => {
    expect(refuse(join(folder, 'project-dist'))).toBeUndefined();
    expect(refuse(join(folder, 'project/content.dist'))).toBeUndefined();
  });

  test.each(['project', 'project/', 'project/content', 'project/content/../content', '.', 'project/dist/..'])(
    'cannot be %s',
    (path) => {
      expect(refuse(join(folder, path))).toMatch(/[\u4e00-\u9fff]/);
      // However it looks: an index.html does not make a build of the project.
      writeFileSync(join(folder, path, 'index.html'), '');
      expect(refuse(join(folder, path))).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  test('cannot be the root', () => {
    expect(refuse('/')).toContain('/');
  });

  test('cannot hold other files, or be one', () => {
    mkdirSync(paths.out);
    writeFileSync(join(paths.out, '论文.docx'), '');
    expect(refuse(paths.out)).toContain('别的文件');
    writeFileSync(join(folder, 'file'), '');
    expect(refuse(join(folder, 'file'))).toBeDefined();
    expect(refuse(join(folder, 'file/below/it'))).toContain('上级是一个文件');
  });

  test('cannot be a protected folder under another name', () => {
    symlinkSync(join(folder, 'project'), join(folder, 'alias'));
    writeFileSync(join(folder, 'project/content/index.html'), '');
    expect(refuse(join(folder, 'alias/content'))).toBeDefined();
    expect(refuse(join(folder, 'alias'))).toBeDefined();
  });
});
