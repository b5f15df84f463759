import { relative, sep } from 'node:path';
import type { ContentCache } from '../cache/content-cache.ts';
import type { ReadFew } from '../cache/read-pool.ts';
import { type SeenContent, seeAgain } from '../cache/seen-content.ts';
import { makeShowable, readDated, type ShowableContent } from '../checked-content.ts';
import { startLookout } from '../lookout.ts';
import type { Counter } from '../progress.ts';
import { watchTree } from './watch-tree.ts';

/** How long the content folder must be quiet before it is read again, in milliseconds: editors save in bursts. */
const QUIET_TIME = 80;

/** A content folder that is being edited. */
export interface EditedContent {
  /** Reads what has changed since the last reading, or all of it the first time, drafts too. */
  read(cache: ContentCache, counter?: Counter): Promise<ShowableContent>;
  /** Makes ready to read changes at once: what reads documents takes a second to load, which would delay the first page. */
  loadReader(): void;
  /** Whether anything has changed since the last reading began. */
  hasChanged(): boolean;
  /** Calls back after each burst of changes, one call at a time, the first when what is under way has ended. */
  onChange(underWay: Promise<void>, calls: ChangeCalls): void;
  close(): Promise<void>;
}

export interface ChangeCalls {
  changed(): Promise<void>;
  /** Is told of a failure of the other. */
  failed(error: Error): void;
}

export interface EditedContentOptions {
  /** Absolute. */
  readonly contentDir: string;
  readonly today?: string | undefined;
  /** Is told of each file that has changed, at once. */
  readonly touch: (path: string) => void;
}

/** Opens a content folder, and looks at it and watches it from now on. */
export function openEditedContent({ contentDir, today, touch }: EditedContentOptions): EditedContent {
  /** What is known of the folder's files, and which of them have changed since. */
  let seen: SeenContent | undefined;
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let onQuiet = () => {};
  const stopWatching = watchTree(contentDir, (path) => {
    touched.add(relative(contentDir, path).replaceAll(sep, '/'));
    touch(path);
    clearTimeout(timer);
    timer = setTimeout(() => onQuiet(), QUIET_TIME);
  });
  const lookout = startLookout();
  const firstLook = lookout.content(contentDir);
  let readFew: ReadFew | undefined;

  async function look(): Promise<SeenContent> {
    if (!seen) {
      seen = await firstLook;
      return seen;
    }
    const again = seeAgain(contentDir, seen, touched);
    // What changes while the folder is looked at is looked at the next time.
    touched.clear();
    seen = again ?? (await lookout.content(contentDir));
    return seen;
  }

  return {
    async read(cache, counter) {
      const reader = cache.reader({ look, readFew, ...counter });
      const shown = await makeShowable(await readDated({ contentDir, today, reader }), true);
      // Whoever ends `dev` just stops it.
      cache.flush();
      return shown;
    },
    loadReader() {
      readFew ??= lookout.documentReader();
    },
    hasChanged: () => touched.size > 0,
    onChange(underWay, { changed, failed }) {
      let running = underWay;
      onQuiet = () => {
        running = running.then(changed).catch(failed);
      };
      // Something may have changed before anybody listened.
      if (touched.size > 0) onQuiet();
    },
    async close() {
      clearTimeout(timer);
      stopWatching();
      await lookout.stop();
    },
  };
}
