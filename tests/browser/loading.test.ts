import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byExtent } from './extent.ts';
import { BY_KIND, DISTINCT_KINDS } from './page-kinds.ts';
import { sampleSite, useSampleSite, visit } from './sample-site.ts';
import { openThrottled, readLoading } from './throttled-page.ts';

/** The script that sets the reader's mode before the first paint; it and the style sheets alone may hold it up. */
const MODE_SCRIPT = 512;

const sample = useSampleSite();

describe.concurrent('while a page loads on a slow line nothing moves, and it waits for styles and mode only', () => {
  it.each(byExtent(DISTINCT_KINDS, BY_KIND))('%s', async (_kind, pageKind) => {
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

describe.concurrent('a page whose header alone has arrived', () => {
  // A slow line may cut the page anywhere; where it does is chance, so that the test above sees it now and then only.
  it.each(byExtent(DISTINCT_KINDS, BY_KIND))('has the header of the whole: %s', async (_kind, { path }) => {
    const page = await sample.browser.newPage({ viewport: { width: 360, height: 740 } });
    try {
      const headerHeight = async () => {
        await page.goto(sample.site.origin + path);
        return page.locator('.site-header').evaluate((header) => header.getBoundingClientRect().height);
      };
      const whole = await headerHeight();
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        const [start] = (await (await route.fetch()).text()).split('</header>');
        return route.fulfill({ contentType: 'text/html', body: `${start}</header>` });
      });
      expect(await headerHeight()).toBe(whole);
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
