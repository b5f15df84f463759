import type { Portal } from '../../../portal/model.ts';

/** Another generator that the bench measures beside ours. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  /**
   * Makes it ready to run; tells its version, or in English, for the report, why it is left out.
   * @param folder where each peer has a folder of its id
   */
  install(folder: string): Promise<{ readonly version: string } | { readonly reason: string }>;
  /** Writes its project for a portal into a folder that does not exist yet. */
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

/** Node's own limit, about 4 GB, is near to what generators need that hold all content in memory. */
export const ENOUGH_MEMORY = '--max-old-space-size=16384';
