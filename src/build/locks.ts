import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT_ROOT } from './project.ts';

const FOLDER = join(PROJECT_ROOT, '.lanmu/locks');
/** How long to wait before asking for a lock again, in milliseconds. */
const PAUSE = 100;

/** Who has a lock. */
interface Owner {
  readonly pid: number;
  /** The command that took it: `dev`. */
  readonly command: string;
}

/** Raised when another process has what this one needs; its message tells the user, in Chinese. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** Gives a lock back; the end of the process does so too. */
export type Release = () => void;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Who has a lock; nobody where the process that took it has ended. */
function ownerOf(lock: string): Owner | undefined {
  try {
    const [text, command = ''] = readFileSync(lock, 'utf8').split(' ');
    const pid = Number(text);
    return Number.isInteger(pid) && pid > 0 && isRunning(pid) ? { pid, command } : undefined;
  } catch {
    return undefined;
  }
}

function create(lock: string, command: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${command}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock, or tells who has it. */
function take(name: string, command: string): Release | Owner {
  const lock = join(FOLDER, name);
  mkdirSync(FOLDER, { recursive: true });
  while (!create(lock, command)) {
    const owner = ownerOf(lock);
    if (owner) return owner;
    rmSync(lock, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return release;
}

function nameOf(kind: string, path: string): string {
  return `${kind}-${hash('sha256', path, 'hex').slice(0, 16)}`;
}

/**
 * Takes Astro: it keeps its work in fixed folders of the checkout, so that two runs at once would mix theirs. Waits for
 * a build that compiles, since that ends soon.
 * @throws BusyError while `dev` runs
 */
export async function takeAstro(command: 'dev' | 'build'): Promise<Release> {
  for (;;) {
    const taken = take('astro', command);
    if (typeof taken === 'function') return taken;
    if (taken.command === 'dev')
      throw new BusyError(`dev 正在运行（进程 ${taken.pid}）：先按 Ctrl+C 结束它，再试一次`);
    await setTimeout(PAUSE);
  }
}

/**
 * Takes an output folder.
 * @param path its absolute path
 * @throws BusyError when another build writes it
 */
export function takeOutput(path: string): Release {
  const taken = take(nameOf('out', path), 'build');
  if (typeof taken === 'function') return taken;
  throw new BusyError(`另一个 build 或 start 正在写 ${path}（进程 ${taken.pid}）：等它结束，再试一次`);
}

/**
 * Takes the cache of a content folder, to write it.
 * @param path the folder's absolute path
 * @returns undefined when another process has it
 */
export function takeContentCache(path: string): Release | undefined {
  const taken = take(nameOf('content', path), 'cache');
  return typeof taken === 'function' ? taken : undefined;
}
