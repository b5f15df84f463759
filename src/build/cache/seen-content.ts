import { lstatSync } from 'node:fs';
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

/** Looking at so many files one by one takes as long as looking at the whole folder. */
const MANY = 200;

/**
 * Looks again at files that have changed, come or gone.
 * @returns what is seen now; undefined where a folder or a link is among them, or there are too many: then the whole
 * folder has to be looked at again
 */
export function seeAgain(
  root: string,
  before: SeenContent,
  files: ReadonlySet<string>,
): SeenContent | undefined {
  if (files.size > MANY) return undefined;
  let seen = before;
  for (const file of files) {
    const found = lstatSync(join(root, file), { throwIfNoEntry: false });
    if ((found && !found.isFile()) || !isPlainPlace(seen.walked, file)) return undefined;
    const place = placeOf(seen.walked.files, file);
    const isKnown = seen.walked.files[place] === file;
    if (isKnown !== (found !== undefined)) seen = withPlace(seen, place, isKnown ? undefined : file);
    if (found) putStamp(root, seen, place);
  }
  return seen;
}

/** Whether a path is that of a file, or could be, beside others that were seen. */
function isPlainPlace({ folders, findings }: WalkedFolder, file: string): boolean {
  const parent = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  if (folders.includes(file) || findings.some((finding) => finding.file === file)) return false;
  return parent === '' || folders.includes(parent);
}

/** Where a file stands among others in their order, or would. */
function placeOf(files: readonly string[], file: string): number {
  let start = 0;
  let end = files.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((files[middle] ?? '') < file) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** The same with one more file at a place, or with one less where no file is given. */
function withPlace({ walked, stamps }: SeenContent, place: number, file: string | undefined): SeenContent {
  const files =
    file === undefined ? walked.files.toSpliced(place, 1) : walked.files.toSpliced(place, 0, file);
  const moved = new Float64Array(files.length * PARTS);
  moved.set(stamps.subarray(0, place * PARTS));
  const [from, to] = file === undefined ? [place + 1, place] : [place, place + 1];
  moved.set(stamps.subarray(from * PARTS), to * PARTS);
  return { walked: { ...walked, files }, stamps: moved };
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
