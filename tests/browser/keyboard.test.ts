import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();

/** The element that has the keyboard: its text or label, and whether one sees that it has it. */
async function focused(page: Page): Promise<{ text: string; tag: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
    const isOnScreen =
      width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const hasRing = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const label =
      element instanceof HTMLInputElement
        ? (element.labels?.[0]?.textContent ?? '')
        : (element.textContent ?? '');
    return { text: label.trim(), tag: element.localName, isSeen: isOnScreen && hasRing };
  });
}

/** Presses Tab until an element is reached; each on the way must show that it has the keyboard. */
async function tabTo(
  page: Page,
  isReached: (element: { text: string; tag: string }) => boolean,
): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const element = await focused(page);
    expect(element).toMatchObject({ isSeen: true });
    if (isReached(element)) return;
  }
  throw new Error(`80 presses of Tab did not reach it on ${page.url()}`);
}

describe('with the keyboard alone', () => {
  it('one skips the head of a page', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/xxgk/zdgd/`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ text: '跳到正文', tag: 'a', isSeen: true });
    await page.keyboard.press('Enter');
    expect((await focused(page)).tag).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  it('one finds a document from the home page', async () => {
    const page = await sample.browser.newPage();
    await page.goto(sample.site.origin);
    await tabTo(page, ({ text }) => text === '跳到正文');
    await tabTo(page, ({ text, tag }) => tag === 'input' && text === '搜索政府信息');
    await page.keyboard.type('政务公开');
    await page.keyboard.press('Enter');
    await page.locator('.search-hit').first().waitFor();
    const title = await page.locator('.search-hit a').first().textContent();
    await tabTo(page, ({ text }) => text === title);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/agencies\//);
    expect(await page.locator('h1').textContent()).toContain(title);
    expect(await page.locator('main').textContent()).toContain('政务公开');
    await page.close();
  });

  it('one opens a branch of the column tree and follows it', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/xxgk/zdgd/`);
    await tabTo(page, ({ text, tag }) => tag === 'summary' && text.startsWith('政策解读'));
    await page.keyboard.press('Enter');
    await tabTo(page, ({ text }) => text === '中央政策解读');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/xxgk/zcjd/zyzcjd/');
    expect(await page.locator('h1').textContent()).toBe('中央政策解读');
    await page.close();
  });
});
