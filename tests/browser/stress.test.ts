import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeFolder } from '../sites/built-site.ts';
import { STRESS_PAGES, TITLES, writeStressContent } from '../sites/stress/stress-content.ts';
import { launchChromium } from './chromium.ts';
import { choose } from './display-modes.ts';
import { byExtent } from './extent.ts';
import { findLayoutFaults } from './layout-faults.ts';
import { BY_KIND, DISTINCT_KINDS } from './page-kinds.ts';
import { useSampleSite, visit } from './sample-site.ts';
import { type SiteServer, serveSite } from './site-server.ts';

const WIDTHS = byExtent([320], [320, 360, 768, 1280, 1440]);
const SAMPLE_WIDTHS = byExtent([360], [360, 768, 1440]);

const folder = makeFolder();
let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  const out = join(folder.path, 'dist');
  buildSite(writeStressContent(folder.path), out);
  site = await serveSite(out);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  folder.dispose();
});

/** Opens each branch of the column tree and of whatever else folds. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function faultsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await findLayoutFaults(page)).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

describe.concurrent('nothing overlaps or is cut, however long, deep and many', () => {
  it.each(Object.entries(STRESS_PAGES))('%s', async (_name, path) => {
    const page = await browser.newPage();
    try {
      const response = await page.goto(site.origin + path);
      expect(response?.status()).toBe(200);
      await unfold(page);
      expect(await faultsAt(page, WIDTHS)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

const ALL_STRESS = Object.entries(STRESS_PAGES);

describe.concurrent('nothing overlaps or is cut in 长者模式', () => {
  it.each(byExtent(ALL_STRESS.slice(0, 3), ALL_STRESS))('%s', async (_name, path) => {
    const page = await browser.newPage();
    try {
      await choose(page, 'elder');
      await page.goto(site.origin + path);
      await unfold(page);
      expect(await faultsAt(page, byExtent([320], [320, 1280]))).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

describe('a table of 30 columns', () => {
  it.each([360, 1280])('scrolls by itself and keeps its head and first column, at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    await page.goto(`${site.origin}${STRESS_PAGES['table of 30 columns']}`);
    const box = page.locator('.table-scroll');
    const start = await box.evaluate((element) => {
      element.scrollIntoView();
      return { wider: element.scrollWidth - element.clientWidth, page: scrollY };
    });
    expect(start.wider).toBeGreaterThan(500);
    await box.focus();
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
    expect(await page.evaluate(() => scrollX)).toBe(0);

    const isInside = (selector: string) =>
      box.evaluate((element, inside) => {
        const frame = element.getBoundingClientRect();
        const cell = element.querySelector(inside)?.getBoundingClientRect();
        if (!cell) return `no ${inside}`;
        const middle = { x: cell.left + Math.min(cell.width / 2, 20), y: cell.top + cell.height / 2 };
        const top = document.elementFromPoint(middle.x, middle.y);
        return top?.closest(inside)
          ? cell.left >= frame.left - 1 && cell.top >= Math.max(frame.top, 0) - 1
          : `below ${top?.localName} “${top?.textContent?.slice(0, 20)}”`;
      }, selector);
    expect(await isInside('tbody tr:first-child > :first-child')).toBe(true);
    await box.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
      const last = element.querySelector('tbody tr:last-child');
      last?.scrollIntoView({ block: 'nearest' });
    });
    expect(await isInside('thead th:first-child')).toBe(true);
    await page.close();
  });
});

describe('an empty column', () => {
  it('says what will be there and since when', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}${STRESS_PAGES['empty column']}`);
    const words = await page.locator('main .empty').textContent();
    expect(words).toContain(TITLES.plain);
    expect(words).toContain('2019年3月6日');
    await page.goto(`${site.origin}${STRESS_PAGES['empty column of an agency']}`);
    expect(await page.locator('main .empty').textContent()).toContain('2019年11月1日');
    await page.close();
  });
});

const sample = useSampleSite();

describe.concurrent('nothing overlaps or is cut in the sample', () => {
  it.each(byExtent(DISTINCT_KINDS, BY_KIND))('%s', async (_kind, pageKind) => {
    const page = await sample.browser.newPage();
    try {
      await visit(page, sample.site, pageKind);
      await unfold(page);
      expect(await faultsAt(page, SAMPLE_WIDTHS)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

describe('the test itself', () => {
  it.each<[string, string, string]>([
    ['text over text', '<p>甲甲甲</p><p style="margin-top:-30px">乙乙乙</p>', 'lie over each other'],
    ['cut text', '<p style="overflow:hidden;height:20px;width:50px">甲甲甲甲甲甲甲甲甲</p>', 'is cut by'],
    ['dots', '<p style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">甲</p>', 'ends in dots'],
    ['text beyond the page', `<p style="white-space:nowrap">${'甲'.repeat(200)}`, 'scrolls sideways'],
    [
      'text out of its box',
      '<div style="width:50px"><p>abcdefghijklmnopqrstuvwxyz</p></div>',
      'narrower than what is in it',
    ],
  ])('finds %s', async (_name, html, fault) => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="zh-CN"><body>${html}</body></html>`);
    expect((await findLayoutFaults(page)).join('\n')).toContain(fault);
    await page.close();
  });
});
