import type { Browser, Page } from 'playwright-core';

/** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** What the browser timed while a page loaded. */
export interface Loading {
  /** The largest paint, in ms from the start of the navigation, and what was painted. */
  readonly largestPaint: { readonly time: number; readonly what: string };
  /** Elements that moved by themselves, with the share of the screen. */
  readonly shifts: readonly string[];
  /** Files that the first paint waited for, by their paths. */
  readonly blocking: readonly string[];
}

/** Opens an empty page with a cold cache, on a phone's screen and a slow 4G, the processor slowed down `slowdown` times. */
export async function openThrottled(browser: Browser, slowdown: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const timed: { paints: PerformanceEntry[]; shifts: PerformanceEntry[] } = { paints: [], shifts: [] };
    (globalThis as unknown as { timed: typeof timed }).timed = timed;
    const watch = (type: string, into: PerformanceEntry[]) =>
      new PerformanceObserver((list) => into.push(...list.getEntries())).observe({ type, buffered: true });
    watch('largest-contentful-paint', timed.paints);
    watch('layout-shift', timed.shifts);
  });
  return page;
}

/** What has been timed on a page of `openThrottled` since it was opened. */
export function readLoading(page: Page): Promise<Loading> {
  return page.evaluate(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    interface Paint extends PerformanceEntry {
      element: Element | null;
    }
    const { timed } = globalThis as unknown as { timed: { paints: Paint[]; shifts: Shift[] } };
    const name = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element ? `${element.localName}.${[...element.classList].join('.')}` : '(gone)';
    };
    const paint = timed.paints.at(-1);
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      largestPaint: { time: paint?.startTime ?? Number.NaN, what: name(paint?.element ?? null) },
      shifts: timed.shifts.map(
        ({ value, sources }) => `${value.toFixed(4)}: ${sources.map(({ node }) => name(node)).join(', ')}`,
      ),
      blocking: resources
        .filter(
          (entry) =>
            (entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
        )
        .map((entry) => new URL(entry.name).pathname),
    };
  });
}
