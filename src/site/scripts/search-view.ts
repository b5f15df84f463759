import type { TextPart } from '../../search/excerpt.ts';
import { RESULTS_PER_PAGE, type SearchState, withoutNarrowing } from '../../search/query.ts';
import { FILTER_KEYS, FILTER_LABELS } from '../../search/search-record.ts';
import { formatWords } from '../../search/word-fragment.ts';
import { pageAddress } from './page-address.ts';
import type { Advice, FailureReason, SearchHit, SearchOutcome } from './search-client.ts';
import { createFacets } from './search-facets.ts';

/** What a click on the results asks for. */
export type Go = (change: Partial<SearchState>) => void;

const FAILURES: Readonly<Record<FailureReason | 'offline', string>> = {
  browser:
    '这个浏览器不能运行站内搜索（缺少 WebAssembly，或已被禁用）。请换用新版浏览器，或从栏目、机构页面查找。',
  files:
    '搜索要用的一部分文件没有取到，所以没有结果，不是没有这样的文件。请过一会儿重试，或从栏目、机构页面查找。',
  offline: '现在没有连上网络，所以没有结果，不是没有这样的文件。请连上网络后重试。',
};

type Child = Node | string;

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function makeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', onClick);
  return button;
}

function showParts(parts: readonly TextPart[]): Child[] {
  return parts.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('');
}

/** @param fragment that makes the page mark the words */
function showHit(hit: SearchHit, base: string, fragment: string): HTMLLIElement {
  const details = [
    make('span', { class: 'search-agency' }, hit.agency),
    ...(hit.column ? [make('span', { class: 'search-column' }, hit.column)] : []),
    make('time', { datetime: hit.date }, hit.date),
    ...(hit.documentNumber.length > 0
      ? [make('span', { class: 'search-number' }, ...showParts(hit.documentNumber))]
      : []),
    ...(hit.validity ? [make('span', { class: 'search-validity' }, hit.validity)] : []),
  ];
  return make(
    'li',
    { class: 'search-hit' },
    make('h2', {}, make('a', { href: pageAddress(base, hit.route) + fragment }, ...showParts(hit.title))),
    make('p', { class: 'search-excerpt' }, ...showParts(hit.excerpt)),
    make(
      'p',
      { class: 'search-details' },
      ...details.flatMap((detail, index) => (index > 0 ? [' ', detail] : [detail])),
    ),
  );
}

function showPager({ page, hasNext }: SearchOutcome, go: Go): HTMLElement[] {
  if (page === 1 && !hasNext) return [];
  const pager = make('nav', { class: 'search-pager', 'aria-label': '搜索结果翻页' });
  if (page > 1) pager.append(makeButton('上一页', () => go({ page: page - 1 })));
  pager.append(make('span', {}, `第 ${page} 页`));
  if (hasNext) pager.append(makeButton('下一页', () => go({ page: page + 1 })));
  return [pager];
}

function showAdvice(advice: Advice | undefined, apply: string | null, go: Go): HTMLElement {
  const list = make('ul', { class: 'search-advice' });
  const add = (...children: readonly Child[]) => list.append(make('li', {}, ...children));
  const offer = (label: string, change: Partial<SearchState>) =>
    add(makeButton(label, () => go({ ...change, page: 1 })));
  const absent = advice?.absentWords ?? [];
  const others = advice?.otherWords ?? [];
  if (absent.length > 0 && others.length > 0)
    offer(`没有文件写到${quote(absent)}，去掉再查`, { q: others.join(' ') });
  if (advice?.helpsToDropFilters) offer('去掉筛选条件再查', withoutNarrowing());
  add('少写几个字，只留最要紧的词；词与词之间用空格隔开。');
  add('去掉书名号、引号和“关于”“的通知”之类的字；文号可以只写序号，如“104号”。');
  if (apply) add('没有主动公开的信息，可以申请公开：', make('a', { href: apply }, '怎样申请'), '。');
  return list;
}

