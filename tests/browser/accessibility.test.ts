import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, DISPLAY_MODES, type DisplayMode, modeOf } from './display-modes.ts';
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
/** An office screen of 1280 px at 200 %. */
const ZOOMED = 640;
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

/** Whether the page itself scrolls sideways; what is wider must scroll by itself. */
async function scrollsSideways(page: Page): Promise<string[]> {
  const by = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return by > 0 ? [`the page scrolls sideways by ${by} px`] : [];
}

describe.concurrent.each([
  ['as the system asks', DISPLAY_MODES.light, [DISPLAY_MODES.dark, DISPLAY_MODES.forced]],
  ['in 长者模式', DISPLAY_MODES.elder, [DISPLAY_MODES.elderDark]],
] as const)(
  'accessibility at 320 px, at 200 %% and wide, %s',
  (_name, layout, colours: readonly DisplayMode[]) => {
    it.each(BY_KIND)('%s', async (_kind, pageKind) => {
      const page = await sample.browser.newPage({
        viewport: { width: NARROW, height: 800 },
        deviceScaleFactor: 2,
        ...layout.system,
      });
      const found: string[] = [];
      const look = async (width: number, { name }: DisplayMode, options: RunOptions) => {
        await page.setViewportSize({ width, height: 800 });
        const faults = [...(await scrollsSideways(page)), ...(await violations(page, options))];
        found.push(...faults.map((fault) => `${width} px, ${name}: ${fault}`));
      };
      try {
        await choose(page, layout.chosen);
        await visit(page, sample.site, pageKind);
        expect(await modeOf(page)).toEqual(layout.chosen.split(' ').filter(Boolean));
        await page.evaluate(axe.source);
        for (const width of [NARROW, ZOOMED, WIDE]) await look(width, layout, ALL);
        for (const mode of colours) {
          await page.emulateMedia(mode.system);
          await page.evaluate((words) => {
            document.documentElement.dataset['mode'] = words;
          }, mode.chosen);
          for (const width of [WIDE, NARROW]) await look(width, mode, CONTRAST);
          await page.emulateMedia({ forcedColors: 'none' });
        }
        expect(found).toEqual([]);
      } finally {
        await page.close();
      }
    });
  },
);
