import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BY_KIND } from './page-kinds.ts';
import { useSampleSite, visit } from './sample-site.ts';

/** No rule of ours needs style sheets loaded again. */
const COMMON: RunOptions = { resultTypes: ['violations'], preload: false };
const ALL: RunOptions = {
  ...COMMON,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What a colour scheme can break. */
const CONTRAST: RunOptions = { ...COMMON, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** The narrowest screen: 1280 px at 400 %, WCAG 2.2 criterion 1.4.10. */
const NARROW = 320;
const WIDE = 1280;

const sample = useSampleSite();

/** Runs axe in a page; returns the violations, a line for each element. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(run),
    options,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html}`),
  );
}

describe.concurrent('accessibility, narrow and wide, light and dark', () => {
  it.each(BY_KIND)('%s', async (_kind, pageKind) => {
    const page = await sample.browser.newPage({ viewport: { width: NARROW, height: 800 } });
    try {
      await visit(page, sample.site, pageKind);
      await page.evaluate(axe.source);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW);
      const found: string[] = [];
      const note = (where: string, elements: string[]) =>
        found.push(...elements.map((element) => `${where}: ${element}`));
      for (const width of [NARROW, WIDE]) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        note(`${width} px, light`, await violations(page, ALL));
        await page.emulateMedia({ colorScheme: 'dark' });
        note(`${width} px, dark`, await violations(page, CONTRAST));
      }
      expect(found).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
