import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The sample's date. */
export const SAMPLE_DATE = '2019-12-01';

/** Content folders of the tests and of the project itself. */
export const CONTENT = {
  linxia: join(PROJECT, 'content'),
  minimal: join(PROJECT, 'tests/sites/minimal/content'),
} as const;

/** Makes an empty folder; `dispose` removes it. */
export function makeFolder(): { path: string; dispose(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lanmu-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copies a content folder, for a test that changes it. */
export function copyContent(content: string, into: string): string {
  const path = join(into, 'content');
  cpSync(content, path, { recursive: true });
  return path;
}

/** Runs a command of the project, as a person would. */
export function runScript(
  name: string,
  args: readonly string[],
): { exitCode: number; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'scripts', `${name}.ts`), ...args],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { exitCode: status ?? -1, stdout, stderr };
}

/** Runs a build that may fail. */
export function tryBuild(content: string, out: string, today = SAMPLE_DATE): ReturnType<typeof runScript> {
  return runScript('build', ['--content', content, '--out', out, '--today', today]);
}

/** Builds a content folder; throws with the build's own words when it does not succeed. */
export function buildSite(content: string, out: string, today = SAMPLE_DATE): void {
  const { exitCode, stderr } = tryBuild(content, out, today);
  if (exitCode !== 0) throw new Error(`The build ended with ${exitCode}:\n${stderr}`);
}

/** A built page, to be looked at with selectors. */
export function readPage(out: string, file: string): Root {
  return rehype().parse(readFileSync(join(out, file), 'utf8'));
}

/** The texts of the elements that a selector finds, white space folded. */
export function textsOf(page: Root | Element, selector: string): string[] {
  return selectAll(selector, page).map((element) => textOf(element).replace(/\s+/g, ' ').trim());
}

/** An attribute of the elements that a selector finds; elements without it are left out. */
export function attributesOf(page: Root | Element, selector: string, name: string): string[] {
  return selectAll(selector, page).flatMap((element) => {
    const value = element.properties[name];
    return value === undefined || value === null ? [] : [String(value)];
  });
}

/** Every file below a folder, by its path, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The files of a built site that hold a text: in their names, in their bytes, or packed by gzip as the search index is. */
export function findInOutput(out: string, text: string): string[] {
  const needles = [text, encodeURIComponent(text)].map((needle) => Buffer.from(needle));
  return filesOf(out).filter((file) => {
    const bytes = readFileSync(join(out, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const contents = isPacked ? [bytes, gunzipSync(bytes)] : [bytes];
    return needles.some(
      (needle) => Buffer.from(file).includes(needle) || contents.some((part) => part.includes(needle)),
    );
  });
}