/** What narrows a search, a line for each: what it is called, and what the search is without it. */
function narrowings(state: SearchState): { label: string; without: Partial<SearchState> }[] {
  return [
    ...FILTER_KEYS.flatMap((key) =>
      state[key].map((value) => ({
        label: `${FILTER_LABELS[key]}：${value}`,
        without: { [key]: state[key].filter((other) => other !== value) },
      })),
    ),
    ...(state.from ? [{ label: `${state.from} 起`, without: { from: '' } }] : []),
    ...(state.to ? [{ label: `到 ${state.to} 止`, without: { to: '' } }] : []),
  ];
}

/** A button for each thing that narrows the search, which takes it away. */
function showChosen(state: SearchState, go: Go): HTMLElement[] {
  const chosen = narrowings(state);
  if (chosen.length === 0) return [];
  const list = make('ul', { class: 'search-chosen', 'aria-label': '已选的筛选条件' });
  const add = (label: string, name: string, change: Partial<SearchState>) => {
    const button = makeButton(label, () => go({ ...change, page: 1 }));
    button.setAttribute('aria-label', name);
    list.append(make('li', {}, button));
  };
  for (const { label, without } of chosen) add(`${label} ×`, `去掉筛选：${label}`, without);
  if (chosen.length > 1) add('全部去掉', '去掉全部筛选', withoutNarrowing());
  return [list];
}

function describeQuestion(state: SearchState): string {
  const words = state.q.split(' ').filter((word) => word !== '');
  const filters = FILTER_KEYS.filter((key) => state[key].length > 0).map(
    (key) => `${FILTER_LABELS[key]}为${state[key].map((value) => `“${value}”`).join('或')}`,
  );
  const days = [...(state.from ? [`${state.from}起`] : []), ...(state.to ? [`${state.to}止`] : [])];
  const text = words.length > 0 ? [`${words.length > 1 ? '同时' : ''}含有${quote(words)}`] : [];
  return [...filters, ...(days.length > 0 ? [`日期在${days.join('')}`] : []), ...text].join('、');
}

function describeOutcome(outcome: SearchOutcome, state: SearchState): string {
  if (outcome.hits.length === 0) return `没有找到${describeQuestion(state)}的文件。`;
  const total = outcome.isTotalExact ? `${outcome.total} 件` : `约 ${outcome.total} 件`;
  const order = state.sort === 'date' ? '，最新的在前' : '';
  return `${describeQuestion(state)}的文件，找到 ${total}，现在是第 ${outcome.page} 页${order}。`;
}

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
  showOutcome(outcome: SearchOutcome, state: SearchState): void;
  showFailure(reason: FailureReason, retry: () => void): void;
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

  return {
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
    showOutcome(outcome, state) {
      status.textContent = describeOutcome(outcome, state);
      for (const key of FILTER_KEYS) facets.show(key, outcome.facets[key]);
      const list = make('ol', {
        class: 'search-hits',
        start: String((outcome.page - 1) * RESULTS_PER_PAGE + 1),
      });
      const fragment = formatWords(state.q);
      list.append(...outcome.hits.map((hit) => showHit(hit, base, fragment)));
      results.replaceChildren(
        ...(outcome.hits.length > 0
          ? [list, ...showPager(outcome, go)]
          : [showAdvice(outcome.advice, apply, go)]),
      );
      results.removeAttribute('aria-busy');
    },
    showFailure(reason, retry) {
      const isOffline = reason === 'files' && !navigator.onLine;
      status.textContent = FAILURES[isOffline ? 'offline' : reason];
      results.replaceChildren(...(reason === 'files' ? [makeButton('重试', retry)] : []));
      results.removeAttribute('aria-busy');
    },
    fillForm(state) {
      const set = (name: string, value: string) => {
        const field = form.elements.namedItem(name);
        const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
        if (isField && field.value !== value) field.value = value;
      };
      for (const name of ['q', 'from', 'to', 'sort'] as const) set(name, state[name]);
      for (const key of FILTER_KEYS) facets.choose(key, state);
      chosen.replaceChildren(...showChosen(state, go));
      // Later on, what the reader folds stays folded.
      if (isFirst) facets.unfold();
      isFirst = false;
    },
  };
}
