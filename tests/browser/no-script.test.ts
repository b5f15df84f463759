import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from './page-kinds.ts';
import { useSampleSite, visit } from './sample-site.ts';

const sample = useSampleSite();
let context: BrowserContext;
beforeAll(async () => {
  context = await sample.browser.newContext({ javaScriptEnabled: false });
});
afterAll(() => context.close());

describe.concurrent('without scripts', () => {
  it.each(
    PAGE_KINDS.filter(({ needsScript }) => !needsScript).map(
      (pageKind) => [pageKind.kind, pageKind] as const,
    ),
  )('the reader has heading, text and navigation: %s', async (_kind, pageKind) => {
    const page = await context.newPage();
    await visit(page, sample.site, pageKind);
    expect((await page.locator('main h1').allInnerTexts()).join('')).not.toBe('');
    expect((await page.locator('main').allInnerTexts()).join('').length).toBeGreaterThan(20);
    expect(await page.getByRole('navigation', { name: '主导航' }).getByRole('link').count()).toBeGreaterThan(
      5,
    );
    await page.close();
  });

  it('the search page says how to browse instead', async () => {
    const page = await context.newPage();
    await page.goto(`${sample.site.origin}/search/?q=政务公开`);
    const instead = page.locator('main .notice');
    expect(await instead.textContent()).toContain('没有启用');
    await instead.getByRole('link', { name: '网站地图' }).click();
    expect(await page.locator('h1').textContent()).toBe('网站地图');
    await page.close();
  });

  it('a branch of the column tree opens by a click', async () => {
    const page = await context.newPage();
    await page.goto(`${sample.site.origin}/xxgk/zdgd/`);
    const branch = page.locator('.tree li', { has: page.locator('> a', { hasText: /^政策解读$/ }) });
    const child = branch.getByRole('link', { name: '州长解读政策' });
    expect(await child.isVisible()).toBe(false);
    await branch.locator('summary').click();
    expect(await child.isVisible()).toBe(true);
    await child.click();
    expect(await page.locator('h1').textContent()).toBe('州长解读政策');
    await page.close();
  });
});
