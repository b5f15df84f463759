import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file of the content that must not be there yet. */
export async function writeNew(contentDir: string, file: string, text: string): Promise<void> {
  const path = join(contentDir, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
}
