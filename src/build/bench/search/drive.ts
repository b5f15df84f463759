import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BLANK_PAGE, type CountingServer } from './counting-server.ts';
import type { PageAdapter } from './page-adapter.ts';
import { type AnswerTimes, installWatch } from './page-watch.ts';
import type { Query } from './queries.ts';

/** What a search page gave for a query. */
export interface Answer {
  readonly query: Query;
  /** The paths of all results that could be had, best first. */
  readonly all: readonly string[];
  /** Those that the page showed: all of them, or where its engine told all of them, its first pages. */
  readonly shown: readonly string[];
  /** In a browser that has never been here, from the navigation on: until the first result stood. Undefined where none came. */
  readonly fresh: { readonly bytes: number; readonly milliseconds: number } | undefined;
  /** On a page that has been asked before: until the first result stood, in ms. */
  readonly laterMilliseconds: number | undefined;
}

export interface Driven {
  readonly answers: readonly Answer[];
  /** How long suggestions took after a key, in ms; empty where the page has none. */
  readonly suggestionMilliseconds: readonly number[];
}

/** So many results are looked at on the page where its engine tells all of them: three pages of ours. */
export const SHOWN = 30;
/** So many titles are typed into a box that suggests. */
const TYPED = 40;
const KEYS = 6;

async function openPage(context: BrowserContext, adapter: PageAdapter): Promise<Page> {
  await context.addInitScript(adapter.install);
  await context.addInitScript(installWatch);
  return context.newPage();
}

/** Opens the page with a question in a browser that has never been here: it runs, and has nothing of the site. */
async function askFresh(
  browser: Browser,
  { origin, takeDeliveries }: CountingServer,
  adapter: PageAdapter,
  question: string,
): Promise<Answer['fresh']> {
  const context = await browser.newContext();
  try {
    const page = await openPage(context, adapter);
    // A visitor's browser need not be started first; Chromium gives a site a process of its own.
    await page.goto(origin + BLANK_PAGE);
    takeDeliveries();
    await page.goto(origin + adapter.address(question), { waitUntil: 'commit' });
    const { first, origin: begun } = await page.evaluate(async () => ({
      ...(await pageWatch.opened),
      origin: performance.timeOrigin,
    }));
    const deliveries = takeDeliveries();
    if (first === undefined) return undefined;
    // What was asked for before the result stood, even if it was not needed for it.
    const before = deliveries.filter(({ at }) => at <= begun + first);
    return { bytes: before.reduce((sum, { bytes }) => sum + bytes, 0), milliseconds: first };
  } finally {
    await context.close();
  }
}

/** Puts a question on an open page, and takes everything that it finds. */
async function askLater(
  page: Page,
  adapter: PageAdapter,
  question: string,
  most: number,
): Promise<{ times: AnswerTimes } & Pick<Answer, 'all' | 'shown'>> {
  const times = await page.evaluate((put) => pageWatch.ask(put), question);
  const enough = adapter.askForAll ? SHOWN : most;
  const shown = await page.evaluate((wanted) => pageWatch.collect(wanted), enough);
  const all = (await adapter.askForAll?.(question, page)) ?? shown;
  return { times, all, shown };
}

async function measureSuggestions(page: Page, queries: readonly Query[]): Promise<number[]> {
  const typed = queries.filter(({ kind }) => kind === 'title').slice(0, TYPED + 1);
  const times: number[][] = [];
  for (const { text } of typed) {
    const taken = await page.evaluate((keys) => pageWatch.type(keys), [...text].slice(0, KEYS).join(''));
    if (!taken) return [];
    times.push(taken);
  }
  // The first one loads what suggestions are made of.
  return times.slice(1).flat();
}

/**
 * Asks a search page every query: first in a browser that has never been here, then all of them on one open page.
 * @param options.most so many results are paged through at most
 * @param options.tick is called for each query
 */
export async function driveSearch(
  browser: Browser,
  server: CountingServer,
  adapter: PageAdapter,
  queries: readonly Query[],
  { most, tick }: { most: number; tick: () => void },
): Promise<Driven> {
  const context = await browser.newContext();
  try {
    const page = await openPage(context, adapter);
    await page.goto(server.origin + adapter.address());
    const answers: Answer[] = [];
    for (const query of queries) {
      const fresh = await askFresh(browser, server, adapter, query.text);
      const { times, ...found } = await askLater(page, adapter, query.text, most);
      // The first question of a page loads what the others find there.
      const isLater = answers.length > 0 && times.first !== undefined;
      answers.push({
        query,
        ...found,
        fresh,
        laterMilliseconds: isLater ? (times.first ?? 0) - times.put : undefined,
      });
      tick();
    }
    return { answers, suggestionMilliseconds: await measureSuggestions(page, queries) };
  } finally {
    await context.close();
  }
}
