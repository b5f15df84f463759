import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './project.ts';

/** Names the process that is using Astro in this checkout. */
const LOCK = join(PROJECT_ROOT, '.lanmu/astro.pid');

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ownerOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && isRunning(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tryLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes Astro for this process until it ends or `release` is called: Astro keeps its work in fixed folders of
 * the checkout, so that two runs at once would mix theirs.
 * @returns what to tell the user when another process has it; otherwise the release
 */
export function takeAstro(): { readonly busy: string } | { readonly release: () => void } {
  mkdirSync(dirname(LOCK), { recursive: true });
  while (!tryLock()) {
    const owner = ownerOf(LOCK);
    if (owner !== undefined && owner !== process.pid)
      return {
        busy: `另一个 build、start 或 dev 正在运行（进程 ${owner}）；等它结束，再试一次。确实没有在运行的，删去 .lanmu/astro.pid`,
      };
    rmSync(LOCK, { force: true });
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  return { release };
}
