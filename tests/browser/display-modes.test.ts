import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from './display-modes.ts';
import { useSampleSite } from './sample-site.ts';

const PAGE = '/agencies/zfb/policies/2018/2018-06-29-open-government-priorities.html';
const sample = useSampleSite();

function typeSize(page: Page): Promise<number> {
  return page
    .locator('.prose p')
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

describe('display modes', () => {
  it('长者模式 makes type and targets larger, is kept without a cookie, and ends', async () => {
    const context = await sample.browser.newContext();
    const page = await context.newPage();
    await page.goto(sample.site.origin + PAGE);
    const usual = await typeSize(page);
    await page.getByRole('button', { name: '长者模式' }).click();
    expect(await typeSize(page)).toBeGreaterThanOrEqual(usual * 1.3);
    const target = await page.getByRole('button', { name: '退出长者模式' }).boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(56);

    await page.goto(`${sample.site.origin}/xxgk/`);
    expect(await page.evaluate(() => document.documentElement.dataset['mode'])).toBe('elder');
    expect(await context.cookies()).toEqual([]);
    await page.getByRole('button', { name: '退出长者模式' }).click();
    await page.goto(sample.site.origin + PAGE);
    expect(await typeSize(page)).toBe(usual);
    await context.close();
  });

  it('the mode is set before anything is painted', async () => {
    const context = await sample.browser.newContext();
    await context.addInitScript(() => {
      localStorage.setItem('lanmu', 'elder dark');
      Object.assign(window, { seen: [] });
      new PerformanceObserver((list) => {
        for (const _entry of list.getEntries())
          (window as unknown as { seen: unknown[] }).seen.push(document.documentElement.dataset['mode']);
      }).observe({ type: 'paint', buffered: true });
    });
    const page = await context.newPage();
    await page.goto(sample.site.origin + PAGE);
    await page.waitForFunction(() => (window as unknown as { seen: unknown[] }).seen.length > 0);
    expect(await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).not.toContain(
      undefined,
    );
    // What comes before the body ran first: the script stands in the head, and blocks.
    const script = page.locator('head > script:not([type]):not([async]):not([defer])');
    expect(await script.count()).toBe(1);
    await context.close();
    expect(readFileSync('public/mode.js').length).toBeLessThanOrEqual(512);
  });

  it.each(['light', 'dark'] as const)(
    'dark is turned over from the system’s %s and back',
    async (colorScheme) => {
      const context = await sample.browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(sample.site.origin + PAGE);
      const button = page.getByRole('button', { name: '深色' });
      const first = await paper(page);
      expect(await button.getAttribute('aria-pressed')).toBe(String(colorScheme === 'dark'));
      await button.click();
      const second = await paper(page);
      expect(second).not.toBe(first);
      await page.reload();
      expect(await paper(page)).toBe(second);
      await button.click();
      expect(await paper(page)).toBe(first);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await context.close();
    },
  );

  it.each([
    ['', 'light', false],
    ['', 'dark', true],
    ['dark', 'light', true],
    ['light', 'dark', false],
    ['elder dark', 'light', true],
    ['elder', 'dark', true],
    ['elder light', 'dark', false],
  ] as const)('“%s” on a system that is %s: dark is %s', async (chosen, colorScheme, isDark) => {
    const page = await sample.browser.newPage({ colorScheme });
    await choose(page, chosen);
    await page.goto(sample.site.origin + PAGE);
    const [red] = (/\d+/.exec(await paper(page)) ?? []).map(Number);
    expect((red ?? 255) < 128).toBe(isDark);
    await page.close();
  });

  it.each(['nonsense', '{"elder":true}', 'elder'.repeat(1000)])(
    'a page bears what else is stored: %.12s',
    async (stored) => {
      const page = await sample.browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(sample.site.origin + PAGE);
      const usual = await typeSize(page);
      await choose(page, stored);
      await page.reload();
      expect(errors).toEqual([]);
      expect(await typeSize(page)).toBe(usual);
      await page.close();
    },
  );

  it('without script there are no switches that would do nothing', async () => {
    const context = await sample.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(sample.site.origin + PAGE);
    expect(await page.locator('.display-tools').isVisible()).toBe(false);
    await context.close();
  });

  it('works where storage is switched off', async () => {
    const context = await sample.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(sample.site.origin + PAGE);
    const usual = await typeSize(page);
    await page.getByRole('button', { name: '长者模式' }).click();
    expect(await typeSize(page)).toBeGreaterThan(usual);
    await context.close();
  });
});

describe('reading aloud', () => {
  /** Stands in for the machine's voices: keeps what it is told to say, and ends each piece at once. */
  async function pageWithVoice(): Promise<Page> {
    const page = await sample.browser.newPage();
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          cancel() {},
          speak(utterance: SpeechSynthesisUtterance) {
            said.push(utterance.text);
            if (said.length < 5) setTimeout(() => utterance.dispatchEvent(new Event('end')));
          },
        },
      });
    });
    await page.goto(sample.site.origin + PAGE);
    return page;
  }

  it('reads the text from its title on, marks where it is, and stops', async () => {
    const page = await pageWithVoice();
    const title = (await page.locator('h1').textContent())?.trim();
    await page.getByRole('button', { name: '朗读' }).click();
    await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length === 5);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.join('')).toContain(title);
    expect(said.every((piece) => piece.length <= 161)).toBe(true);
    expect(await page.locator('.spoken').count()).toBe(1);
    await page.getByRole('button', { name: '停止朗读' }).click();
    expect(await page.locator('.spoken').count()).toBe(0);
    await page.close();
  });

  it('is not offered where the browser cannot speak', async () => {
    const page = await sample.browser.newPage();
    await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
    await page.goto(sample.site.origin + PAGE);
    expect(await page.getByRole('button', { name: '长者模式' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '朗读' }).isVisible()).toBe(false);
    await page.close();
  });
});
