import { bodyNameIn } from './bodies.ts';
import type { Directory } from './directory.ts';
import { narrow } from './facets.ts';
import { type AskedWord, type Matches, matchWords } from './match-words.ts';
import { findNearSpellings } from './near-spellings.ts';
import { normalise } from './normalise.ts';
import { OpenIndex } from './open-index.ts';
import type { AlsoAsked, Card, Finder, Found, LoadFile, Question } from './question.ts';
import { suggestAll } from './suggest.ts';
import { indexSynonyms } from './synonyms.ts';
import { dayNumber, dayText, type Table } from './table.ts';
import { bodyTermsOf } from './units.ts';

/** The documents that match and are of the days asked for, newest first. */
function candidatesOf(
  { isMatch }: Matches,
  { days }: Table,
  { from, to }: Pick<Question, 'from' | 'to'>,
): Uint32Array {
  const first = dayNumber(from) ?? 0;
  const last = dayNumber(to) ?? Number.POSITIVE_INFINITY;
  const candidates: number[] = [];
  for (let document = isMatch.length - 1; document >= 0; document--) {
    const day = days[document] ?? 0;
    if (isMatch[document] && day >= first && day <= last) candidates.push(document);
  }
  return Uint32Array.from(candidates);
}

/**
 * Sorts the best first: by the word matched worst, then by all of them, then what is in force before what is not. In
 * each group the order stays.
 */
function sortByRank(
  documents: Uint32Array,
  { worst, sums }: Matches,
  { kinds }: Directory,
  table: Table,
): Uint32Array {
  const isRepealed = (document: number) => kinds[table.kinds[document] ?? 0]?.isRepealed === true;
  const groups = new Map<number, number[]>();
  for (const document of documents) {
    const group =
      ((worst[document] ?? 0) * 0x10000 + (sums[document] ?? 0)) * 2 + (isRepealed(document) ? 1 : 0);
    const members = groups.get(group);
    if (members) members.push(document);
    else groups.set(group, [document]);
  }
  return Uint32Array.from([...groups].sort(([a], [b]) => a - b).flatMap(([, members]) => members));
}

/** The words, and other names for those that do not have to be exact. */
async function askedBy(
  index: OpenIndex,
  words: readonly string[],
  exactWords: readonly string[],
): Promise<AlsoAsked[]> {
  const othersOf = indexSynonyms((await index.directory()).synonyms);
  const exact = new Set(exactWords);
  return words.map((word) => ({ word, others: exact.has(word) ? [] : othersOf(word) }));
}

async function find(index: OpenIndex, question: Question): Promise<Found> {
  const words = [...new Set(question.words)].filter((word) => word !== '');
  const asked = askedBy(index, words, question.exactWords ?? []);
  const match = async () => {
    const comparable = (await asked).map(
      ({ word, others }): AskedWord => ({ word, others: others.map(normalise) }),
    );
    return matchWords(index, comparable, question.isTitleOnly ? 'title' : 'all');
  };
  const [directory, table, matches] = await Promise.all([
    index.directory(),
    index.table(),
    match(),
    index.prepare(),
  ]);
  const alsoAsked = (await asked).filter(({ others }) => others.length > 0);
  const headOnlyWords = question.isTitleOnly ? [] : words.filter((word) => bodyTermsOf(word).length === 0);
  const foundAmong = (candidates: Uint32Array): Found => {
    const { documents, beside, facets } = narrow(candidates, directory, table, question.filters);
    return {
      documents: question.sort === 'date' ? documents : sortByRank(documents, matches, directory, table),
      beside,
      bodyWords: matches.bodyWords,
      without: (refuted) => foundAmong(candidates.filter((document) => !refuted.has(document))),
      alsoAsked,
      headOnlyWords,
      facets,
    };
  };
  return foundAmong(candidatesOf(matches, table, question));
}

async function makeCard(index: OpenIndex, document: number): Promise<Card> {
  const [{ kinds, placings, columnNames, publishers }, table, text] = await Promise.all([
    index.directory(),
    index.table(),
    index.cardText(document),
  ]);
  const kind = kinds[table.kinds[document] ?? 0];
  const column = columnNames[placings[table.placings[document] ?? 0]?.column ?? -1];
  const { route, title, documentNumber, indexNumber, summary } = text;
  return {
    route,
    title,
    ...(documentNumber !== undefined && { documentNumber }),
    ...(indexNumber !== undefined && { indexNumber }),
    agency: publishers[table.publishers[document] ?? 0]?.names[0] ?? '',
    ...(column !== undefined && { column }),
    type: kind?.type ?? '',
    date: dayText(table.days[document] ?? 0),
    ...(kind?.validity !== undefined && { validity: kind.validity }),
    ...(summary !== undefined && { summary }),
  };
}

/** The documents whose titles or numbers have the words, best first. */
async function findHeads(index: OpenIndex, words: readonly string[]): Promise<Uint32Array> {
  const [directory, table, matches] = await Promise.all([
    index.directory(),
    index.table(),
    matchWords(
      index,
      words.map((word) => ({ word, others: [] })),
      'head',
    ),
  ]);
  return sortByRank(candidatesOf(matches, table, {}), matches, directory, table);
}

/** Opens the index. Nothing is loaded before the first question. */
export function openFinder(load: LoadFile): Finder {
  const index = new OpenIndex(load);
  return {
    prepare: () => index.prepare(),
    find: (question) => find(index, question),
    suggest: (typed, most) => suggestAll(index, typed, most, (words) => findHeads(index, words)),
    nearSpellings: (word) => findNearSpellings(index, word),
    card: (document) => makeCard(index, document),
    bodyName: async (document) => bodyNameIn((await index.directory()).bodies, document),
  };
}
