import type { TextPart } from '../../search/excerpt.ts';
import { typedWords } from '../../search/match.ts';
import type { Advice, SearchHit, SearchOutcome } from '../../search/outcome.ts';
import { FILTER_LABELS, RESULTS_PER_PAGE, type SearchState, withoutNarrowing } from '../../search/query.ts';
import { FILTER_KEYS, type FilterKey } from '../../search/question.ts';
import { formatWords } from '../../search/word-fragment.ts';
import { pageAddress } from './page-address.ts';
import { createFacets } from './search-facets.ts';

/** What a click on the results asks for. */
export type Go = (change: Partial<SearchState>) => void;

const FAILURES = {
  files:
    '搜索要用的一部分文件没有取到，所以没有结果，不是没有这样的文件。请过一会儿重试，或从栏目、机构页面查找。',
  dev: '本地预览没有搜索索引，先运行 npm run build 才能搜索。',
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
  const excerpt = make('p', { class: 'search-excerpt' });
  void hit.excerpt.then((parts) => excerpt.append(...showParts(parts)));
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
    excerpt,
    make(
      'p',
      { class: 'search-details' },
      ...details.flatMap((detail, index) => (index > 0 ? [' ', detail] : [detail])),
    ),
  );
}

function showPager(outcome: SearchOutcome, go: Go): HTMLElement[] {
  const { page, pages } = outcome;
  if (pages === 1) return [];
  const pager = make('nav', { class: 'search-pager', 'aria-label': '搜索结果翻页' });
  if (page > 1) pager.append(makeButton('上一页', () => go({ page: page - 1 })));
  pager.append(make('span', {}));
  if (page < pages) pager.append(makeButton('下一页', () => go({ page: page + 1 })));
  updatePager(pager, outcome);
  return [pager];
}

/** Says how many pages there are as far as is known now. Its buttons stay, since the keyboard may be on one. */
function updatePager(pager: Element | null, { page, pages, isTotalExact }: SearchOutcome): void {
  const place = pager?.querySelector('span');
  if (place) place.textContent = `第 ${page} 页，${isTotalExact ? '共' : '约'} ${pages} 页`;
}

/** The words of a query in the form that is searched, as they were typed without quotation marks, and with them. */
function typedIn(query: string) {
  const typed = typedWords(query);
  const show = (word: string) => typed.get(word)?.wanted.trim() ?? word;
  return {
    words: [...typed.keys()],
    show,
    quote: (words: readonly string[]) => quote(words.map(show)),
    /** A query for words; a new one with white space in it is put in quotation marks. */
    join: (words: readonly string[]) =>
      words.map((word) => typed.get(word)?.typed ?? (/\s/.test(word) ? `"${word}"` : word)).join(' '),
  };
}

/** @param query of the search that found nothing */
function showAdvice(advice: Advice | undefined, query: string, apply: string | null, go: Go): HTMLElement {
  const typed = typedIn(query);
  const list = make('ul', { class: 'search-advice' });
  const add = (...children: readonly Child[]) => list.append(make('li', {}, ...children));
  const offer = (label: string, change: Partial<SearchState>) =>
    add(makeButton(label, () => go({ ...change, page: 1 })));
  const absent = advice?.absentWords ?? [];
  const others = advice?.otherWords ?? [];
  for (const { word, instead } of advice?.nearSpellings ?? [])
    add(
      `没有“${typed.show(word)}”，是不是要找：`,
      ...instead.flatMap((spelling) => {
        const q = typed.join(typed.words.map((each) => (each === word ? spelling : each)));
        return [makeButton(spelling, () => go({ q, page: 1 })), ' '];
      }),
    );
  if (absent.length > 0 && others.length > 0)
    offer(`没有文件写到${typed.quote(absent)}，去掉再查`, { q: typed.join(others) });
  if (advice?.helpsToDropFilters) offer('去掉筛选条件再查', withoutNarrowing());
  add('少写几个字，只留最要紧的词；词与词之间用空格隔开。');
  add('去掉书名号、引号和“关于”“的通知”之类的字；文号可以只写序号，如“104号”。');
  if (apply) add('没有主动公开的信息，可以申请公开：', make('a', { href: apply }, '怎样申请'), '。');
  return list;
}

