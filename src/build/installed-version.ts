import { readFileSync } from 'node:fs';

/** Where packages are installed that this code runs with. */
const PACKAGES = new URL('../../node_modules/', import.meta.url);

/** The version of an installed package. */
export function installedVersion(name: string): string {
  const manifest = readFileSync(new URL(`${name}/package.json`, PACKAGES), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
