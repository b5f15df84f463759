import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, DISPLAY_MODES, type DisplayMode, modeOf } from './display-modes.ts';
import { byExtent } from './extent.ts';
import { BY_KIND, DISTINCT_KINDS, TYPICAL_KINDS } from './page-kinds.ts';
import { useSampleSite, visit } from './sample-site.ts';

/** No rule of ours needs style sheets loaded again. */
const COMMON: RunOptions = { resultTypes: ['violations'], preload: false };
const ALL: RunOptions = {
  ...COMMON,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What the width of a page can break. */
const LAYOUT: RunOptions = { ...ALL, rules: { 'color-contrast': { enabled: false } } };
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

interface Look {
  readonly width: number;
  readonly mode: DisplayMode;
  readonly rules: RunOptions;
}

/** Each layout meets all rules and each set of colours those of contrast, in as few runs as that takes. */
const FIRST_LOOK: Look = { width: NARROW, mode: DISPLAY_MODES.light, rules: ALL };
const PLAIN_LOOKS: readonly Look[] = [
  FIRST_LOOK,
  { width: ZOOMED, mode: DISPLAY_MODES.light, rules: LAYOUT },
  { width: WIDE, mode: DISPLAY_MODES.light, rules: ALL },
  { width: WIDE, mode: DISPLAY_MODES.dark, rules: CONTRAST },
  { width: NARROW, mode: DISPLAY_MODES.forced, rules: CONTRAST },
];
const ELDER_LOOKS: readonly Look[] = [
  { width: NARROW, mode: DISPLAY_MODES.elder, rules: ALL },
  { width: ZOOMED, mode: DISPLAY_MODES.elder, rules: LAYOUT },
  { width: WIDE, mode: DISPLAY_MODES.elderDark, rules: CONTRAST },
];

/** In which rules of contrast are judged: every colour scheme. */
const COLOUR_LOOKS: readonly Look[] = [...PLAIN_LOOKS, ...ELDER_LOOKS].filter(
  ({ rules }) => rules === CONTRAST,
);

describe.concurrent.each(
  byExtent<[string, readonly Look[], typeof BY_KIND][]>(
    [
      ['at 320 px', [FIRST_LOOK], TYPICAL_KINDS],
      ['at 320 px, in all colours', COLOUR_LOOKS, DISTINCT_KINDS],
    ],
    [
      ['at 320 px, at 200 % and wide, as the system asks', PLAIN_LOOKS, BY_KIND],
      ['at 320 px, at 200 % and wide, in 长者模式', ELDER_LOOKS, BY_KIND],
    ],
  ),
)('accessibility %s', (_name, looks, kinds) => {
  it.each(kinds)('%s', async (_kind, pageKind) => {
    const page = await sample.browser.newPage({
      viewport: { width: NARROW, height: 800 },
      deviceScaleFactor: 2,
    });
    const found: string[] = [];
    try {
      await choose(page, looks[0]?.mode.chosen ?? '');
      await visit(page, sample.site, pageKind);
      expect(await modeOf(page)).toEqual(looks[0]?.mode.chosen.split(' ').filter(Boolean));
      await page.evaluate(axe.source);
      for (const { width, mode, rules } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...mode.system });
        await page.evaluate((words) => {
          document.documentElement.dataset['mode'] = words;
        }, mode.chosen);
        const faults = [...(await scrollsSideways(page)), ...(await violations(page, rules))];
        found.push(...faults.map((fault) => `${width} px, ${mode.name}: ${fault}`));
      }
      expect(found).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
