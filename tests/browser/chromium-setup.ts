import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM } from './chromium.ts';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];

function hasChineseFont(): boolean {
  const { stdout, status } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function isReady(): boolean {
  return existsSync(CHROMIUM) && hasChineseFont();
}

/** Sees to it that the browser tests have a Chromium and Chinese fonts, before any of them runs. */
export default function setup(): void {
  if (isReady()) return;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`The browser tests need Chromium and Chinese fonts. Run: sudo sh -c '${install}'`);
  process.stderr.write(`Installing ${PACKAGES.join(', ')} for the browser tests …\n`);
  execFileSync('sh', ['-c', install], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (!isReady()) throw new Error(`Chromium or Chinese fonts are still missing after: ${install}`);
}
