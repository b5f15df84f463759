import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFiles } from '../portal/attachments.ts';
import type { Portal } from '../portal/model.ts';
import { portalRoutes } from '../portal/pages.ts';
import { attachmentRoute } from '../portal/routes.ts';
import { portalImageFiles } from './portal-images.ts';

/** The file that a route is served from. Some file systems give names back in another Unicode form, so it is fixed. */
function fileOf(route: string): string {
  return `${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`.normalize('NFC');
}

/** Everything below a folder that is not a folder, hidden files and links included, by its path from there. */
function readFiles(root: string): string[] {
  const files: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop())
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) pending.push(`${path}/`);
      else files.push(path.normalize('NFC'));
    }
  return files;
}

/**
 * Compares a finished build with the portal: every page and attachment must be there, and nothing else may lie
 * among them. Holds rule 3 of the design: nothing but the publishing set reaches the output.
 * @returns what is missing or too much, as paths in the output, and the number of pages there should be
 */
export async function verifyOutput(
  portal: Portal,
  outDir: string,
): Promise<{ missing: string[]; unexpected: string[]; pages: number }> {
  const expected = new Set([
    '404.html',
    ...portalImageFiles(portal),
    ...portalRoutes(portal).map(fileOf),
    ...publishedFiles(portal).flatMap(({ file, variants }) => [
      fileOf(attachmentRoute(file)),
      ...variants.map(({ route }) => fileOf(route)),
    ]),
  ]);
  const isOurs = (file: string) => file.endsWith('.html') || file.startsWith('agencies/');
  const found = new Set(readFiles(outDir));
  return {
    missing: [...expected].filter((file) => !found.has(file)),
    pages: [...expected].filter((file) => file.endsWith('.html')).length,
    unexpected: [...found].filter((file) => isOurs(file) && !expected.has(file)),
  };
}
