import { lstatSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A file of the content: its bytes, and when it was last written, in milliseconds; undefined until it lies on the disk. */
export interface ContentFile {
  readonly bytes: Buffer;
  readonly time?: number | undefined;
}

/** A content folder at one step of a walk, by the paths of its files. */
export type ContentState = ReadonlyMap<string, ContentFile>;

/** Front matter; edits know what each field may hold. */
// biome-ignore lint/suspicious/noExplicitAny: what an edit changes is checked by the build, not by the compiler.
export type Fields = Record<string, any>;

/** A document's parts. */
export interface DocumentText {
  readonly fields: Fields;
  readonly body: string;
}

export function textOf(state: ContentState, path: string): string {
  const file = state.get(path);
  if (!file) throw new Error(`The tree has no ${path}.`);
  return file.bytes.toString('utf8');
}

export function splitDocument(text: string): DocumentText {
  const end = text.indexOf('\n---\n', 4);
  return { fields: parse(text.slice(4, end + 1)), body: text.slice(end + 5) };
}

export function joinDocument({ fields, body }: DocumentText): string {
  return `---\n${stringify(fields)}---\n${body}`;
}

export function isDocument(path: string): boolean {
  return /\.mdx?$/.test(path);
}

/** Makes the files of a folder those of a state, touching only what differs from the state that is there. @returns the state with the times that the files have now */
export function writeState(folder: string, before: ContentState, after: ContentState): ContentState {
  for (const path of before.keys()) if (!after.has(path)) rmSync(join(folder, path), { force: true });
  const written = new Map<string, ContentFile>();
  for (const [path, file] of after) {
    const place = join(folder, path);
    const old = before.get(path);
    const isSame = old?.bytes.equals(file.bytes) ?? false;
    if (!isSame) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, file.bytes);
    }
    if (file.time !== undefined && !(isSame && old?.time === file.time))
      utimesSync(place, file.time / 1000, file.time / 1000);
    written.set(path, { bytes: file.bytes, time: Math.round(lstatSync(place).mtimeMs) });
  }
  return written;
}
