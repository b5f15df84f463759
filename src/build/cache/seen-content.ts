import { join } from 'node:path';
import { type WalkedFolder, walkFolder } from '../../source/walk.ts';
import { type FileStamp, stampOf } from './file-stamp.ts';

/** A content folder as one look at it found it. It can be handed from thread to thread. */
export interface SeenContent {
  readonly walked: WalkedFolder;
  /** The parts of each file's stamp, one after the other in the order of files; not numbers where there is none. */
  readonly stamps: Float64Array<ArrayBuffer>;
}

const PARTS = 4;

/** Looks at the files of a content folder, without reading them. @param root its absolute path; it must exist */
export async function seeContent(root: string): Promise<SeenContent> {
  const walked = await walkFolder(root);
  const seen = { walked, stamps: new Float64Array(walked.files.length * PARTS) };
  for (let index = 0; index < walked.files.length; index += 1) putStamp(root, seen, index);
  return seen;
}

function putStamp(root: string, { walked, stamps }: SeenContent, index: number): void {
  const stamp = stampOf(join(root, walked.files[index] ?? ''));
  stamps.set(stamp ?? new Array<number>(PARTS).fill(Number.NaN), index * PARTS);
}

/**
 * Looks again at files of which it is known that they have changed and are still there.
 * @returns whether all of them were seen before; otherwise the whole folder has to be looked at again
 */
export function seeAgain(root: string, seen: SeenContent, files: Iterable<string>): boolean {
  for (const file of files) {
    const index = seen.walked.files.indexOf(file);
    if (index < 0) return false;
    putStamp(root, seen, index);
  }
  return true;
}

/** Finds the stamps of the files that were seen; undefined for those that had none, or were not there. */
export function stampsOf({
  walked: { files },
  stamps,
}: SeenContent): (file: string) => FileStamp | undefined {
  const places = new Map(files.map((file, index) => [file, index * PARTS]));
  return (file) => {
    const start = places.get(file);
    if (start === undefined) return undefined;
    const [size = Number.NaN, modified = 0, changed = 0, inode = 0] = stamps.subarray(start, start + PARTS);
    return Number.isNaN(size) ? undefined : [size, modified, changed, inode];
  };
}
