import type { Portal } from '../../../portal/model.ts';

/** Another generator that the bench measures beside ours. */
export interface Peer {
  readonly name: string;
  /** Makes it ready to run; tells its version, or in Chinese why it is left out. */
  install(): Promise<{ readonly version: string } | { readonly reason: string }>;
  /** Writes its project for a portal into an empty folder. */
  prepare(portal: Portal, contentDir: string, folder: string): PeerProject;
}

/** A peer's project, ready to be built. */
export interface PeerProject {
  readonly folder: string;
  readonly outDir: string;
  readonly program: string;
  readonly args: readonly string[];
  /** The file of a document, by its path without an extension. */
  documentFile(path: string): string;
  /** Removes what an earlier build left, its caches too. */
  clean(): void;
}
