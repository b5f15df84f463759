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
  const stamps = new Float64Array(walked.files.length * PARTS).fill(Number.NaN);
  for (const [index, file] of walked.files.entries()) {
    const stamp = stampOf(join(root, file));
    if (stamp) stamps.set(stamp, index * PARTS);
  }
  return { walked, stamps };
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
