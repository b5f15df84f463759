import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT_ROOT } from './project.ts';

const FOLDER = join(PROJECT_ROOT, '.lanmu/locks');
/** How long to wait before asking for a lock again, in milliseconds. */
const PAUSE = 100;

/** How long a build may compile before whoever waits for it gives up, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

/** The locks that this process has: one that names it and is not among them was left by another of its number. */
const held = new Set<string>();

/** Who has a lock. */
interface Owner {
  /** The lock's file. */
  readonly lock: string;
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
    const isOwned = pid === process.pid ? held.has(lock) : Number.isInteger(pid) && pid > 0 && isRunning(pid);
    return isOwned ? { lock, pid, command } : undefined;
  } catch {
    return undefined;
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Makes a lock, with its words in it from the first: an empty one would seem to be nobody's. */
function create(lock: string, command: string): boolean {
  const own = `${lock}.${process.pid}`;
  const words = `${process.pid} ${command}`;
  writeFileSync(own, words);
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
  } finally {
    rmSync(own);
  }
  // A file system without links: the words come a moment after the file.
  try {
    writeFileSync(lock, words, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
    throw error;
  }
}

/** What to do about a lock that nobody seems to have. */
function advice({ lock, pid }: Owner): string {
  return `（进程 ${pid}）：等它结束，再试一次。确实没有在运行的，删去 ${relative(PROJECT_ROOT, lock)}`;
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
  held.add(lock);
  const release = () => {
    held.delete(lock);
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
 * @throws BusyError while `dev` has it, or when the wait is too long
 */
export async function takeAstro(command: 'dev' | 'build'): Promise<Release> {
  for (let waited = 0; ; waited += PAUSE) {
    const taken = take('astro', command);
    if (typeof taken === 'function') return taken;
    if (taken.command === 'dev' || waited >= LONGEST_WAIT)
      throw new BusyError(`另一个 ${taken.command} 正在运行${advice(taken)}`);
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
  throw new BusyError(`另一个 build 或 start 正在写 ${path}${advice(taken)}`);
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
