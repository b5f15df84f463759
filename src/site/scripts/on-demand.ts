import suggestions from './suggestions.ts?worker&url';
import wordMarks from './word-marks.ts?worker&url';

/** A search box becomes one that suggests as soon as it is used. */
function prepareBox(element: unknown): void {
  const box = element as Partial<HTMLInputElement> | null;
  if (box?.name !== 'q') return;
  // At once: a change of type would end what is being composed. A search field may be no combobox.
  box.type = 'text';
  void import(/* @vite-ignore */ suggestions);
}

/**
 * Loads what few visits need. Each is a bundle of its own, asked for by its address: for a dynamic import in plain
 * words the bundler would add more code here than there is now.
 */
export function loadOnDemand(): void {
  prepareBox(document.activeElement);
  document.addEventListener('focusin', ({ target }) => prepareBox(target));
  // Of src/search/word-fragment.ts, which would bring more along.
  if (location.hash.startsWith('#mark=')) void import(/* @vite-ignore */ wordMarks);
}
