import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { takeAstro } from '../locks.ts';
import type { CompileTask } from './compile-task.ts';
import {
  type CompiledSite,
  type CompileInputs,
  dropOldest,
  noteSite,
  openSite,
  siteFolder,
  unfinishedFolder,
} from './kept-sites.ts';

const PROCESS = fileURLToPath(new URL('./compile-process.ts', import.meta.url));

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

async function compileInto(
  folder: string,
  inputs: CompileInputs,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { basePath, contentDir, mdx } = inputs;
  const unfinished = unfinishedFolder(folder);
  rmSync(unfinished, { recursive: true, force: true });
  await runCompiler(
    { basePath, contentDir, mdxFiles: mdx.map(({ file }) => file), outDir: unfinished },
    signal,
  );
  noteSite(unfinished, inputs);
  renameSync(unfinished, folder);
  dropOldest();
}

/**
 * The compiled pages: those of an earlier run if nothing they are made of has changed.
 * @param signal ends the compilation
 * @throws BusyError when they must be compiled and `dev` has Astro
 */
export async function compileSite(inputs: CompileInputs, signal?: AbortSignal): Promise<CompiledSite> {
  const folder = siteFolder(inputs);
  if (!existsSync(folder)) {
    const release = await takeAstro('build');
    try {
      // Whoever had it may have compiled just this.
      if (!existsSync(folder)) await compileInto(folder, inputs, signal);
    } finally {
      release();
    }
  }
  return openSite(folder);
}
