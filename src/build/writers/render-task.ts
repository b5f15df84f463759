import type { CodeFiles } from '../code/code-files.ts';
import type { CompiledSite } from '../code/kept-sites.ts';
import type { WrittenFile } from '../plan/built-files.ts';

/** A page that is due. */
export interface DuePage {
  /** In the output folder. */
  readonly path: string;
  readonly route: string;
}

/** What a thread that renders pages beside the build's own must know: it makes the portal for itself out of the cache. */
export interface RenderTask {
  /** The content folder's absolute path. */
  readonly contentDir: string;
  readonly today: string;
  /** The digest of the portal that is built; another one must not be rendered. */
  readonly portal: string;
  readonly code: CodeFiles;
  readonly compiled: CompiledSite;
  /** The output folder under construction. */
  readonly folder: string;
  readonly due: readonly DuePage[];
  /** How many of the due pages have been taken, by either thread. */
  readonly taken: Int32Array;
}

/** What such a thread tells after each share: the files that it has written. It ends when nothing is left to take. */
export type RenderedShare = readonly WrittenFile[];

/** Pages that a thread takes at a time. */
const SHARE = 64;

/** Takes the next share of the due pages; empty once all are taken. */
export function takeShare<Page>(due: readonly Page[], taken: Int32Array): readonly Page[] {
  const start = Atomics.add(taken, 0, SHARE);
  return due.slice(start, start + SHARE);
}
