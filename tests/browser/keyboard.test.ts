import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from './display-modes.ts';
import { byExtent } from './extent.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { BY_KIND, DISTINCT_KINDS } from './page-kinds.ts';
import { useSampleSite, visit } from './sample-site.ts';

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

/** Kinds whose narrow layout has controls of its own. */
const NARROW_KINDS = BY_KIND.filter(([kind]) =>
  /^(?:home|list of documents|policy with a table)$/.test(kind),
);

describe.concurrent.each([
  [1280, byExtent(DISTINCT_KINDS, BY_KIND)],
  [360, NARROW_KINDS],
] as const)('the keyboard reaches all that can be used, at %i px', (width, kinds) => {
  it.each(kinds)('%s', async (_kind, pageKind) => {
    const page = await sample.browser.newPage({ viewport: { width, height: 800 } });
    try {
      await visit(page, sample.site, pageKind);
      const { usable, visited, faults, isLeft } = await walkByKeyboard(page);
      expect(usable.length).toBeGreaterThan(10);
      expect(visited).toEqual(usable);
      expect(faults).toEqual([]);
      expect(isLeft).toBe(true);
    } finally {
      await page.close();
    }
  });
});

describe('in 长者模式', () => {
  it('the tools at the edge of the window cover nothing that has the keyboard', async () => {
    const page = await sample.browser.newPage({ viewport: { width: 360, height: 740 } });
    await choose(page, 'elder');
    await page.goto(`${sample.site.origin}/xxgk/zdgd/`);
    const { usable, visited, faults, isLeft } = await walkByKeyboard(page);
    expect(visited).toEqual(usable);
    expect(faults).toEqual([]);
    expect(isLeft).toBe(true);
    await page.close();
  });
});

describe('the walk by keyboard', () => {
  it.each<[string, string, string]>([
    [
      'no ring',
      '<style>a{outline:none}</style><a href="/x">甲</a>',
      'does not show that it has the keyboard',
    ],
    [
      'a place below another',
      '<a href="/x">甲</a><div style="position:fixed;inset:0;background:#fff"></div>',
      'has the keyboard below',
    ],
    ['a place off the screen', '<a href="/x" style="position:fixed;left:-999px">甲</a>', 'beyond the edge'],
    [
      'a scrolling box without a name',
      '<div style="overflow:auto;height:20px"><p style="height:90px">甲</p></div>',
      'is no control and no region with a name',
    ],
    ['a changed order', '<a href="/x">甲</a><a href="/y" tabindex="2">乙</a>', 'jumps the queue'],
  ])('finds %s', async (_name, html, fault) => {
    const page = await sample.browser.newPage();
    await page.setContent(`<!doctype html><html lang="zh-CN"><body>${html}</body></html>`);
    expect((await walkByKeyboard(page)).faults.join('\n')).toContain(fault);
    await page.close();
  });

  it('finds a trap and what is out of reach', async () => {
    const page = await sample.browser.newPage();
    await page.setContent(
      '<a href="/x">甲</a><a href="/y" onkeydown="event.preventDefault()">乙</a><a href="/z">丙</a>',
    );
    const { usable, visited, isLeft } = await walkByKeyboard(page);
    expect(usable).toHaveLength(3);
    expect(visited).toHaveLength(2);
    expect(isLeft).toBe(false);
    await page.close();
  });
});
