import type { Facet } from '../../search/outcome.ts';
import type { SearchState } from '../../search/query.ts';
import type { FilterKey } from '../../search/question.ts';
import { make } from './elements.ts';

/** Where there is room for them beside the results. */
const HAS_ROOM = '(min-width: 64rem)';

/** The choices by which a search is narrowed, as the page came with them. */
export interface Facets {
  /** Says how many hits each choice has; those without are hidden unless they are chosen. */
  show(key: FilterKey, facet: Facet): void;
  /** Shows every choice, without a count. */
  showAll(): void;
  /** Checks what a state has chosen, and what is not among the choices as well. */
  choose(key: FilterKey, state: SearchState): void;
  /** What a value is called. */
  labelOf(key: FilterKey, value: string): string;
  /** Opens the facets that something is chosen of. */
  unfold(): void;
}

/** A choice as the page comes with them. */
function makeChoice(key: FilterKey, value: string): HTMLLIElement {
  const box = make('input', { type: 'checkbox', name: key, value });
  return make('li', {}, make('label', {}, box, make('span', {}, value), ' ', make('small', {})));
}

/** Makes the facets of a form work. */
export function createFacets(form: HTMLFormElement): Facets {
  const all = form.querySelector<HTMLDetailsElement>('.facets');
  const room = matchMedia(HAS_ROOM);
  const foldOrNot = () => {
    if (all) all.open = room.matches;
  };
  room.addEventListener('change', foldOrNot);
  foldOrNot();

  const facetOf = (key: FilterKey) => form.querySelector<HTMLDetailsElement>(`[data-facet="${key}"]`);
  const boxesOf = (key: FilterKey) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${key}"]`)];
  const tell = (box: HTMLInputElement, count: string, isHidden: boolean) => {
    const small = box.parentElement?.querySelector('small');
    if (small) small.textContent = count;
    const item = box.closest('li');
    if (item) item.hidden = isHidden;
  };
  const addMissing = (key: FilterKey, values: readonly string[]) => {
    const list = facetOf(key)?.querySelector('ul');
    const known = new Set(boxesOf(key).map(({ value }) => value));
    list?.append(...values.filter((value) => !known.has(value)).map((value) => makeChoice(key, value)));
  };

  return {
    show(key, { values, isExact }) {
      addMissing(
        key,
        values.map(({ value }) => value),
      );
      const counts = new Map(values.map(({ value, count }) => [value, count]));
      for (const box of boxesOf(key)) {
        const count = counts.get(box.value) ?? 0;
        const holdsChosen = box.closest('li')?.querySelector(':checked') !== null;
        tell(box, `${isExact || count === 0 ? '' : '约'}${count}`, count === 0 && !holdsChosen);
      }
    },
    showAll() {
      for (const box of form.querySelectorAll<HTMLInputElement>('.facet [type=checkbox]'))
        tell(box, '', false);
    },
    choose(key, state) {
      addMissing(key, state[key]);
      const chosen = new Set(state[key]);
      for (const box of boxesOf(key)) box.checked = chosen.has(box.value);
      const days = key === 'year' ? [state.from, state.to].filter((day) => day !== '').length : 0;
      const mark = facetOf(key)?.querySelector('[data-chosen]');
      const count = chosen.size + days;
      if (mark) mark.textContent = count > 0 ? `（已选 ${count}）` : '';
    },
    labelOf(key, value) {
      const box = boxesOf(key).find((each) => each.value === value);
      return box?.parentElement?.querySelector('span')?.textContent ?? value;
    },
    unfold() {
      for (const facet of form.querySelectorAll<HTMLDetailsElement>('.facet'))
        if (facet.querySelector('[data-chosen]')?.textContent) facet.open = true;
    },
  };
}
