import { typedWords } from '../../search/match.ts';
import type { SearchOutcome } from '../../search/outcome.ts';
import { FILTER_LABELS, type SearchState } from '../../search/query.ts';
import { FILTER_KEYS, type FilterKey } from '../../search/question.ts';

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('');
}

/** The words of a query in the form that is searched, as they were typed without quotation marks, and with them. */
export function typedIn(query: string) {
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

export type LabelOf = (key: FilterKey, value: string) => string;

/** What narrows a search, a line for each: what it is called, and what the search is without it. */
export function narrowings(
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

/** What was found, in a sentence or two. */
export function describeOutcome(outcome: SearchOutcome, state: SearchState, labelOf: LabelOf): string {
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
