import { existsSync } from 'node:fs';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { RootOf } from '../source/content-reader.ts';
import type { Content } from '../source/records.ts';
import { openContentCache } from './cache/content-cache.ts';
import type { ReadFew } from './cache/read-pool.ts';
import type { SeenContent } from './cache/seen-content.ts';
import type { Selection } from './check-selection.ts';
import { findMistakes } from './checked-content.ts';
import { readCodeFiles } from './code/code-files.ts';
import { takeContentCache } from './locks.ts';
import type { StagedContent } from './staged-content.ts';

/** What was found, as far as it is asked about. */
export interface AskedFindings {
  readonly content: Content;
  readonly asked: readonly Diagnostic[];
  /** How many errors are in files that are not asked about. */
  readonly otherErrors: number;
  readonly rootOf: RootOf;
}

/** What is asked about. */
export interface AskedAbout {
  readonly today: string | undefined;
  readonly isSelected: Selection;
  /** What is staged, where that is checked and not the work tree. */
  readonly index: StagedContent | undefined;
  /** Looks at the folder. */
  look(): Promise<SeenContent>;
  /** Reads changed documents where they are few. */
  readonly readFew: ReadFew;
}

/** Reads and checks a content folder, by its cache. @param contentDir its absolute path */
export async function findAsked(
  contentDir: string,
  { today, isSelected, index, look, readFew }: AskedAbout,
): Promise<AskedFindings> {
  // Where a build or `dev` writes the cache of the same content, this one only reads it.
  const release = existsSync(contentDir) ? takeContentCache(contentDir) : undefined;
  const cache = openContentCache(contentDir, {
    code: readCodeFiles(),
    isWritable: release !== undefined,
  });
  try {
    const base = cache.reader({ look, readFew });
    const reader = index?.reader(base) ?? base;
    const { content, diagnostics } = await findMistakes({ contentDir, today, reader });
    const isAsked = ({ file }: Diagnostic) => isSelected(file) && (index?.files.has(file) ?? true);
    const asked = diagnostics.filter(isAsked);
    const errors = (of: readonly Diagnostic[]) => of.filter(({ severity }) => severity === 'error').length;
    return {
      content,
      asked,
      otherErrors: errors(diagnostics) - errors(asked),
      rootOf: reader.rootOf ?? (() => content.root),
    };
  } finally {
    cache.close();
    release?.();
  }
}
