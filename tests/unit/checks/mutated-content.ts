import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INSPECTIONS } from '../../../src/checks/inspect.ts';
import { reportText } from '../../../src/checks/reporters/text.ts';
import { RULES } from '../../../src/checks/rules/index.ts';
import { collectFindings, toDiagnostics } from '../../../src/checks/runner.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import { readContent } from '../../../src/source/content.ts';
import { plainReader } from '../../../src/source/content-reader.ts';
import type { Inspect } from '../../../src/source/document-text.ts';
import { locateFindings } from '../../../src/source/positions.ts';
import type { Content } from '../../../src/source/records.ts';
import { mutate } from './mutations.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const BASE = join(PROJECT, 'tests/sites/minimal/content');
const TODAY = '2019-12-01';

/** Most processor time that one file may cost, in seconds, and how often it is measured before that is believed. */
const LIMIT = 1;
const MEASUREMENTS = 3;

interface Original {
  readonly file: string;
  readonly bytes: Buffer;
}

const TEXT_FILE = /\.(?:mdx?|yaml|csv)$/;

function filesBelow(root: string): Original[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => TEXT_FILE.test(file) && file !== 'README.md' && file !== 'rules.md')
    .sort()
    .map((file) => ({ file, bytes: readFileSync(join(root, file)) }));
}

/** What there is to change: the files of both sites, and those of the rules' examples. */
function originals(): Original[] {
  const examples = RULES.flatMap(({ examples: { valid, invalid } }) =>
    [...valid, ...invalid].flatMap(({ files }) =>
      Object.entries(files).flatMap(([file, content]) =>
        typeof content === 'string' && TEXT_FILE.test(file) && !file.includes('\ufffd')
          ? [{ file, bytes: Buffer.from(content) }]
          : [],
      ),
    ),
  );
  return [...filesBelow(BASE), ...filesBelow(join(PROJECT, 'content')), ...examples];
}

/** Processor time since a start, in seconds: other work on the machine is not the file's fault. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The rules that look at words, each with the time it took. */
function timedInspect(times: Map<string, number>): Inspect {
  return (text, terms) =>
    RULES.flatMap(({ id, inspect }) => {
      if (!inspect) return [];
      const start = performance.now();
      const found = inspect(text, terms);
      times.set(id, (times.get(id) ?? 0) + (performance.now() - start) / 1000);
      return found;
    });
}

interface Checked {
  readonly content: Content;
  readonly diagnostics: readonly Diagnostic[];
  readonly seconds: number;
  /** The slowest phases and rules first, in words. */
  readonly slowest: string;
}

async function check(root: string, isTimed: boolean): Promise<Checked> {
  const times = new Map<string, number>();
  const start = process.cpuUsage();
  const phase = <Result>(name: string, from: NodeJS.CpuUsage, result: Result): Result => {
    times.set(name, secondsSince(from));
    return result;
  };
  const inspect = isTimed ? { ...INSPECTIONS, inspect: timedInspect(times) } : INSPECTIONS;
  const content = phase('read', start, await readContent(root, (folder) => plainReader(folder, inspect)));
  let from = process.cpuUsage();
  const { portal, findings } = phase('portal', from, buildPortal(content, { today: TODAY }));
  from = process.cpuUsage();
  const found = phase('rules', from, collectFindings({ portal, content }));
  from = process.cpuUsage();
  const located = phase('places', from, locateFindings(root, [...content.findings, ...findings, ...found]));
  const diagnostics = toDiagnostics(located, { content });
  from = process.cpuUsage();
  const sources = (file: string) => {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      return undefined;
    }
  };
  phase('report', from, reportText(diagnostics, { sources, color: false }));
  const slowest = [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`);
  return { content, diagnostics, seconds: secondsSince(start), slowest: slowest.join(', ') };
}

function isText(bytes: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

/**
 * What is wrong with a check of a changed file. What cannot be read has a finding of its own; and whatever was read but
 * cannot be used has one too, or the folder that it is in: a document without fields, settings or an agency that are missing, numbers that are gone.
 */
function judge({ file, bytes }: Original, { content, diagnostics }: Checked): string[] {
  const own = diagnostics.filter((each) => each.file === file || file.startsWith(`${each.file}/`));
  const [, agency] = /^agencies\/([^/]+)\/(?:agency\.yaml|index-numbers\.csv)$/.exec(file) ?? [];
  const record = content.agencies.find(({ id }) => id === agency);
  const isList = content.attachments.has(file);
  const usable: readonly [RegExp, () => boolean][] = [
    [/\.mdx?$/, () => content.documents.some((each) => each.file === file && each.fields !== undefined)],
    [/^portal\.yaml$/, () => content.settings !== undefined],
    [/^columns\.yaml$/, () => content.columns !== undefined],
    [/agency\.yaml$/, () => record?.fields !== undefined],
    [
      /index-numbers\.csv$/,
      () => (record?.indexNumbers.length ?? 0) > 0 || bytes.toString().trim() === 'indexNumber,document',
    ],
  ];
  const isUsable = usable.find(([pattern]) => pattern.test(file))?.[1]() ?? true;
  const isRead = /^(?:portal|columns|terms)\.yaml$|^agencies\//.test(file) && !isList;
  return [
    ...(own.length === 0 && !isUsable ? ['skipped silently'] : []),
    ...(own.length === 0 && isRead && !isText(bytes) && !/obligations|calendar|ledgers/.test(file)
      ? ['is no text, which nothing says']
      : []),
    ...diagnostics
      .filter(({ message, hint }) => !/\p{Script=Han}/u.test(message) || !/\p{Script=Han}/u.test(hint))
      .map(({ rule }) => `${rule} does not speak Chinese`),
    ...diagnostics
      .filter(({ line, column }) => !(line >= 1 && column >= 1))
      .map(({ rule }) => `${rule} has no place`),
  ];
}

/**
 * Changes files at random, one at a time in a small content folder, and checks the whole each time.
 * @param folder an empty folder to work in
 * @returns what went wrong, a line for each file: the seed, the file, what was done to it, and the slowest phase
 */
export async function checkMutatedFiles(
  folder: string,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<string[]> {
  const root = join(folder, 'content');
  cpSync(BASE, root, { recursive: true });
  const pool = originals();
  const faults: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const original = pool[Math.floor((seed * 7919) % pool.length)] as Original;
    const { bytes, steps } = mutate(original.bytes, seed);
    const path = join(root, original.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const report = (what: string) =>
      faults.push(`seed ${seed}, ${original.file}, ${steps.join(' + ')}: ${what}`);
    try {
      let checked = await check(root, false);
      // Measured again, since a collection of garbage or a cold start may fall to any file.
      for (let again = 1; checked.seconds > LIMIT && again < MEASUREMENTS; again += 1)
        checked = await check(root, true);
      if (checked.seconds > LIMIT) report(`took ${checked.seconds.toFixed(2)} s (${checked.slowest})`);
      for (const fault of judge({ ...original, bytes }, checked)) report(fault);
    } catch (error) {
      report(`threw ${error instanceof Error ? error.stack : String(error)}`);
    }
    rmSync(path);
    const base = join(BASE, original.file);
    if (existsSync(base)) cpSync(base, path);
  }
  return faults;
}
