import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byExtent } from './extent.ts';
import { BY_KIND, TYPICAL_KINDS } from './page-kinds.ts';
import { sampleSite, useSampleSite, visit } from './sample-site.ts';
import { openThrottled, readLoading } from './throttled-page.ts';

/** The script that sets the reader's mode before the first paint; it and the style sheets alone may hold it up. */
const MODE_SCRIPT = 512;

const sample = useSampleSite();

describe.concurrent('while a page loads on a slow line nothing moves, and it waits for styles and mode only', () => {
  it.each(byExtent(TYPICAL_KINDS, BY_KIND))('%s', async (_kind, pageKind) => {
    const page = await openThrottled(sample.browser, 1);
    try {
      await visit(page, sample.site, pageKind);
      await page.waitForLoadState('networkidle');
      // Pictures further down are loaded when one comes near.
      await page.evaluate(async () => {
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
          scrollTo(0, top);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
      await page.waitForLoadState('networkidle');
      const { shifts, blocking } = await readLoading(page);
      // What a question brings comes after the page, by design.
      if (!pageKind.needsScript) expect(shifts).toEqual([]);

      const scripts = blocking.filter((path) => path.endsWith('.js'));
      const sheets = blocking.filter((path) => path.endsWith('.css'));
      expect(sheets.length).toBeGreaterThan(0);
      expect(blocking.toSorted()).toEqual([...sheets, ...scripts].toSorted());
      expect(scripts.length).toBeLessThanOrEqual(1);
      for (const script of scripts)
        expect(readFileSync(join(sampleSite(), script)).length, script).toBeLessThanOrEqual(MODE_SCRIPT);
    } finally {
      await page.close();
    }
  });
});

describe('the measure', () => {
  it('finds what moves, and what blocks', async () => {
    const page = await openThrottled(sample.browser, 1);
    await page.goto(sample.site.origin);
    await page.evaluate(async () => {
      const box = document.createElement('p');
      box.textContent = '晚到的通知';
      box.style.height = '300px';
      await new Promise((resolve) => setTimeout(resolve, 600));
      document.querySelector('main')?.before(box);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    const { shifts, largestPaint } = await readLoading(page);
    expect(shifts.length).toBeGreaterThan(0);
    expect(largestPaint.time).toBeGreaterThan(150);
    await page.close();
  });
});
