import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_START, type Finding } from '../schema/diagnostic.ts';

/** A file's bytes, or the finding that says why there are none. */
export interface FileBytes {
  readonly bytes: Buffer | undefined;
  /** SHA-256 in hex, also of a file that is too large; undefined where it could not be read. */
  readonly hash: string | undefined;
  readonly findings: readonly Finding[];
}

const MEBIBYTE = 1024 * 1024;

/** The finding for a file or folder that the system will not let us read. */
export function unreadable(file: string, error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '未知错误';
  return {
    rule: 'file-unreadable',
    file,
    at: FILE_START,
    message: `“${file}”读不出来（${code}）`,
    hint: '检查文件是否还在、文件名是否完整、是否有读取权限',
  };
}

function tooLarge(file: string, size: number, limit: number): Finding {
  return {
    rule: 'file-size',
    file,
    at: FILE_START,
    message: `文件有 ${(size / MEBIBYTE).toFixed(1)} MB，超过了 ${(limit / MEBIBYTE).toFixed(0)} MB 的上限，没有读取`,
    hint: '把大段数据或嵌入的图片另存为附件，正文里只留链接',
  };
}

/** How much of a file is read at a time, in bytes. */
const CHUNK = 256 * 1024;

/** One buffer for all files, since most are small. */
const chunk = Buffer.allocUnsafe(CHUNK);

/** SHA-256 of an open file's bytes, in hex. In pieces: a file that is refused for its size must not fill the memory either. */
export function hashOf(file: number): string {
  const hash = createHash('sha256');
  for (let position = 0; ; ) {
    const length = readSync(file, chunk, 0, CHUNK, position);
    if (length === 0) return hash.digest('hex');
    hash.update(chunk.subarray(0, length));
    position += length;
  }
}

/** SHA-256 of the bytes of the file at a path, in hex. @throws Error when it cannot be read */
export function hashFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    return hashOf(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a file of the content folder whose hash nobody needs.
 * @returns undefined where it cannot be read, or is larger than the limit
 */
export function readBytesAtOnce(root: string, file: string, limit: number): Buffer | undefined {
  const path = join(root, file);
  try {
    return statSync(path).size > limit ? undefined : readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file of the content folder. At once: of thousands of small files, waiting for each takes longer than reading it.
 * @param root the content folder's absolute path
 * @param file the path in it
 * @param limit in bytes; a larger file is refused with a finding
 */
export function readBytes(root: string, file: string, limit: number): FileBytes {
  let handle: number | undefined;
  try {
    handle = openSync(join(root, file), 'r');
    const { size } = fstatSync(handle);
    if (size > limit)
      return { bytes: undefined, hash: hashOf(handle), findings: [tooLarge(file, size, limit)] };
    const bytes = readFileSync(handle);
    return { bytes, hash: hash('sha256', bytes, 'hex'), findings: [] };
  } catch (error) {
    return { bytes: undefined, hash: undefined, findings: [unreadable(file, error)] };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
