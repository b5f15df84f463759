import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { CodeFiles } from '../../../../src/build/code/code-files.ts';
import {
  type CompileInputs,
  dropOldest,
  keptSites,
  noteSite,
  openSite,
  siteFolder,
  unfinishedFolder,
  wasCompiled,
} from '../../../../src/build/code/kept-sites.ts';
import { useTemporaryCache } from '../temporary-cache.ts';

vi.mock('../../../../src/build/project.ts', () => import('../temporary-cache.ts'));
useTemporaryCache();

const CODE: CodeFiles = new Map([['src/a.ts', '1']]);
const inputsOf = (more: Partial<CompileInputs> = {}): CompileInputs => ({
  code: CODE,
  basePath: '/',
  contentDir: '/srv/content',
  mdx: [],
  ...more,
});

/** Leaves what a compilation leaves. */
function compile(inputs: CompileInputs, folder = siteFolder(inputs)): string {
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  writeFileSync(join(folder, 'client/assets/site.css'), '');
  writeFileSync(join(folder, 'templates.json'), '{}');
  noteSite(folder, inputs);
  return folder;
}

test('compilations are found by their code and base path, with whatever bodies', () => {
  const mdx = [{ file: 'a.mdx', hash: '1' }];
  const folders = [compile(inputsOf()), compile(inputsOf({ mdx }))];
  compile(inputsOf({ basePath: '/portal/' }));
  compile(inputsOf({ code: new Map([['src/a.ts', '2']]) }));
  const unfinished = inputsOf({ mdx: [{ file: 'a.mdx', hash: '2' }] });
  compile(unfinished, unfinishedFolder(siteFolder(unfinished)));

  const kept = keptSites(CODE, '/');
  expect(kept.map(({ folder }) => folder).sort()).toEqual(folders.sort());
  expect(kept.flatMap((site) => site.mdx)).toEqual(mdx);
  expect(kept[0]?.assets).toEqual(['assets/site.css']);
  expect(keptSites(new Map(), '/')).toEqual([]);
  expect(wasCompiled(CODE)).toBe(true);
  expect(wasCompiled(new Map())).toBe(false);
});

test('those that nobody has asked for lately go, but for a few', () => {
  const folders = ['/', '/b/', '/c/', '/d/', '/e/', '/f/'].map((basePath, place) => {
    const folder = compile(inputsOf({ basePath }));
    const time = new Date(Date.now() - (7 - place) * 3_600_000);
    utimesSync(folder, time, time);
    return folder;
  });
  const basePathsKept = () => ['/', '/b/', '/c/'].filter((path) => keptSites(CODE, path).length > 0);
  openSite(folders[0] ?? '');
  dropOldest();
  expect(basePathsKept()).toEqual(['/']);
});
