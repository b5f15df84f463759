import { describe, expect, it } from 'vitest';
import { median } from '../../src/build/bench/report.ts';
import { BY_KIND } from '../browser/page-kinds.ts';
import { useSampleSite, visit } from '../browser/sample-site.ts';
import { openThrottled, readLoading } from '../browser/throttled-page.ts';

/** The largest paint on a phone four times slower than this machine, on a slow 4G, in ms. */
const LIMIT = 1000;
const SLOWDOWN = 4;
const RUNS = 3;

const sample = useSampleSite();

describe(`the largest paint comes within ${LIMIT} ms on slow 4G and a ${SLOWDOWN} times slower processor`, () => {
  it.each(BY_KIND.filter(([, { needsScript }]) => !needsScript))('%s', async (kind, pageKind) => {
    const paints: { time: number; what: string }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await openThrottled(sample.browser, SLOWDOWN);
      await visit(page, sample.site, pageKind);
      await page.waitForLoadState('networkidle');
      paints.push((await readLoading(page)).largestPaint);
      await page.close();
    }
    const time = median(paints.map((paint) => paint.time));
    process.stdout.write(`${String(Math.round(time)).padStart(5)} ms  ${kind}  (${paints[0]?.what})\n`);
    expect(time).toBeLessThan(LIMIT);
  });
});
