import type { TextPart } from '../../search/excerpt.ts';
import { RESULTS_PER_PAGE, type SearchState } from '../../search/query.ts';
import { FILTER_KEYS, FILTER_LABELS, type FilterKey } from '../../search/search-record.ts';
import { formatWords } from '../../search/word-fragment.ts';
import { pageAddress } from './page-address.ts';
import type { Advice, FacetValue, FailureReason, SearchHit, SearchOutcome } from './search-client.ts';

/** What a click on the results asks for. */
export type Go = (change: Partial<SearchState>) => void;

const FAILURES: Readonly<Record<FailureReason, string>> = {
  browser:
    '这个浏览器不能运行站内搜索（缺少 WebAssembly，或已被禁用）。请换用新版浏览器，或从栏目、机构页面查找。',
  files: '搜索所需的文件没有取到，可能是网络断了。请检查网络后重试，或从栏目、机构页面查找。',
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

function showAdvice(advice: Advice | undefined, go: Go): HTMLElement {
  const list = make('ul', { class: 'search-advice' });
  const offer = (label: string, change: Partial<SearchState>) =>
    list.append(
      make(
        'li',
        {},
        makeButton(label, () => go({ ...change, page: 1 })),
      ),
    );
  const absent = advice?.absentWords ?? [];
  const others = advice?.otherWords ?? [];
  if (absent.length > 0 && others.length > 0)
    offer(`没有文件写到${quote(absent)}，去掉再查`, { q: others.join(' ') });
  if (advice?.helpsToDropFilters) offer('去掉筛选条件再查', { agency: '', column: '', year: '', type: '' });
  list.append(make('li', {}, '少写几个字，只留最要紧的词；词与词之间用空格隔开。'));
  list.append(make('li', {}, '去掉书名号、引号和“关于”“的通知”之类的字；文号可以只写序号，如“104号”。'));
  return list;
}

function describeQuestion(state: SearchState): string {
  const words = state.q.split(' ').filter((word) => word !== '');
  const filters = FILTER_KEYS.filter((key) => state[key] !== '').map(
    (key) => `${FILTER_LABELS[key]}为“${state[key]}”`,
  );
  const text = words.length > 0 ? [`${words.length > 1 ? '同时' : ''}含有${quote(words)}`] : [];
  return [...filters, ...text].join('、');
}

function describeOutcome(outcome: SearchOutcome, state: SearchState): string {
  if (outcome.hits.length === 0) return `没有找到${describeQuestion(state)}的文件。`;
  const total = outcome.isTotalExact ? `${outcome.total} 件` : `约 ${outcome.total} 件`;
  return `${describeQuestion(state)}的文件，找到 ${total}，现在是第 ${outcome.page} 页。`;
}

/** In the order that the page came with; what it did not have comes last, by name. */
function orderValues(values: readonly FacetValue[], known: readonly string[]): FacetValue[] {
  const rank = ({ value }: FacetValue) => (known.includes(value) ? known.indexOf(value) : known.length);
  return [...values].sort((a, b) => rank(a) - rank(b) || a.value.localeCompare(b.value, 'zh'));
}

/** The parts of the page that the search writes to. */
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
 */
export function createView(
  form: HTMLFormElement,
  results: HTMLElement,
  status: HTMLElement,
  base: string,
  go: Go,
): SearchView {
  const selectOf = (key: FilterKey) => form.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
  const original = new Map(FILTER_KEYS.map((key) => [key, [...(selectOf(key)?.options ?? [])]]));

  const choose = (select: HTMLSelectElement, value: string) => {
    if (value !== '' && ![...select.options].some((option) => option.value === value))
      select.add(new Option(value, value));
    select.value = value;
  };
  const showFacet = (key: FilterKey, values: readonly FacetValue[], chosen: string) => {
    const select = selectOf(key);
    if (!select) return;
    const known = original.get(key) ?? [];
    const everything = known.filter((option) => option.value === '');
    const ordered = orderValues(
      values,
      known.map((option) => option.value),
    );
    const options = ordered.map(({ value, count }) => new Option(`${value}（${count}）`, value));
    select.replaceChildren(...everything, ...options);
    choose(select, chosen);
  };

  return {
    showNothing() {
      status.textContent = '';
      results.removeAttribute('aria-busy');
      results.replaceChildren();
      for (const [key, options] of original) {
        const select = selectOf(key);
        select?.replaceChildren(...options);
        // While its options are moved, a select chooses another by itself.
        if (select) select.value = '';
      }
    },
    showBusy() {
      status.textContent = '正在查找……';
      results.setAttribute('aria-busy', 'true');
    },
    showOutcome(outcome, state) {
      status.textContent = describeOutcome(outcome, state);
      for (const key of FILTER_KEYS) showFacet(key, outcome.facets[key], state[key]);
      const list = make('ol', {
        class: 'search-hits',
        start: String((outcome.page - 1) * RESULTS_PER_PAGE + 1),
      });
      const fragment = formatWords(state.q);
      list.append(...outcome.hits.map((hit) => showHit(hit, base, fragment)));
      results.replaceChildren(
        ...(outcome.hits.length > 0 ? [list, ...showPager(outcome, go)] : [showAdvice(outcome.advice, go)]),
      );
      results.removeAttribute('aria-busy');
    },
    showFailure(reason, retry) {
      status.textContent = FAILURES[reason];
      results.replaceChildren(...(reason === 'files' ? [makeButton('重试', retry)] : []));
      results.removeAttribute('aria-busy');
    },
    fillForm(state) {
      const input = form.elements.namedItem('q');
      if (input instanceof HTMLInputElement) input.value = state.q;
      for (const key of FILTER_KEYS) {
        const select = selectOf(key);
        if (select) choose(select, state[key]);
      }
    },
  };
}
