import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what a peer's package.json names, at exactly those versions, into its folder.
 * @param main the package whose version is the peer's
 */
export function npmInstall(
  source: string,
  folder: string,
  main: string,
): { readonly version: string } | { readonly reason: string } {
  mkdirSync(folder, { recursive: true });
  cpSync(join(source, 'package.json'), join(folder, 'package.json'));
  const wanted = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const version = wanted.dependencies[main] ?? '';
  const manifest = join(folder, 'node_modules', main, 'package.json');
  const isThere = () =>
    existsSync(manifest) &&
    (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version;
  if (!isThere())
    spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: folder,
      stdio: 'ignore',
    });
  return isThere() ? { version } : { reason: `npm could not install ${main} ${version}` };
}
