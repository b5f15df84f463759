import { parse, stringify } from 'yaml';
import type { Random } from '../../../src/build/corpus/random.ts';
import {
  type ContentFile,
  type ContentState,
  type DocumentText,
  type Fields,
  isDocument,
  joinDocument,
  splitDocument,
  textOf,
} from './content-state.ts';
import type { KillPoint, ProjectCopy } from './project-copy.ts';

/** What an edit may change. */
export interface Scene {
  readonly random: Random;
  readonly token: () => string;
  readonly pictures: readonly Buffer[];
  readonly out: string;
  readonly content: string;
  /** The copy that builds on, and the one that builds anew. */
  readonly projects: readonly [ProjectCopy, ProjectCopy];
  /** The content as the next build shall find it. */
  files: Map<string, ContentFile>;
  today: string;
  /** The content on the disk. */
  state: ContentState;
  /** The content of every step so far. */
  readonly past: ContentState[];
  /** Starts a build and kills it. @returns whether it was killed before its end */
  interrupt(kill: KillPoint): Promise<boolean>;
}

/** A kind of edit. */
export interface Edit {
  readonly name: string;
  /** Whether the pages have to be compiled anew for it. */
  readonly compiles?: boolean;
  /** Does it. @returns what it was, for the story that a failure tells */
  make(scene: Scene): string | undefined | Promise<string | undefined>;
}

/** Writes a file, so that its time of change is now. */
export function put(scene: Scene, path: string, bytes: string | Buffer): void {
  scene.files.set(path, { bytes: Buffer.from(bytes) });
}

export function documentsOf(scene: Scene, isWanted: (path: string) => boolean = () => true): string[] {
  return [...scene.files.keys()]
    .filter((path) => path.endsWith('.md') && isDocument(path) && isWanted(path))
    .sort();
}

/** One of some documents; every tree of a walk has some. */
export function pickDocument(scene: Scene, isWanted?: (path: string) => boolean): string {
  const found = documentsOf(scene, isWanted);
  return scene.random.pick(found.length > 0 ? found : documentsOf(scene));
}

export function documentAt(scene: Scene, path: string): DocumentText {
  return splitDocument(textOf(scene.files, path));
}

/** Changes a document's front matter. */
export function changeFields(scene: Scene, path: string, change: (fields: Fields) => void): void {
  const { fields, body } = documentAt(scene, path);
  change(fields);
  put(scene, path, joinDocument({ fields, body }));
}

export function changeBody(scene: Scene, path: string, change: (body: string) => string): void {
  const { fields, body } = documentAt(scene, path);
  put(scene, path, joinDocument({ fields, body: change(body) }));
}

/** Changes a YAML file. */
export function changeYaml(scene: Scene, path: string, change: (data: Fields) => void): void {
  const data = parse(textOf(scene.files, path));
  change(data);
  put(scene, path, stringify(data));
}

/** Names a file beside a document as its attachment. */
export function listAttachment(fields: Fields, file: string, title: string): void {
  fields['attachments'] = [...(fields['attachments'] ?? []), { file, title }];
}

/** Some days later or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
