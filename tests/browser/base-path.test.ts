import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attributesOf,
  buildSite,
  CONTENT,
  copyContent,
  filesOf,
  makeFolder,
  readPage,
} from '../sites/built-site.ts';
import { launchChromium } from './chromium.ts';
import { type SiteServer, serveSite } from './site-server.ts';

const BASE = '/portal/';

const folder = makeFolder();
const out = join(folder.path, 'dist');
let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  const content = copyContent(CONTENT.minimal, folder.path);
  const settings = join(content, 'portal.yaml');
  writeFileSync(
    settings,
    `${readFileSync(settings, 'utf8').replace(/^basePath:.*\n/m, '')}\nbasePath: ${BASE}\n`,
  );
  buildSite(content, out);
  site = await serveSite(out, { basePath: BASE });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  folder.dispose();
});

/** Every address on the same site that a page has in it, as paths. */
function ownAddresses(file: string): string[] {
  const page = readPage(out, file);
  const address = new URL(BASE + file, site.origin);
  return ['href', 'src', 'action', 'data-base', 'data-apply']
    .flatMap((name) => attributesOf(page, `[${name}]:not([rel=canonical])`, name))
    .map((value) => new URL(value, address))
    .filter(({ origin }) => origin === site.origin)
    .map(({ pathname }) => decodeURIComponent(pathname));
}

describe('below a base path', () => {
  it('every address of every page stays below it and leads somewhere', () => {
    const pages = filesOf(out).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const file of pages) {
      const addresses = ownAddresses(file);
      expect(addresses.length, file).toBeGreaterThan(5);
      for (const address of addresses) {
        expect(address.startsWith(BASE), `${file}: ${address}`).toBe(true);
        const target = join(out, address.slice(BASE.length), address.endsWith('/') ? 'index.html' : '');
        expect(existsSync(target), `${file}: ${address}`).toBe(true);
      }
    }
  });

  it('a reader gets from the home page by list and by search to a document', async () => {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('response', (response) => {
      if (!response.ok()) failed.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(site.origin + BASE);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    expect((await page.request.get(new URL(icon ?? '', page.url()).href)).status()).toBe(200);

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '信息公开' }).click();
    await page.locator('.tree').getByRole('link', { name: '政策文件' }).click();
    await page.locator('main').getByRole('link', { name: '改善学校供餐' }).click();
    await page.waitForURL(`**${BASE}agencies/sfb/policies/2019/school-meals.html`);

    await page.getByRole('searchbox', { name: '搜索政府信息' }).fill('供餐');
    await page.keyboard.press('Enter');
    await page.locator('.search-hit a', { hasText: '示例市人民政府办公室关于改善学校供餐' }).click();
    await page.waitForURL(`**${BASE}agencies/sfb/policies/2019/school-meals.html#mark=*`);
    expect(failed).toEqual([]);
    await page.close();
  });
});
