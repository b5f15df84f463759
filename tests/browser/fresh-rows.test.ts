import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();

/**
 * Opens what is new in a tab of its own; returns the titles of the rows that it marks.
 * @param before changes what the browser remembers of the last visit
 */
async function visit(context: BrowserContext, before?: (seen: string) => string): Promise<string[]> {
  const page = await context.newPage();
  if (before)
    await page.addInitScript(`localStorage['lanmu-new'] = (${before})(localStorage['lanmu-new'] ?? '')`);
  await page.goto(`${sample.site.origin}/new/`);
  const marked = await page.locator('.fresh a').allTextContents();
  await page.reload();
  expect(await page.locator('.fresh a').allTextContents()).toEqual(marked);
  await page.close();
  return marked.map((text) => text.trim());
}

describe('what is new since the last visit', () => {
  it('is marked for as long as the visit lasts, and nothing on the first or an idle one', async () => {
    const context = await sample.browser.newContext();
    expect(await visit(context)).toEqual([]);
    expect(await visit(context)).toEqual([]);
    const marked = await visit(context, (seen) => seen.split(',').slice(2).join());
    expect(marked).toHaveLength(2);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('is no matter where the browser keeps nothing', async () => {
    const context = await sample.browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await page.goto(`${sample.site.origin}/new/`);
    expect(await page.locator('.additions a').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
