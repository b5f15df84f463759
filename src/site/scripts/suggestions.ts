import type { SearchNames } from '../../outputs/search-names.ts';
import sheet from '../styles/suggestions.css?url';
import { suggestNames } from './name-suggestions.ts';
import { pageAddress } from './page-address.ts';
import { attachSuggestions } from './suggestion-box.ts';

let loading: Promise<SearchNames> | undefined;

async function loadNames(form: HTMLFormElement): Promise<SearchNames> {
  const response = await fetch(new URL('names.json', form.action));
  if (!response.ok) throw new Error(`${response.status} fetching ${response.url}`);
  return response.json();
}

/** Names are loaded once a page; where they cannot be had, the next word typed asks again. */
function namesFor(form: HTMLFormElement): Promise<SearchNames> {
  loading ??= loadNames(form).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Makes a search box suggest, once. */
function prepare(box: EventTarget | null): void {
  if (!(box instanceof HTMLInputElement) || box.name !== 'q' || box.role === 'combobox') return;
  const { form } = box;
  if (!form) return;
  void namesFor(form).catch(() => {});
  attachSuggestions(
    box,
    async (typed) => suggestNames(await namesFor(form), typed),
    ({ route }) => {
      // The search page lies below the base path.
      location.href = pageAddress(new URL('..', form.action).href, route);
    },
  );
}

const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = sheet;
document.head.append(link);
prepare(document.activeElement);
document.addEventListener('focusin', ({ target }) => prepare(target));
