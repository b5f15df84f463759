import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/outputs/headers.ts';
import { launchChromium } from '../browser/chromium.ts';
import { type SiteServer, serveSite } from '../browser/site-server.ts';
import { RECORDS } from './search-records.ts';
import { writeSmallSite } from './small-search-site.ts';

const BASE = '/门户/';

/** The search of sixty documents, under a base path and the portal's policy. */
export interface SearchSite {
  /** For most of a file's tests, one after the other. */
  readonly page: Page;
  /** What the pages complained about: policy violations, uncaught errors, scripts that ran. */
  readonly complaints: readonly string[];
  openPage(): Promise<Page>;
  address(params: Readonly<Record<string, string>>): string;
}

/** Serves it and starts a browser before a file's tests, and ends both after them. */
export function useSearchSite(): SearchSite {
  const complaints: string[] = [];
  let browser: Browser;
  let folder: string;
  let site: SiteServer;
  let page: Page;
  const openPage = async () => {
    const opened = await browser.newPage();
    opened.on('pageerror', (error) => complaints.push(String(error)));
    opened.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    opened.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    return opened;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lanmu-search-'));
    await writeSmallSite(folder, BASE, RECORDS);
    const headers = { 'Content-Security-Policy': CONTENT_SECURITY_POLICY };
    site = await serveSite(folder, { basePath: BASE, headers });
    browser = await launchChromium();
    page = await openPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    complaints,
    get page() {
      return page;
    },
    openPage,
    address: (params) => `${site.origin}${encodeURI(BASE)}search/?${new URLSearchParams(params)}`,
  };
}

/** Waits until a search page has answered, and gives what it says. */
export async function settle(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const results = document.getElementById('search-results');
    return !results?.ariaBusy && document.getElementById('search-status')?.textContent;
  });
  return (await page.textContent('#search-status')) ?? '';
}
