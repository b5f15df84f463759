import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a child process and all that it started took. */
export interface Measurement {
  readonly exitCode: number;
  readonly wallSeconds: number;
  /** User and system time of the whole tree; undefined where /proc does not tell. */
  readonly cpuSeconds: number | undefined;
  /**
   * The most memory that the tree's processes held together: the sum of their resident sets, sampled, so that a
   * short peak can be missed and shared pages count once a process. Undefined where /proc does not tell.
   */
  readonly peakBytes: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const SAMPLE_MILLISECONDS = 100;

/** Ticks a second of the times in /proc: fixed for programs on Linux, whatever the kernel's own. */
const TICKS_A_SECOND = 100;

const hasProc = existsSync('/proc/self/stat');

/**
 * Runs a program to its end and measures it. One at a time: its CPU time is what the time of this process's
 * finished children grows by.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
  options: { cwd?: string } = {},
): Promise<Measurement> {
  const cpuBefore = childrenCpuSeconds();
  const start = performance.now();
  // What a command of ours has set for itself is no help that others have.
  const { NODE_COMPILE_CACHE: _, UV_THREADPOOL_SIZE: __, ...env } = process.env;
  const child = spawn(program, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const peak = samplePeak(child);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  }).finally(peak.stop);
  const wallSeconds = (performance.now() - start) / 1000;
  const cpuAfter = childrenCpuSeconds();
  const cpuSeconds = cpuBefore !== undefined && cpuAfter !== undefined ? cpuAfter - cpuBefore : undefined;
  return { exitCode, wallSeconds, cpuSeconds, peakBytes: peak.bytes(), stdout: stdout(), stderr: stderr() };
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/** CPU time of all children of this process that have ended, with theirs (cutime and cstime of proc(5)). */
function childrenCpuSeconds(): number | undefined {
  if (!hasProc) return undefined;
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const [, , , , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) / TICKS_A_SECOND;
}

function samplePeak(child: ChildProcess): { bytes(): number | undefined; stop(): void } {
  const root = child.pid;
  if (!hasProc || root === undefined) return { bytes: () => undefined, stop: () => undefined };
  let most = 0;
  const sample = () => {
    most = Math.max(most, treeBytes(root));
  };
  const timer = setInterval(sample, SAMPLE_MILLISECONDS);
  sample();
  return { bytes: () => (most > 0 ? most : undefined), stop: () => clearInterval(timer) };
}

/** The memory that a process and its descendants hold, in bytes. */
function treeBytes(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = readStatus(Number(name));
    if (!status) continue;
    resident.set(Number(name), status.bytes);
    children.set(status.parent, [...(children.get(status.parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number =>
    (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** A process's parent and resident memory; undefined when it ended meanwhile. */
function readStatus(pid: number): { parent: number; bytes: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    const kibibytes = Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0);
    return { parent, bytes: kibibytes * 1024 };
  } catch {
    return undefined;
  }
}
