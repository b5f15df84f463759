import { asksForSomething, formatState, parseState, type SearchState } from '../../search/query.ts';
import { openIndex, type PagefindInstance, runSearch, SearchFailure } from './search-client.ts';
import { createView, type SearchParts } from './search-view.ts';

/**
 * Makes the search page's form answer in place. The form works without this script in so far as it keeps the question
 * in the address. Its `data-pagefind` is the address of pagefind.js, its `data-base` the portal's base path, its
 * `data-apply` the page that says how to apply for what is not published, if there is one.
 */
function startSearch(form: HTMLFormElement, parts: SearchParts): void {
  const indexUrl = new URL(form.getAttribute('data-pagefind') ?? '', document.baseURI).href;
  const { results } = parts;
  const places = { base: form.getAttribute('data-base') ?? '', apply: form.getAttribute('data-apply') };
  const view = createView(form, parts, places, turnTo);
  let opening: Promise<PagefindInstance> | undefined;
  let latest = 0;

  async function answer(state: SearchState): Promise<void> {
    const turn = ++latest;
    view.fillForm(state);
    if (!asksForSomething(state)) {
      view.showNothing();
      return;
    }
    view.showBusy();
    try {
      opening ??= openIndex(indexUrl);
      const outcome = await runSearch(await opening, state);
      if (outcome.hits.length === 0) await assertReachable(indexUrl);
      if (turn === latest) view.showOutcome(outcome, state);
    } catch (error) {
      opening = undefined;
      const reason = error instanceof SearchFailure ? error.reason : 'files';
      if (turn === latest) view.showFailure(reason, () => void answer(state));
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

/** Pagefind takes an index file that it could not load for an empty one: "nothing found" needs this check. */
async function assertReachable(url: string): Promise<void> {
  const response = await fetch(url, { method: 'HEAD', cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
}

const form = document.getElementById('search-form');
const results = document.getElementById('search-results');
const status = document.getElementById('search-status');
const chosen = document.getElementById('search-chosen');
if (form instanceof HTMLFormElement && results && status && chosen)
  startSearch(form, { results, status, chosen });
