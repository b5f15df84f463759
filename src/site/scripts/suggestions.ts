import { openFinder } from '../../search/finder.ts';
import type { Finder } from '../../search/question.ts';
import sheet from '../styles/suggestions.css?url';
import { addSheet } from './elements.ts';
import { IndexClient, loadIndexFrom } from './index-client.ts';
import { pageAddress } from './page-address.ts';
import { attachSuggestions } from './suggestion-box.ts';

const MOST_SUGGESTIONS = 8;

/** One for all boxes of a page: they all ask the portal's search. */
let client: IndexClient<Finder> | undefined;

/** Makes a search box suggest, once. */
function prepare(box: EventTarget | null): void {
  if (!(box instanceof HTMLInputElement) || box.name !== 'q' || box.role === 'combobox') return;
  const { form } = box;
  if (!form) return;
  client ??= new IndexClient(() => openFinder(loadIndexFrom(form.action)));
  const asked = client;
  void asked.ask((finder) => finder.prepare()).catch(() => {});
  attachSuggestions(
    box,
    (typed) => asked.ask((finder) => finder.suggest(typed, MOST_SUGGESTIONS)),
    ({ route }) => {
      // The search page lies below the base path.
      location.href = pageAddress(new URL('..', form.action).href, route);
    },
  );
}

addSheet(sheet);
prepare(document.activeElement);
document.addEventListener('focusin', ({ target }) => prepare(target));
