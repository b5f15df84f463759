import { OWN_NAME } from '../own-builds.ts';
import { openBuiltSearch } from './built-search.ts';
import type { PageAdapter } from './page-adapter.ts';

/** Runs in the page. */
function install(): void {
  const status = () => document.getElementById('search-status')?.textContent ?? '';
  const results = () => document.getElementById('search-results');
  const buttonOf = (name: string) =>
    [...(results()?.querySelectorAll<HTMLElement>('nav button, nav a') ?? [])].find(
      ({ textContent }) => textContent === name,
    );
  const box = () => document.querySelector<HTMLInputElement>('#search-form input[name=q]') ?? undefined;
  globalThis.searchPage = {
    appends: false,
    put(question) {
      const field = box();
      if (!field) throw new Error('The search page has no box.');
      field.value = question;
      field.form?.requestSubmit();
    },
    state() {
      // Only what the script has written counts: the page comes without a word.
      return status() === '' || status().startsWith('正在') ? 'busy' : 'done';
    },
    links: () =>
      [...(results()?.querySelectorAll<HTMLAnchorElement>('.search-hit h2 a') ?? [])]
        .filter(({ textContent }) => textContent.trim() !== '')
        .map(({ href }) => decodeURIComponent(new URL(href).pathname)),
    next() {
      const button = buttonOf('下一页');
      button?.click();
      return button !== undefined;
    },
    async enterSuggestionBox() {
      // What makes the box suggest is loaded when somebody goes into it.
      box()?.focus();
      for (let tries = 0; tries < 30; tries++) {
        if (box()?.getAttribute('role') === 'combobox') return box();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return undefined;
    },
    suggestions() {
      const list = document.getElementById(box()?.getAttribute('aria-controls') ?? '');
      return [...(list?.querySelectorAll('[role=option]') ?? [])].map(({ textContent }) => textContent ?? '');
    },
  };
}

/**
 * Our own search page.
 * @param basePath where the portal begins
 * @param outDir where it was built
 */
export function ownPage(basePath: string, outDir: string): PageAdapter {
  const search = openBuiltSearch(outDir);
  return {
    name: OWN_NAME,
    address: (question) =>
      `${encodeURI(basePath)}search/${question === undefined ? '' : `?${new URLSearchParams({ q: question })}`}`,
    install,
    askForAll: async (question) =>
      (await search.all(question)).map((route) => basePath.replace(/\/$/, '') + route),
  };
}
