import { type FileHandle, open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { disableTypes, imageSize, types } from 'image-size';
import { FILE_START, type Finding } from '../schema/diagnostic.ts';
import { hashOf, unreadable } from './file-bytes.ts';
import type { AttachmentRecord } from './records.ts';

/** An attachment's record, or the finding that says why there is none. */
export interface ReadAttachment {
  readonly record: AttachmentRecord | undefined;
  readonly findings: readonly Finding[];
}

/** How much of an image is read for its size, in bytes: a photo carries its thumbnail and colour profile first. */
const HEADS: ReadonlyMap<string, number> = new Map([
  ['.png', 4096],
  ['.gif', 4096],
  ['.webp', 4096],
  // Its expression for the root element takes the square of what it reads.
  ['.svg', 8192],
  ['.jpg', 512 * 1024],
  ['.jpeg', 512 * 1024],
]);

// What is shown goes by its content, so that a file of another kind with such a name gets no size.
const SHOWN = new Set(['png', 'gif', 'webp', 'svg', 'jpg']);
disableTypes(types.filter((type) => !SHOWN.has(type)));

/** What Git LFS puts in a file's place until it is fetched. Source: the pointer's specification, version 1. */
const POINTER = 'version https://git-lfs.github.com/spec/v1\n';
/** A pointer is smaller than that, in bytes. */
const LARGEST_POINTER = 1024;

async function isPointer(handle: FileHandle, size: number): Promise<boolean> {
  if (size < POINTER.length || size > LARGEST_POINTER) return false;
  return Buffer.from(await readHead(handle, POINTER.length)).toString('latin1') === POINTER;
}

function pointerFinding(file: string): Finding {
  return {
    rule: 'lfs-pointer',
    file,
    at: FILE_START,
    message: `“${file}”是 Git LFS 的指针，不是文件本身`,
    hint: '在内容文件夹里运行 git lfs pull 取回文件；持续集成里在检出代码时打开 LFS',
  };
}

async function readHead(handle: FileHandle, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** Whether a head is that of an animated WebP (its VP8X flag) or PNG (`acTL` before the first pixels). */
function isAnimated(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (bytes.toString('latin1', 8, 16) === 'WEBPVP8X') return ((bytes[20] ?? 0) & 0b10) !== 0;
  const control = bytes.toString('latin1', 1, 4) === 'PNG' ? bytes.indexOf('acTL') : -1;
  const pixels = bytes.indexOf('IDAT');
  return control !== -1 && (pixels === -1 || control < pixels);
}

/** The size at which an image is shown, in pixels; nothing where its head does not tell. */
function measureImage(head: Uint8Array): Pick<AttachmentRecord, 'width' | 'height' | 'isAnimated'> {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    const isUsable = [width, height].every((length) => Number.isSafeInteger(length) && length > 0);
    if (!isUsable) return {};
    // Exif orientations from 5 on lie on their side; browsers turn them.
    const turned =
      orientation >= 5 && orientation <= 8 ? { width: height, height: width } : { width, height };
    return isAnimated(head) ? { ...turned, isAnimated: true } : turned;
  } catch {
    return {};
  }
}

/**
 * Reads a file that is not a document: its size in bytes and, of an image, its width and height.
 * @param root the content folder's absolute path
 * @param file the path in it
 */
export async function readAttachment(root: string, file: string): Promise<ReadAttachment> {
  const headLength = HEADS.get(extname(file).toLowerCase());
  let handle: FileHandle | undefined;
  try {
    handle = await open(join(root, file));
    const { size } = await handle.stat();
    const image = headLength ? measureImage(await readHead(handle, Math.min(headLength, size))) : {};
    return {
      record: { file, hash: hashOf(handle.fd), size, ...image },
      findings: (await isPointer(handle, size)) ? [pointerFinding(file)] : [],
    };
  } catch (error) {
    return { record: undefined, findings: [unreadable(file, error)] };
  } finally {
    await handle?.close();
  }
}
