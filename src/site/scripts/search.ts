import { asksForSomething, formatState, parseState, type SearchState } from '../../search/query.ts';
import { openSearch, type Search } from '../../search/run-search.ts';
import { IndexClient, loadBodiesFrom, loadIndexFrom } from './index-client.ts';
import { createView, type SearchParts } from './search-view.ts';
import { canUnpack } from './unpack.ts';

/**
 * Makes the search page's form answer in place. The form works without this script in so far as it keeps the question
 * in the address. Its `data-base` is the portal's base path, its `data-apply` the page that says how to apply for what
 * is not published, if there is one.
 */
function startSearch(form: HTMLFormElement, parts: SearchParts, client: IndexClient<Search>): void {
  const { results } = parts;
  const places = { base: form.getAttribute('data-base') ?? '', apply: form.getAttribute('data-apply') };
  const view = createView(form, parts, places, turnTo);
  let latest = 0;

  async function answer(state: SearchState): Promise<void> {
    const turn = ++latest;
    const isWanted = () => turn === latest;
    view.fillForm(state);
    if (!asksForSomething(state)) {
      view.showNothing();
      return;
    }
    view.showBusy();
    try {
      const { outcome, settle } = await client.ask((search) => search.answer(state));
      const isEmpty = outcome.hits.length === 0;
      const advice = isEmpty ? await client.ask((search) => search.advise(state)) : undefined;
      if (!isWanted()) return;
      await view.showOutcome(outcome, state, advice);
      if (!isWanted()) return;
      view.showFacets(outcome);
      // Where the rest cannot be had, the counts stay estimates.
      const settled = await settle(isWanted).catch(() => undefined);
      if (settled && isWanted()) view.showCounts({ ...outcome, ...settled }, state);
    } catch {
      if (isWanted()) view.showFailure(() => void answer(state));
    }
  }

  function show(state: SearchState): void {
    history.pushState(null, '', location.pathname + formatState(state));
    void answer(state);
  }

  function turnTo(change: Partial<SearchState>): void {
    show({ ...parseState(location.search), ...change });
    // The clicked button goes with the old results; the keyboard's place would be lost.
    results.tabIndex = -1;
    results.focus({ preventScroll: true });
    form.scrollIntoView();
  }

  function submit(event: Event): void {
    event.preventDefault();
    const fields = [...new FormData(form)].filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    );
    show({ ...parseState(new URLSearchParams(fields)), page: 1 });
  }

  form.addEventListener('submit', submit);
  form.addEventListener('change', (event) => {
    const { type, name, value } = event.target as HTMLInputElement;
    // A year that is being typed is a day of the first century at first.
    const isHalfTyped = type === 'date' && value !== '' && !formatState(parseState(`${name}=${value}`));
    // Words wait for the button.
    if (name !== 'q' && !isHalfTyped) submit(event);
  });
  addEventListener('popstate', () => void answer(parseState(location.search)));
  void answer(parseState(location.search));
}

/** @param client that may have begun to load the index */
function startOnPage(client: IndexClient<Search>): void {
  const form = document.getElementById('search-form');
  const results = document.getElementById('search-results');
  const status = document.getElementById('search-status');
  const chosen = document.getElementById('search-chosen');
  if (!(form instanceof HTMLFormElement && results && status && chosen)) return;
  document.getElementById('search-waiting')?.remove();
  startSearch(form, { results, status, chosen }, client);
}

function start(): void {
  const root = new URL('.', location.href).href;
  const client = new IndexClient(() => openSearch(loadIndexFrom(root), loadBodiesFrom(root)));
  /** What it finds out is there when the page asks; whether it fails, that tells. */
  const ahead = (begin: (search: Search) => Promise<unknown>) => void client.ask(begin).catch(() => {});
  const asked = parseState(location.search);
  if (asksForSomething(asked)) ahead((search) => search.answer(asked));
  else document.addEventListener('focusin', () => ahead((search) => search.prepare()), { once: true });
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => startOnPage(client), { once: true });
  else startOnPage(client);
}

if (canUnpack()) start();
// The page then tells how to find things without a search.
else document.documentElement.dataset.tooOld = '';
