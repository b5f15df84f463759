import type { PageAdapter } from './page-adapter.ts';

/** Runs in the page. */
function install(): void {
  const status = () => document.getElementById('search-status')?.textContent ?? '';
  const results = () => document.getElementById('search-results');
  const buttonOf = (name: string) =>
    [...(results()?.querySelectorAll<HTMLElement>('nav button, nav a') ?? [])].find(
      ({ textContent }) => textContent === name,
    );
  const comboBox = () => document.querySelector<HTMLInputElement>('main input[role=combobox]') ?? undefined;
  globalThis.searchPage = {
    appends: false,
    put(question) {
      const box = document.querySelector<HTMLInputElement>('#search-form input[name=q]');
      if (!box) throw new Error('The search page has no box.');
      box.value = question;
      box.form?.requestSubmit();
    },
    state() {
      // Only what the script has written counts: the page comes without a word.
      return status() === '' || status().startsWith('正在') ? 'busy' : 'done';
    },
    links: () =>
      [...(results()?.querySelectorAll<HTMLAnchorElement>('.search-hit h2 a') ?? [])].map(({ href }) =>
        decodeURIComponent(new URL(href).pathname),
      ),
    next() {
      const button = buttonOf('下一页');
      button?.click();
      return button !== undefined;
    },
    suggestionBox: comboBox,
    suggestions() {
      const list = document.getElementById(comboBox()?.getAttribute('aria-controls') ?? '');
      return [...(list?.querySelectorAll('[role=option]') ?? [])].map(({ textContent }) => textContent ?? '');
    },
  };
}

/** Our own search page. @param basePath where the portal begins */
export function ownPage(basePath: string): PageAdapter {
  return {
    name: 'lanmu',
    address: (question) =>
      `${encodeURI(basePath)}search/${question === undefined ? '' : `?${new URLSearchParams({ q: question })}`}`,
    install,
  };
}
