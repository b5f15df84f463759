import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { isPlainDate } from '../schema/dates.ts';
import { CACHE_FOLDER } from './project.ts';

/** How every command ends. */
export const EXIT = { ok: 0, contentAtFault: 1, misuse: 2 } as const;

/** A command of package.json: how it is called, and what it does. */
export interface Command<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** `npm run build` */
  readonly name: string;
  readonly summary: string;
  /** The lines of `--help`, an option each. */
  readonly usage: readonly string[];
  readonly options: Options;
  readonly allowPositionals?: boolean;
  run(
    values: ReturnType<typeof parseArgs<{ options: Options }>>['values'],
    positionals: string[],
  ): Promise<number>;
}

/** Raised by a command that was called wrongly; its message is shown without a stack. */
export class MisuseError extends Error {
  override name = 'MisuseError';
}

/** Options that the commands share. */
export const CONTENT_OPTION = { content: { type: 'string', default: 'content' } } as const;
export const OUT_OPTION = { out: { type: 'string', default: 'dist' } } as const;
export const TODAY_OPTION = { today: { type: 'string' } } as const;
export const FORMAT_OPTION = { format: { type: 'string', default: 'text' } } as const;
export const PORT_OPTION = { port: { type: 'string', default: '4321' } } as const;
export const USAGE = {
  content: '  --content DIR        内容文件夹（默认 content）',
  out: '  --out DIR            输出文件夹（默认 dist）',
  today: '  --today YYYY-MM-DD   按哪一天生成（默认为网站时区的今天）',
  format:
    '  --format FORMAT      text（默认）、json、sarif、github、gitlab；给别的程序读时用 npm run --silent',
  port: '  --port N             端口（默认 4321）',
} as const;

function checkToday(values: Record<string, unknown>): void {
  const { today } = values;
  if (typeof today === 'string' && !isPlainDate(today))
    throw new MisuseError(`--today 应为日期，如 2019-12-01，不是“${today}”`);
}

/** The port that `--port` names. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new MisuseError(`--port 应为 1 到 65535 的数字，不是“${text}”`);
  return port;
}

const QUOTED = /'([^' ]+)/;

/** What to tell the user of a command that was called wrongly; undefined for any other error. */
function explainMisuse(error: unknown): string | undefined {
  if (error instanceof MisuseError) return error.message;
  if (!(error instanceof TypeError) || !('code' in error)) return undefined;
  const [, word = ''] = QUOTED.exec(error.message) ?? [];
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有选项“${word}”`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `选项“${word}”后面要写一个值`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `不认识“${word}”；选项以 -- 开头，前面加一个单独的 --`;
    default:
      return undefined;
  }
}

/** What to tell the user where nothing can be written any more; undefined for any other error. */
function explainFullDisk(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return isFull ? `磁盘满了，没有做完（${error.message}）：腾出地方，再试一次` : undefined;
}

/** Compiled files that are kept: several times what all commands together have. */
const MOST_COMPILED = 8000;

/** Counts what Node has kept, in a folder for each of its versions: listing all below at once takes thirty times as long. */
function countCompiled(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, version) => sum + readdirSync(join(folder, version)).length, 0);
  } catch {
    return 0;
  }
}

/**
 * Lets Node keep the code that it has compiled, also for the threads and processes that this one starts: a command
 * starts in half the time.
 */
function keepCompiledCode(): void {
  const folder = join(CACHE_FOLDER, 'node');
  // Node never forgets code that has changed since.
  if (countCompiled(folder) > MOST_COMPILED) rmSync(folder, { recursive: true, force: true });
  process.env.NODE_COMPILE_CACHE ??= folder;
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** Lets Node wait for more files at a time than its four: of tens of thousands, each waits for the disk. */
function widenFileAccess(): void {
  process.env.UV_THREADPOOL_SIZE ??= '16';
}

/**
 * Lets threads begin with little room for new objects, of which they keep few. The command's own has much from its start,
 * as package.json says: what it reads stays, and would be moved from room to room.
 */
function letThreadsBeginSmall(): void {
  setFlagsFromString('--min-semi-space-size=0');
}

/** Ends when nobody reads on: `npm run check | head`. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/**
 * Runs a command with the process's arguments and sets its exit code. What a command imports when it runs starts sooner
 * than what it imports at its head.
 */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<Options>,
): Promise<void> {
  keepCompiledCode();
  widenFileAccess();
  letThreadsBeginSmall();
  endWithReader();
  const help = `${command.name}：${command.summary}\n\n${command.usage.join('\n')}\n`;
  try {
    const { values, positionals } = parseArgs({
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: command.allowPositionals ?? false,
    });
    if ('help' in values && values.help) {
      process.stdout.write(help);
      return;
    }
    checkToday(values);
    process.exitCode = await command.run(values as Parameters<typeof command.run>[0], positionals);
  } catch (error) {
    const misuse = explainMisuse(error);
    const message = misuse === undefined ? explainFullDisk(error) : `${misuse}\n\n${help}`;
    if (message === undefined) throw error;
    process.stderr.write(`${message.trimEnd()}\n`);
    process.exitCode = EXIT.misuse;
  }
}
