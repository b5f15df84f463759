import type { Advice, SearchHit, SearchOutcome } from '../../search/outcome.ts';
import { type SearchState, withoutNarrowing } from '../../search/query.ts';
import { type Child, make, makeButton, showParts } from './elements.ts';
import { pageAddress } from './page-address.ts';
import { type LabelOf, narrowings, typedIn } from './search-sentences.ts';

/** What a click on the results asks for. */
export type Go = (change: Partial<SearchState>) => void;

/**
 * @param fragment that makes the page mark the words
 * @param titlesStand when the excerpt may be asked for
 */
export function showHit(
  hit: SearchHit,
  base: string,
  { fragment, titlesStand }: { fragment: string; titlesStand: Promise<void> },
): HTMLLIElement {
  const excerpt = make('p', { class: 'search-excerpt' });
  void titlesStand.then(() => hit.excerpt()).then((parts) => excerpt.append(...showParts(parts)));
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

export function showPager(outcome: SearchOutcome, go: Go): HTMLElement[] {
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
export function updatePager(pager: Element | null, { page, pages, isTotalExact }: SearchOutcome): void {
  const place = pager?.querySelector('span');
  if (place) place.textContent = `第 ${page} 页，${isTotalExact ? '共' : '约'} ${pages} 页`;
}

/** @param query of the search that found nothing */
export function showAdvice(
  advice: Advice | undefined,
  query: string,
  apply: string | null,
  go: Go,
): HTMLElement {
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

/** A button for each thing that narrows the search, which takes it away. */
export function showChosen(state: SearchState, labelOf: LabelOf, go: Go): HTMLElement[] {
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
