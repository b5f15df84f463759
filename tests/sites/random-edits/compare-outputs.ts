import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../built-site.ts';

/** The bytes of every file of an output folder, by its path; empty where there is none. */
export function readOutput(out: string): Map<string, Buffer> {
  if (!existsSync(out)) return new Map();
  return new Map(filesOf(out).map((file) => [file, readFileSync(join(out, file))]));
}

/** Where two texts part, with what stands around. */
function firstDifference(found: Buffer, expected: Buffer): string {
  const [one, other] = [found, expected].map((bytes) =>
    (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
  ) as [string, string];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const cut = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 120), at + 120));
  return `    at ${at}\n    found:    ${cut(one)}\n    expected: ${cut(other)}`;
}

/** So many differing files are shown. */
const SHOWN = 4;

/** Compares an output with what it should be, byte by byte. @returns what differs, in lines; empty when nothing does */
export function compareOutputs(
  found: ReadonlyMap<string, Buffer>,
  expected: ReadonlyMap<string, Buffer>,
): string[] {
  const missing = [...expected.keys()].filter((file) => !found.has(file));
  const tooMany = [...found.keys()].filter((file) => !expected.has(file));
  const differing = [...found].flatMap(([file, bytes]) => {
    const other = expected.get(file);
    return other && !bytes.equals(other) ? [{ file, bytes, other }] : [];
  });
  return [
    ...missing.map((file) => `  missing: ${file}`),
    ...tooMany.map((file) => `  should be gone: ${file}`),
    ...differing.map(({ file }) => `  differs: ${file}`),
    ...differing
      .filter(({ file }) => !file.startsWith('search/index/'))
      .slice(0, SHOWN)
      .map(({ file, bytes, other }) => `  ${file}\n${firstDifference(bytes, other)}`),
  ];
}
