import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../files-below.ts';
import { takeAstro } from '../locks.ts';
import { CACHE_FOLDER } from '../project.ts';
import { type CodeFiles, hashCode } from './code-files.ts';
import { COMPILED, type CompileTask } from './compile-task.ts';

/** The project's pages, styles and scripts as Astro compiled them: they hold no content but the bodies of MDX documents. */
export interface CompiledSite {
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
export interface CompileInputs {
  readonly code: CodeFiles;
  readonly basePath: string;
  readonly contentDir: string;
  /** The published MDX documents, with the hashes of their files. */
  readonly mdx: readonly { readonly file: string; readonly hash: string }[];
}

const FOLDER = join(CACHE_FOLDER, 'site');
/** So many compilations are kept: other content folders and base paths have their own. */
const KEPT = 4;
/** Another build may still load pages from one that was asked for so recently, in milliseconds. */
const IN_USE = 10 * 60_000;
const PROCESS = fileURLToPath(new URL('./compile-process.ts', import.meta.url));

function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** What the names of all compilations by some code begin with, whatever site they are for. */
function codeKeyOf(code: CodeFiles): string {
  return shortHash([hashCode(code, () => true)]);
}

function keyOf({ code, basePath, mdx }: CompileInputs): string {
  const bodies = mdx.map(({ file, hash }) => `${file} ${hash}`).sort();
  return `${codeKeyOf(code)}-${shortHash([basePath, ...bodies])}`;
}

/** Whether the pages have been compiled by this code before, be it with other MDX documents. */
export function wasCompiled(code: CodeFiles): boolean {
  const key = codeKeyOf(code);
  return existsSync(FOLDER) && readdirSync(FOLDER).some((name) => name.startsWith(key));
}

/**
 * In a process of its own: a compiler's memory is given back when it ends, and it may not touch ours. It reads its input
 * to learn that we are gone: one that went on alone would write where the next build compiles.
 */
function runCompiler(task: CompileTask, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const compiler = spawn(process.execPath, [PROCESS, JSON.stringify(task)], {
      stdio: ['pipe', 'inherit', 'inherit'],
      signal,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    compiler.on('error', fail);
    compiler.on('exit', (code) => {
      if (code === 0) done();
      else
        fail(new Error(`Astro could not compile the pages (exit code ${code}); its messages stand above.`));
    });
  });
}

function dropOldest(): void {
  const now = Date.now();
  const folders = readdirSync(FOLDER)
    .map((name) => ({ path: join(FOLDER, name), age: now - statSync(join(FOLDER, name)).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { path, age } of folders.slice(KEPT))
    if (age > IN_USE) rmSync(path, { recursive: true, force: true });
}

async function compileInto(
  folder: string,
  { basePath, contentDir, mdx }: CompileInputs,
  signal: AbortSignal | undefined,
): Promise<void> {
  const unfinished = join(FOLDER, `.${basename(folder)}`);
  rmSync(unfinished, { recursive: true, force: true });
  await runCompiler(
    { basePath, contentDir, mdxFiles: mdx.map(({ file }) => file), outDir: unfinished },
    signal,
  );
  renameSync(unfinished, folder);
  dropOldest();
}

/**
 * The compiled pages: those of an earlier run if nothing they are made of has changed.
 * @param signal ends the compilation
 * @throws BusyError when they must be compiled and `dev` runs
 */
export async function compileSite(inputs: CompileInputs, signal?: AbortSignal): Promise<CompiledSite> {
  const hash = keyOf(inputs);
  const folder = join(FOLDER, hash);
  if (!existsSync(folder)) {
    const release = await takeAstro('build');
    try {
      // Whoever had it may have compiled just this.
      if (!existsSync(folder)) await compileInto(folder, inputs, signal);
    } finally {
      release();
    }
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return {
    folder,
    hash,
    assets: filesBelow(join(folder, COMPILED.assets)),
    templates: JSON.parse(readFileSync(join(folder, COMPILED.templates), 'utf8')),
  };
}
