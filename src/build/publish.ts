import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { robotsTxt, sitemapXml } from '../outputs/sitemap.ts';
import { publishedFiles } from '../portal/attachments.ts';
import type { Portal } from '../portal/model.ts';

async function ensureFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
}

/** Writes the outputs that are not pages. */
export async function writeOutputs(portal: Portal, outDir: string): Promise<void> {
  const outputs: Record<string, string> = {
    'sitemap.xml': sitemapXml(portal),
    'robots.txt': robotsTxt(portal),
  };
  for (const [name, text] of Object.entries(outputs)) await writeFile(join(outDir, name), text);
}

/**
 * Copies the files that published documents offer or show, and accounts' QR codes.
 * @returns how many, and their size in bytes
 */
export async function copyAttachments(
  portal: Portal,
  contentDir: string,
  outDir: string,
): Promise<{ files: number; bytes: number }> {
  const sizes = new Map(publishedFiles(portal).map(({ file, size }) => [file, size]));
  for (const file of sizes.keys()) {
    const target = join(outDir, file);
    await ensureFolderOf(target);
    await copyFile(join(contentDir, file), target);
  }
  return { files: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}
