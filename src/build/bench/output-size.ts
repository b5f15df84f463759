import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputSize } from './report.ts';

/** Counts the files of a folder and adds up their sizes. */
export function measureOutput(folder: string): OutputSize {
  let [files, bytes, pages, pageBytes] = [0, 0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = lstatSync(join(entry.parentPath, entry.name));
    files += 1;
    bytes += size;
    if (!entry.name.endsWith('.html')) continue;
    pages += 1;
    pageBytes += size;
  }
  return { files, bytes, pages, meanPageBytes: pages === 0 ? 0 : pageBytes / pages };
}
