import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveCounting } from '../../src/build/bench/search/counting-server.ts';
import { driveSearch, SHOWN } from '../../src/build/bench/search/drive.ts';
import { ownPage } from '../../src/build/bench/search/own-page.ts';
import type { PageAdapter } from '../../src/build/bench/search/page-adapter.ts';
import { buildPlainIndex, plainPage, writeBarePages } from '../../src/build/bench/search/plain-pagefind.ts';
import type { Query } from '../../src/build/bench/search/queries.ts';
import { sampleTexts } from '../unit/build/bench/search/texts.ts';
import { launchChromium } from './chromium.ts';
import { sampleSite } from './sample-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function drive(folder: string, adapter: PageAdapter, ...texts: string[]) {
  const queries = texts.map((text): Query => ({ kind: 'title3', text, wanted: '/' }));
  const server = await serveCounting(folder);
  try {
    return await driveSearch(browser, server, adapter, queries, { most: 1000, tick: () => {} });
  } finally {
    await server.stop();
  }
}

/** When this fails, `own-page.ts` does not know the search page any more, and `npm run bench -- search` is of no use. */
describe('the search page, driven as the bench drives it', () => {
  it('is asked fresh and later, its engine for all, which begins with what the page shows', async () => {
    const { answers } = await drive(sampleSite(), ownPage('/', sampleSite()), '政府', '通知', '火星文字');
    const [few, many, none] = answers;
    expect(few?.fresh?.bytes).toBeGreaterThan(20_000);
    expect(few?.fresh?.milliseconds).toBeGreaterThan(0);
    expect(many?.laterMilliseconds).toBeGreaterThan(0);
    for (const { all, shown } of answers) expect(shown).toEqual(all.slice(0, SHOWN));
    expect(many?.shown).toHaveLength(SHOWN);
    expect(many?.all.length).toBeGreaterThan(SHOWN);
    expect(new Set(many?.all).size).toBe(many?.all.length);
    for (const path of many?.all ?? []) expect(path).toMatch(/^\/.+\/$|\.html$/);
    expect(none).toMatchObject({ all: [], shown: [], fresh: undefined, laterMilliseconds: undefined });
  });
});

describe('Pagefind’s page, driven as the bench drives it', () => {
  it('is asked fresh and later, its engine for all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lanmu-pagefind-'));
    try {
      const texts = sampleTexts(40);
      writeBarePages(texts, folder);
      expect((await buildPlainIndex(folder)).exitCode).toBe(0);
      const { answers, suggestionMilliseconds } = await drive(folder, plainPage(folder), '农村', '通知');
      const [few, all] = answers;
      expect(few?.fresh?.bytes).toBeGreaterThan(50_000);
      expect(few?.all.length).toBeGreaterThan(0);
      expect([...(all?.all ?? [])].sort()).toEqual(texts.map(({ route }) => route).sort());
      expect(all?.shown).toEqual(all?.all.slice(0, SHOWN));
      expect(all?.laterMilliseconds).toBeGreaterThan(0);
      expect(suggestionMilliseconds).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
