import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, MODE_KEY, modeOf } from './display-modes.ts';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();

/** What a reader sees of a mode. */
async function look(page: Page): Promise<{ text: number; smallestTarget: number; isDark: boolean }> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('.top-nav a, button, input[type=search]')];
    const [red = 255] = (/\d+/.exec(getComputedStyle(document.body).backgroundColor) ?? []).map(Number);
    return {
      text: Number.parseFloat(
        getComputedStyle(document.querySelector('main p, main li') ?? document.body).fontSize,
      ),
      smallestTarget: Math.min(
        ...targets
          .filter((target) => target.checkVisibility())
          .map((target) => target.getBoundingClientRect().height),
      ),
      isDark: red < 128,
    };
  });
}

async function openWith(chosen: string, system: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await sample.browser.newPage({ colorScheme: system, viewport: { width: 360, height: 740 } });
  await choose(page, chosen);
  await page.goto(`${sample.site.origin}/xxgk/zdgd/`);
  return page;
}

describe('a mode that was chosen', () => {
  it('makes text and targets larger: 长者模式', async () => {
    const plain = await openWith('');
    const elder = await openWith('elder');
    expect(await modeOf(plain)).toEqual([]);
    expect(await modeOf(elder)).toEqual(['elder']);
    const [before, after] = [await look(plain), await look(elder)];
    expect(after.text).toBeGreaterThanOrEqual(before.text * 1.2);
    expect(after.text).toBeGreaterThanOrEqual(18);
    expect(after.smallestTarget).toBeGreaterThanOrEqual(44);
    expect(after.smallestTarget).toBeGreaterThan(before.smallestTarget);
    await Promise.all([plain.close(), elder.close()]);
  });

  it.each([
    ['', 'light', false],
    ['', 'dark', true],
    ['dark', 'light', true],
    ['light', 'dark', false],
    ['elder dark', 'light', true],
    ['elder', 'dark', true],
  ] as const)('“%s” on a system that is %s: dark is %s', async (chosen, system, isDark) => {
    const page = await openWith(chosen, system);
    expect((await look(page)).isDark).toBe(isDark);
    await page.close();
  });

  it.each(['', 'nonsense', '{"elder":true}', 'elder'.repeat(1000)])(
    'is nothing that breaks a page: “%.12s”',
    async (stored) => {
      const page = await openWith(stored);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.reload();
      expect(errors).toEqual([]);
      expect((await look(page)).text).toBeLessThan(20);
      await page.close();
    },
  );

  it('is set by a button, kept for the next page, without a cookie, and taken back by the same button', async () => {
    const page = await sample.browser.newPage();
    await page.goto(sample.site.origin);
    const before = await look(page);
    await page.getByRole('button', { name: '长者模式' }).click();
    expect(await modeOf(page)).toEqual(['elder']);
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '信息公开' }).click();
    await page.waitForURL('**/xxgk/');
    expect(await modeOf(page)).toEqual(['elder']);
    expect(await page.evaluate((key) => localStorage.getItem(key), MODE_KEY)).toBe('elder');
    expect(await page.context().cookies()).toEqual([]);
    await page.getByRole('button', { name: '退出长者模式' }).click();
    await page.goto(sample.site.origin);
    expect(await modeOf(page)).toEqual([]);
    expect(await look(page)).toEqual(before);
    await page.close();
  });

  it('is set before the page is painted', async () => {
    const page = await sample.browser.newPage();
    await choose(page, 'elder');
    await page.addInitScript(() => {
      const seen: string[] = [];
      (globalThis as unknown as { seen: string[] }).seen = seen;
      const watcher = new MutationObserver(() => {
        if (!document.body) return;
        seen.push(document.documentElement.dataset['mode'] ?? '');
        watcher.disconnect();
      });
      watcher.observe(document, { childList: true, subtree: true });
    });
    await page.goto(sample.site.origin);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(['elder']);
    await page.close();
  });
});

it('without scripts the system decides, and no switch is offered that does nothing', async () => {
  const context = await sample.browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(sample.site.origin);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('dark');
  expect(await page.getByRole('button', { name: '长者模式' }).isVisible()).toBe(false);
  await context.close();
});