type LabelOf = (key: FilterKey, value: string) => string;

/** What narrows a search, a line for each: what it is called, and what the search is without it. */
function narrowings(
  state: SearchState,
  labelOf: LabelOf,
): { label: string; without: Partial<SearchState> }[] {
  return [
    ...(state.in === 'title' ? [{ label: '只查标题', without: { in: '' } as const }] : []),
    ...FILTER_KEYS.flatMap((key) =>
      state[key].map((value) => ({
        label: `${FILTER_LABELS[key]}：${labelOf(key, value)}`,
        without: { [key]: state[key].filter((other) => other !== value) },
      })),
    ),
    ...(state.from ? [{ label: `${state.from} 起`, without: { from: '' } }] : []),
    ...(state.to ? [{ label: `到 ${state.to} 止`, without: { to: '' } }] : []),
  ];
}

/** A button for each thing that narrows the search, which takes it away. */
function showChosen(state: SearchState, labelOf: LabelOf, go: Go): HTMLElement[] {
  const chosen = narrowings(state, labelOf);
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

function describeQuestion(state: SearchState, labelOf: LabelOf): string {
  const typed = typedIn(state.q);
  const filters = FILTER_KEYS.filter((key) => state[key].length > 0).map(
    (key) => `${FILTER_LABELS[key]}为${state[key].map((value) => `“${labelOf(key, value)}”`).join('或')}`,
  );
  const days = [...(state.from ? [`${state.from}起`] : []), ...(state.to ? [`${state.to}止`] : [])];
  const where = state.in === 'title' ? '标题' : '';
  const { words } = typed;
  const text = words.length > 0 ? [`${where}${words.length > 1 ? '同时' : ''}含有${typed.quote(words)}`] : [];
  return [...filters, ...(days.length > 0 ? [`日期在${days.join('')}`] : []), ...text].join('、');
}

function describeOutcome(outcome: SearchOutcome, state: SearchState, labelOf: LabelOf): string {
  const question = describeQuestion(state, labelOf);
  const { headOnlyWords, alsoAsked } = outcome;
  const typed = typedIn(state.q);
  const where = [
    ...(headOnlyWords.length > 0
      ? [`一个字的词（${typed.quote(headOnlyWords)}）只在标题、文号和机构名称里找。`]
      : []),
    ...alsoAsked.map(
      ({ word, others }) => `“${typed.show(word)}”也叫${quote(others)}，一并查找；给词加上引号，就只查原词。`,
    ),
  ].join('');
  if (outcome.hits.length === 0) return `没有找到${question}的文件。${where}`;
  const total = outcome.isTotalExact ? `${outcome.total} 件` : `约 ${outcome.total} 件`;
  const order = state.sort === 'date' ? '，最新的在前' : '';
  return `${question}的文件，找到 ${total}，现在是第 ${outcome.page} 页${order}。${where}`;
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
  /** @param advice where nothing was found */
  showOutcome(outcome: SearchOutcome, state: SearchState, advice: Advice | undefined): void;
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

  function showCounts(outcome: SearchOutcome, state: SearchState): void {
    status.textContent = describeOutcome(outcome, state, facets.labelOf);
    for (const key of FILTER_KEYS) facets.show(key, outcome.facets[key]);
    updatePager(results.querySelector('.search-pager'), outcome);
  }

  return {
    showCounts,
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
      showCounts(outcome, state);
      const list = make('ol', {
        class: 'search-hits',
        start: String((outcome.page - 1) * RESULTS_PER_PAGE + 1),
      });
      const others = outcome.alsoAsked.flatMap((asked) => asked.others);
      const fragment = formatWords([state.q, ...others].join(' '));
      list.append(...outcome.hits.map((hit) => showHit(hit, base, fragment)));
      results.replaceChildren(
        ...(outcome.hits.length > 0
          ? [list, ...showPager(outcome, go)]
          : [showAdvice(advice, state.q, apply, go)]),
      );
      results.removeAttribute('aria-busy');
    },
    showFailure(retry) {
      const reason = import.meta.env.DEV ? 'dev' : navigator.onLine ? 'files' : 'offline';
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
