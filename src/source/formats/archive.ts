import { Buffer } from 'node:buffer';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableText } from './unreadable-text.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MEBIBYTE = 1024 * 1024;
/** The most that is unpacked of an archive, in bytes: a few kilobytes can be made to hold gigabytes. */
const LARGEST_UNPACKED = 64 * MEBIBYTE;
const MOST_ENTRIES = 10_000;

/** Names that say nothing of their encoding are UTF-8, or GBK as Windows here writes them. */
function decodeName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Buffer.from(name, 'latin1');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The other one.
    }
  }
  return name;
}

/**
 * Unpacks the entries of a ZIP archive whose names are asked for.
 * @throws UnreadableText where it is damaged, encrypted or too large
 */
export function readArchive(bytes: Uint8Array, isWanted: (name: string) => boolean): ArchiveEntry[] {
  let size = 0;
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    if (count > MOST_ENTRIES) throw new UnreadableText('里面的文件太多');
    if (!isWanted(decodeName(name))) return false;
    size += originalSize;
    if (size > LARGEST_UNPACKED) throw new UnreadableText(`解压后超过 ${LARGEST_UNPACKED / MEBIBYTE} MB`);
    return true;
  };
  try {
    const entries = Object.entries(unzipSync(bytes, { filter }));
    return entries.map(([name, content]) => ({ name: decodeName(name), bytes: content }));
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    throw new UnreadableText('文件已损坏或加密');
  }
}
