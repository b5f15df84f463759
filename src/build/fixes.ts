import { hash } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic, Fix } from '../schema/diagnostic.ts';
import type { Content } from '../source/records.ts';

/** What came of mending files. */
export interface Mended {
  /** How many mendings each file took, by its path in the content. */
  readonly files: ReadonlyMap<string, number>;
  /** Files that were left alone, and why, in Chinese. */
  readonly skipped: ReadonlyMap<string, string>;
}

const LINE_END = /\r\n?|\n/g;

/** Where each line of a text begins and ends, whatever its lines end with; byte order marks are no part of the first. */
function linesOf(text: string): (readonly [start: number, end: number])[] {
  const lines: [number, number][] = [];
  let start = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push([start, index]);
    start = index + end.length;
  }
  lines.push([start, text.length]);
  return lines;
}

/**
 * Mends a text: all else stays as it is. Of mendings that overlap, the first is made; one that does not lie in its line
 * is not.
 * @returns the text, and how many mendings were made
 */
export function mendText(text: string, fixes: readonly Fix[]): { text: string; count: number } {
  const lines = linesOf(text);
  const spans = fixes
    .flatMap(({ line, column, length, text: words }) => {
      const [start, end] = lines[line - 1] ?? [0, -1];
      const from = start + column - 1;
      return column >= 1 && length >= 0 && from + length <= end ? [{ from, to: from + length, words }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const made: typeof spans = [];
  for (const span of spans) {
    const last = made.at(-1);
    if (!last || (span.from >= last.to && span.from > last.from)) made.push(span);
  }
  let mended = text;
  for (const { from, to, words } of made.reverse()) mended = mended.slice(0, from) + words + mended.slice(to);
  return { text: mended, count: made.length };
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** Mends a file, in one step. @returns how many mendings were made, or why none was */
function mendFile(path: string, known: string | undefined, fixes: readonly Fix[]): number | string {
  const bytes = readFileSync(path);
  if (hashOf(bytes) !== known) return '检查以后它又变了，请再运行一次';
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const mended = mendText(text, fixes);
  if (mended.count === 0 || mended.text === text || !mended.text.isWellFormed()) return '没有能改的';
  // What is hidden is no content: a check beside this one does not see it.
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}`);
  try {
    writeFileSync(unfinished, mended.text, { flag: 'wx' });
    chmodSync(unfinished, statSync(path).mode);
    if (hashOf(readFileSync(path)) !== known) return '检查以后它又变了，请再运行一次';
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return mended.count;
}

/** Makes the mendings that diagnostics offer, in files that are still what was read. */
export function mendFiles(content: Content, diagnostics: readonly Diagnostic[]): Mended {
  const hashes = new Map(content.documents.map((document) => [document.file, document.hash]));
  const files = new Map<string, number>();
  const skipped = new Map<string, string>();
  const fixable = diagnostics.filter(({ fix }) => fix);
  for (const [file, its] of Map.groupBy(fixable, (diagnostic) => diagnostic.file)) {
    try {
      const fixes = its.flatMap(({ fix }) => fix ?? []);
      const result = mendFile(join(content.root, file), hashes.get(file), fixes);
      if (typeof result === 'number') files.set(file, result);
      else skipped.set(file, result);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      skipped.set(file, `写不了（${error.code}）`);
    }
  }
  return { files, skipped };
}
