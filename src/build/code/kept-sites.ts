import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { CACHE_FOLDER } from '../project.ts';
import { type CodeFiles, hashAllCode } from './code-files.ts';
import { COMPILED } from './compile-task.ts';

/** An MDX document whose body is compiled with the pages, and the hash of its file. */
export interface CompiledMdx {
  readonly file: string;
  readonly hash: string;
}

/** What a compilation tells of the site that it is for. */
interface NotedSite {
  readonly basePath: string;
  /** The documents whose bodies it holds. */
  readonly mdx: readonly CompiledMdx[];
}

/** The project's pages, styles and scripts as Astro compiled them: they hold no content but the bodies of MDX documents. */
export interface CompiledSite extends NotedSite {
  /** Where it lies. */
  readonly folder: string;
  /** The hash of all that it was made of. */
  readonly hash: string;
  /** Style sheets, scripts and the files of `public`, by their paths in the output, sorted. */
  readonly assets: readonly string[];
  /** The hash of the code behind each page component, by its path from the project's folder. */
  readonly templates: Readonly<Record<string, string>>;
}

/** What a compilation depends on beside the code. */
export interface CompileInputs extends NotedSite {
  readonly code: CodeFiles;
  readonly contentDir: string;
}

const FOLDER = join(CACHE_FOLDER, 'site');
/** So many compilations are kept: other content folders and base paths have their own. */
const KEPT = 4;
/** Whoever loads pages from one has asked for it, or said that it goes on, so recently, in milliseconds. */
const IN_USE = 10 * 60_000;

function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** What the names of all compilations by some code begin with, whatever site they are for. */
function codeKeyOf(code: CodeFiles): string {
  return shortHash([hashAllCode(code)]);
}

/** Where a compilation lies, or would. */
export function siteFolder({ code, basePath, mdx }: CompileInputs): string {
  const bodies = mdx.map(({ file, hash }) => `${file} ${hash}`).sort();
  return join(FOLDER, `${codeKeyOf(code)}-${shortHash([basePath, ...bodies])}`);
}

/** Where it lies while it is made. */
export function unfinishedFolder(folder: string): string {
  return join(FOLDER, `.${basename(folder)}`);
}

/** Notes in a compilation what site it is for. */
export function noteSite(folder: string, { basePath, mdx }: CompileInputs): void {
  const noted: NotedSite = { basePath, mdx: mdx.map(({ file, hash }) => ({ file, hash })) };
  writeFileSync(join(folder, COMPILED.site), JSON.stringify(noted));
}

function markUsed(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

/** A compilation that is kept; it stays for some minutes. */
export function openSite(folder: string): CompiledSite {
  markUsed(folder);
  const read = (part: string) => JSON.parse(readFileSync(join(folder, part), 'utf8'));
  return {
    folder,
    hash: basename(folder),
    assets: filesBelow(join(folder, COMPILED.assets)),
    templates: read(COMPILED.templates),
    ...(read(COMPILED.site) as NotedSite),
  };
}

function namesOf(code: CodeFiles): string[] {
  const key = codeKeyOf(code);
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.startsWith(key)) : [];
}

/** Whether the pages have been compiled by this code before, be it with other MDX documents. */
export function wasCompiled(code: CodeFiles): boolean {
  return namesOf(code).length > 0;
}

/** The compilations by this code, below a base path, that are kept, with whatever MDX documents. */
export function keptSites(code: CodeFiles, basePath: string): CompiledSite[] {
  return namesOf(code)
    .map((name) => openSite(join(FOLDER, name)))
    .filter((site) => site.basePath === basePath);
}

/** Keeps a compilation for whoever loads its pages when they are asked for. @returns what ends it */
export function holdSite({ folder }: CompiledSite): () => void {
  const timer = setInterval(() => existsSync(folder) && markUsed(folder), IN_USE / 2).unref();
  return () => clearInterval(timer);
}

/** Removes compilations that nobody has asked for lately. */
export function dropOldest(): void {
  const now = Date.now();
  const folders = readdirSync(FOLDER)
    .map((name) => ({ path: join(FOLDER, name), age: now - statSync(join(FOLDER, name)).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { path, age } of folders.slice(KEPT))
    if (age > IN_USE) rmSync(path, { recursive: true, force: true });
}
