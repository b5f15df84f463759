import type { Advice, SearchOutcome } from '../../search/outcome.ts';
import { RESULTS_PER_PAGE, type SearchState } from '../../search/query.ts';
import { FILTER_KEYS } from '../../search/question.ts';
import { formatWords } from '../../search/word-fragment.ts';
import { LIVE_FOLDER } from '../views/live-folder.ts';
import { make, makeButton } from './elements.ts';
import { painted } from './painted.ts';
import { createFacets } from './search-facets.ts';
import { type Go, showAdvice, showChosen, showHit, showPager, updatePager } from './search-results.ts';
import { describeOutcome } from './search-sentences.ts';

const FAILURES = {
  files:
    '搜索要用的一部分文件没有取到，所以没有结果，不是没有这样的文件。请过一会儿重试，或从栏目、机构页面查找。',
  dev: '本地预览没有搜索索引，先运行 npm run build 才能搜索。',
  offline: '现在没有连上网络，所以没有结果，不是没有这样的文件。请连上网络后重试。',
};

/** The elements that the search writes to. */
export interface SearchParts {
  readonly results: HTMLElement;
  readonly status: HTMLElement;
  /** For what narrows the search. */
  readonly chosen: HTMLElement;
}

/** What the search shows. */
export interface SearchView {
  showNothing(): void;
  showBusy(): void;
  /**
   * Shows hits and how many there are.
   * @param advice where nothing was found
   * @returns when they have been painted
   */
  showOutcome(outcome: SearchOutcome, state: SearchState, advice: Advice | undefined): Promise<void>;
  /** Says how many hits each choice has. */
  showFacets(outcome: SearchOutcome): void;
  /** Of the same hits there are other counts now. */
  showCounts(outcome: SearchOutcome, state: SearchState): void;
  showFailure(retry: () => void): void;
  /** Sets the form's fields to a state. */
  fillForm(state: SearchState): void;
}

/**
 * Makes the view of a search page's elements. Everything is written as text nodes.
 * @param base the portal's base path
 * @param apply where it says how to apply for what is not published
 */
export function createView(
  form: HTMLFormElement,
  { results, status, chosen }: SearchParts,
  { base, apply }: { base: string; apply: string | null },
  go: Go,
): SearchView {
  const facets = createFacets(form);
  let isFirst = true;

  function showFacets(outcome: SearchOutcome): void {
    for (const key of FILTER_KEYS) facets.show(key, outcome.facets[key]);
  }

  return {
    showFacets,
    showCounts(outcome, state) {
      status.textContent = describeOutcome(outcome, state, facets.labelOf);
      showFacets(outcome);
      updatePager(results.querySelector('.search-pager'), outcome);
    },
    showNothing() {
      status.textContent = '';
      results.removeAttribute('aria-busy');
      results.replaceChildren();
      facets.showAll();
    },
    showBusy() {
      status.textContent = '正在查找……';
      results.setAttribute('aria-busy', 'true');
    },
    showOutcome(outcome, state, advice) {
      status.textContent = describeOutcome(outcome, state, facets.labelOf);
      const titlesStand = painted();
      const list = make('ol', {
        class: 'search-hits',
        start: String((outcome.page - 1) * RESULTS_PER_PAGE + 1),
      });
      const others = outcome.alsoAsked.flatMap((asked) => asked.others);
      const fragment = formatWords([state.q, ...others].join(' '));
      list.append(...outcome.hits.map((hit) => showHit(hit, base, { fragment, titlesStand })));
      results.replaceChildren(
        ...(outcome.hits.length > 0
          ? [list, ...showPager(outcome, go)]
          : [showAdvice(advice, state.q, apply, go)]),
      );
      results.removeAttribute('aria-busy');
      return titlesStand;
    },
    showFailure(retry) {
      const isLive = document.querySelector(`script[src^="${LIVE_FOLDER}"]`) !== null;
      const reason = isLive ? 'dev' : navigator.onLine ? 'files' : 'offline';
      status.textContent = FAILURES[reason];
      results.replaceChildren(makeButton('重试', retry));
      results.removeAttribute('aria-busy');
    },
    fillForm(state) {
      const set = (name: string, value: string) => {
        const field = form.elements.namedItem(name);
        const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
        if (isField && field.value !== value) field.value = value;
      };
      for (const name of ['q', 'from', 'to', 'in', 'sort'] as const) set(name, state[name]);
      for (const key of FILTER_KEYS) facets.choose(key, state);
      chosen.replaceChildren(...showChosen(state, facets.labelOf, go));
      // Later on, what the reader folds stays folded.
      if (isFirst) facets.unfold();
      isFirst = false;
    },
  };
}
