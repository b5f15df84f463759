import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Portal } from '../../../portal/model.ts';

/** Writes files below a folder, which it makes as they are needed. */
export function writeFolder(root: string): (file: string, text: string) => void {
  const known = new Set<string>();
  return (file, text) => {
    const path = join(root, file);
    makeFolder(dirname(path), known);
    writeFileSync(path, text);
  };
}

/** Puts the published attachments and pictures below a folder, at their paths, as links to the same files. */
export function linkAttachments(portal: Portal, contentDir: string, folder: string): void {
  const known = new Set<string>();
  const files = new Set(portal.documents.flatMap(({ attachments }) => attachments.map(({ file }) => file)));
  for (const file of files) {
    const target = join(folder, file);
    makeFolder(dirname(target), known);
    linkSync(join(contentDir, file), target);
  }
}

function makeFolder(folder: string, known: Set<string>): void {
  if (!known.has(folder)) mkdirSync(folder, { recursive: true });
  known.add(folder);
}
