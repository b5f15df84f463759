import { cpSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project.ts';

/** What of a checkout a build needs. */
const PROJECT_FILES = [
  'src',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/** Copies the checkout in the place of a folder, so that templates can be edited and caches emptied without touching it. */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of PROJECT_FILES) cpSync(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(realpathSync(join(PROJECT_ROOT, 'node_modules')), join(folder, 'node_modules'));
}
