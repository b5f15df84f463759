import { type BuiltFiles, isIntact } from './built-files.ts';
import { openStaging } from './staging.ts';

/** Two folders beside each other. */
export interface TakeOver {
  /** The output that stands. */
  readonly outDir: string;
  /** The folder under construction, empty or not there yet. */
  readonly staging: string;
}

/**
 * Takes what the last build made over into the folder under construction, as far as it is still as that build left it.
 * @returns the planned paths of which something is not; nothing of theirs is taken
 */
export function takeOver(built: BuiltFiles, { outDir, staging }: TakeOver): string[] {
  const folder = openStaging(staging, outDir);
  const damaged: string[] = [];
  for (const [path, file] of built) {
    if (file.files.every((each) => isIntact(outDir, each))) folder.keep(file);
    else damaged.push(path);
  }
  return damaged;
}
