import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { robotsTxt, sitemapXml } from '../outputs/sitemap.ts';
import { publishedFiles } from '../portal/attachments.ts';
import type { Portal } from '../portal/model.ts';
import { makePortalImages } from './portal-images.ts';

async function ensureFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
}

/** Writes the outputs that are not pages. */
export async function writeOutputs(portal: Portal, contentDir: string, outDir: string): Promise<void> {
  const outputs: [string, string | Uint8Array][] = [
    ['sitemap.xml', sitemapXml(portal)],
    ['robots.txt', robotsTxt(portal)],
    ...(await makePortalImages(portal, contentDir)),
  ];
  for (const [name, data] of outputs) await writeFile(join(outDir, name), data);
}

/**
 * Copies the files that published documents offer or show, accounts' QR codes, and the smaller copies of pictures.
 * @param pictures the file of each smaller copy, by its route
 * @returns how many, and their size in bytes; smaller copies aside
 */
export async function copyAttachments(
  portal: Portal,
  {
    contentDir,
    pictures,
    outDir,
  }: { contentDir: string; pictures: ReadonlyMap<string, string>; outDir: string },
): Promise<{ files: number; bytes: number }> {
  const attachments = new Map(publishedFiles(portal).map((each) => [each.file, each]));
  let bytes = 0;
  for (const { file, size, variants } of attachments.values()) {
    const target = join(outDir, file);
    await ensureFolderOf(target);
    for (const { route } of variants) {
      const copy = pictures.get(route);
      if (copy) await copyFile(copy, join(outDir, route));
    }
    await copyFile(join(contentDir, file), target);
    bytes += size;
  }
  return { files: attachments.size, bytes };
}
