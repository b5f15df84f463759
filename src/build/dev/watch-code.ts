import { watch } from 'node:fs';
import { join } from 'node:path';
import {
  CODE_FOLDERS,
  CODE_SETTINGS,
  type CodeFiles,
  hashAllCode,
  readCodeFiles,
} from '../code/code-files.ts';
import { PROJECT_ROOT } from '../project.ts';
import { watchTree } from './watch-tree.ts';

/** How long the code must be quiet before it is looked at, in milliseconds. */
const QUIET_TIME = 80;

/**
 * Watches the project's code.
 * @param tell is called when it is another than it was, after each burst of changes
 * @returns what ends it
 */
export function watchCode(code: CodeFiles, tell: () => void): () => void {
  let known = hashAllCode(code);
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    try {
      const latest = hashAllCode(readCodeFiles());
      if (latest === known) return;
      known = latest;
      tell();
    } catch {
      // A file went away while it was looked at.
      lookSoon();
    }
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET_TIME);
  };
  const settings = watch(PROJECT_ROOT, (_event, name) => {
    if (name !== null && CODE_SETTINGS.includes(name)) lookSoon();
  });
  const folders = CODE_FOLDERS.map((folder) => watchTree(join(PROJECT_ROOT, folder), lookSoon));
  return () => {
    clearTimeout(timer);
    settings.close();
    for (const stop of folders) stop();
  };
}
