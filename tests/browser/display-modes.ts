import type { BrowserContextOptions, Page } from 'playwright-core';

/** Where the portal keeps what a reader has chosen, in the browser's local storage: words such as `elder dark`. */
export const MODE_KEY = 'lanmu';

/** A way to read the portal: by what the reader's system asks for, and by what the reader has chosen on the portal. */
export interface DisplayMode {
  readonly name: string;
  readonly system: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
  /** The words of the choice; empty if none was made. */
  readonly chosen: string;
}

export const DISPLAY_MODES = {
  light: { name: 'light', system: { colorScheme: 'light' }, chosen: '' },
  dark: { name: 'dark', system: { colorScheme: 'dark' }, chosen: '' },
  forced: { name: 'forced colours', system: { forcedColors: 'active' }, chosen: '' },
  elder: { name: '长者模式', system: { colorScheme: 'light' }, chosen: 'elder' },
  elderDark: { name: '长者模式, dark', system: { colorScheme: 'light' }, chosen: 'elder dark' },
} as const satisfies Record<string, DisplayMode>;

/** Sees to it that every page which is opened from now on finds a reader's choice. */
export async function choose(page: Page, chosen: string): Promise<void> {
  await page.addInitScript(
    ([key, words]) => {
      // Blank pages have no storage.
      if (location.origin === 'null') return;
      if (words === '') localStorage.removeItem(key);
      else localStorage.setItem(key, words);
    },
    [MODE_KEY, chosen] as const,
  );
}

/** The words that the page's mode script has set, sorted. */
export async function modeOf(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => document.documentElement.dataset['mode'] ?? '');
  return words.split(' ').filter(Boolean).sort();
}
