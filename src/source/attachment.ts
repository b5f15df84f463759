import { type FileHandle, open, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { disableTypes, imageSize, types } from 'image-size';
import { FILE_START, type Finding } from '../schema/diagnostic.ts';
import type { InspectAttachment } from './attachment-text.ts';
import { hashOf, unreadable } from './file-bytes.ts';
import { mayHoldText, readAttachmentText } from './formats/attachment-words.ts';
import { UnreadableText } from './formats/unreadable-text.ts';
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

const MEBIBYTE = 1024 * 1024;
/** The largest file whose words are looked at, in bytes. */
const LARGEST_READ = 64 * MEBIBYTE;

/** The finding for an attachment whose words could not be looked at. @param reason in Chinese */
export function unreadableText(file: string, reason: string): Finding {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return {
    rule: 'attachment-unreadable',
    file,
    at: FILE_START,
    message: `附件“${name}”读不出文字（${reason}），里面有没有个人信息没有检查`,
    hint: '在自己的电脑上打开它，去掉密码或重新另存一份，换掉这个文件；太大的拆开。并自己看一遍有没有身份证号码、手机号码',
  };
}

/** Looks at the words of an attachment, where it may hold any. */
async function inspectWords(
  root: string,
  file: string,
  size: number,
  inspect: InspectAttachment,
): Promise<readonly Finding[]> {
  if (size > LARGEST_READ) return [unreadableText(file, `超过 ${LARGEST_READ / MEBIBYTE} MB`)];
  try {
    return inspect(file, await readAttachmentText(file, await readFile(join(root, file))));
  } catch (error) {
    if (error instanceof UnreadableText) return [unreadableText(file, error.message)];
    throw error;
  }
}

/**
 * Reads a file that is not a document: its size in bytes and, of an image, its width and height.
 * @param root the content folder's absolute path
 * @param file the path in it
 * @param inspect what looks at its words; nothing does if it is left out
 */
export async function readAttachment(
  root: string,
  file: string,
  inspect?: InspectAttachment,
): Promise<ReadAttachment> {
  const headLength = HEADS.get(extname(file).toLowerCase());
  let handle: FileHandle | undefined;
  try {
    handle = await open(join(root, file));
    const { size } = await handle.stat();
    const image = headLength ? measureImage(await readHead(handle, Math.min(headLength, size))) : {};
    const record = { file, hash: hashOf(handle.fd), size, ...image };
    if (await isPointer(handle, size)) return { record, findings: [pointerFinding(file)] };
    const isWorthIt = inspect !== undefined && size > 0 && mayHoldText(file);
    return { record, findings: isWorthIt ? await inspectWords(root, file, size, inspect) : [] };
  } catch (error) {
    return { record: undefined, findings: [unreadable(file, error)] };
  } finally {
    await handle?.close();
  }
}
