import { existsSync, mkdirSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildSite, CONTENT } from '../sites/built-site.ts';
import { launchChromium } from './chromium.ts';
import type { PageKind } from './page-kinds.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** The project's own content as a built site, built once a run and for tests to read only; returns its folder. */
export function sampleSite(): string {
  const out = inject('sampleSite');
  const turn = `${out}.turn`;
  while (!existsSync(out)) {
    // Of several files that ask for it first, one builds; nothing is shared between them but the disk.
    if (!takeTurn(turn)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    else if (!existsSync(out))
      try {
        buildSite(CONTENT.linxia, out);
      } finally {
        rmSync(turn, { recursive: true });
      }
  }
  return out;
}

function takeTurn(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** The sample site, served, and a browser, for the tests of one file. */
export interface SampleBrowser {
  readonly browser: Browser;
  readonly site: SiteServer;
}

/** Serves the sample site and starts a browser before a file's tests, and ends both after them. */
export function useSampleSite(): SampleBrowser {
  const sample = {} as { browser: Browser; site: SiteServer };
  beforeAll(async () => {
    sample.site = await serveSite(sampleSite());
    sample.browser = await launchChromium();
  });
  afterAll(async () => {
    await sample.browser?.close();
    await sample.site?.stop();
  });
  return sample;
}

/** Opens a page of a kind and waits until it shows all it has to show. */
export async function visit(page: Page, site: SiteServer, { path, shows = 'h1' }: PageKind): Promise<void> {
  await page.goto(site.origin + path);
  await page.locator(shows).first().waitFor();
}
