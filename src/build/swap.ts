import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { removeFiles } from './standby.ts';

// Folders are removed at once: of tens of thousands of files, waiting for each takes twice as long.

/** The folders of a swap, all beside the output so that a rename never crosses file systems. */
export interface SwapPaths {
  readonly out: string;
  /** Where a build writes; it becomes `out`. */
  readonly staging: string;
  /** What was `out` before: by and by links to what is in it now, to begin the next build with. */
  readonly standby: string;
  /** Says that `staging` is whole and must become `out`. */
  readonly journal: string;
}

export function swapPaths(out: string): SwapPaths {
  const path = resolve(out);
  const beside = (name: string) => join(dirname(path), `.${basename(path)}.${name}`);
  return { out: path, staging: beside('staging'), standby: beside('standby'), journal: beside('journal') };
}

/** Begins an output with what the standby holds. */
export async function beginStaging({ staging, standby }: SwapPaths): Promise<void> {
  await rename(standby, staging);
}

/**
 * Puts a finished staging folder in the output's place by two renames. A journal is written first, so that the
 * next run completes what a crash interrupts; at no time are both the old and the new output gone.
 * @param gone every file of the old output that the new one does not share, whether a build has noted it or not: what was
 * withdrawn must not stay anywhere
 */
export async function swapIn(paths: SwapPaths, gone: readonly string[]): Promise<void> {
  await writeFile(paths.journal, `${paths.staging}\n`);
  await exchange(paths);
  if (existsSync(paths.standby)) await removeFiles(paths.standby, gone);
  rmSync(paths.journal, { force: true });
}

/** Completes a swap that a crash interrupted, and removes what a failed build left behind. */
export async function recoverSwap(paths: SwapPaths): Promise<void> {
  const { out, staging, standby, journal } = paths;
  if (existsSync(journal)) {
    const isOurs = (await readFile(journal, 'utf8')).trim() === staging;
    if (isOurs && existsSync(staging)) await exchange(paths);
    else if (!existsSync(out) && existsSync(standby)) await rename(standby, out);
    // Nobody knows what in it was superseded.
    rmSync(standby, { recursive: true, force: true });
    rmSync(journal, { force: true });
  }
  rmSync(staging, { recursive: true, force: true });
}

async function exchange({ out, staging, standby }: SwapPaths): Promise<void> {
  if (existsSync(out)) {
    rmSync(standby, { recursive: true, force: true });
    await rename(out, standby);
  }
  await rename(staging, out);
}

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0;
}

/** A path without symbolic links, as far as it exists. */
function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPathOf(dirname(path)), basename(path));
}

/** Whether a path can be made: the nearest thing above it that exists is a folder. */
function hasFolderAbove(path: string): boolean {
  const above = dirname(path);
  return existsSync(above) ? statSync(above).isDirectory() : hasFolderAbove(above);
}

/** What every build of ours has at its top. */
const BUILT_FILES = ['index.html', '404.html', 'sitemap.xml'];

/**
 * Refuses an output folder that a build would destroy something in: the content or a folder in it, the project,
 * a folder above either, or a folder that holds files but no build of ours.
 * @param folders.content the content folder
 * @param folders.project the checkout
 * @returns what is wrong, in Chinese; undefined when the folder may be written
 */
export function refuseOutput(out: string, folders: { content: string; project: string }): string | undefined {
  const path = resolve(out);
  const isInside = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`);
  if (dirname(path) === path) return `输出文件夹不能是 ${path}`;
  if (!hasFolderAbove(path)) return `建不了输出文件夹 ${path}：它的上级是一个文件`;
  const real = realPathOf(path);
  const content = realPathOf(resolve(folders.content));
  for (const folder of [content, realPathOf(resolve(folders.project))])
    if (isInside(folder, real)) return `输出文件夹 ${path} 会覆盖 ${folder}`;
  if (isInside(real, content)) return `输出文件夹 ${path} 在内容文件夹里；请换一个`;
  const isOurs = BUILT_FILES.every((file) => existsSync(join(path, file)));
  if (existsSync(path) && !isOurs && !isEmptyFolder(path))
    return `输出文件夹 ${path} 里有别的文件，不是本程序生成的网站；请换一个空文件夹`;
  return undefined;
}
