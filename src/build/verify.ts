import { publishedFiles } from '../portal/attachments.ts';
import type { Portal } from '../portal/model.ts';
import { portalRoutes } from '../portal/pages.ts';
import { attachmentRoute } from '../portal/routes.ts';
import { fileOfRoute } from './plan/output.ts';
import { portalImageFiles } from './portal-images.ts';

/** The files that a portal's output has for it: its pages, attachments and images. */
export function expectedFiles(portal: Portal): Set<string> {
  return new Set([
    '404.html',
    ...portalImageFiles(portal),
    ...portalRoutes(portal).map(fileOfRoute),
    ...publishedFiles(portal).flatMap(({ file, variants }) => [
      fileOfRoute(attachmentRoute(file)),
      ...variants.map(({ route }) => fileOfRoute(route)),
    ]),
  ]);
}

/**
 * Compares a finished build with what the portal says: every page and attachment must be there, and nothing else may lie
 * among them. Holds rule 3 of the design: nothing but the publishing set reaches the output.
 * @param expected the portal's files
 * @param files all that lies in the output folder
 * @returns what is missing or too much, as paths in the output
 */
export function verifyOutput(
  expected: ReadonlySet<string>,
  files: readonly string[],
): { missing: string[]; unexpected: string[] } {
  const isOurs = (file: string) => file.endsWith('.html') || file.startsWith('agencies/');
  const found = new Set(files.map((file) => file.normalize('NFC')));
  return {
    missing: [...expected].filter((file) => !found.has(file)),
    unexpected: [...found].filter((file) => isOurs(file) && !expected.has(file)),
  };
}
