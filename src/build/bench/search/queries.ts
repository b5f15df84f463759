import { containsWords, splitWords } from '../../../search/match.ts';
import { createRandom, type Random } from '../../corpus/random.ts';
import { fieldsOf, type SearchText } from './search-text.ts';

/** The kinds of queries, by the names that the table has. */
export const QUERY_KINDS = {
  title2: '2 characters of a title',
  title3: '3-4 characters of a title',
  title5: '5-8 characters of a title',
  title: 'whole title',
  number: 'number, whole',
  numberPart: 'number, part',
  agency: 'agency or alias',
  mixed: 'digits, Latin and Han mixed',
  body: '3-6 characters of a body',
} as const;
export type QueryKind = keyof typeof QUERY_KINDS;
const KINDS = Object.keys(QUERY_KINDS) as QueryKind[];

export interface Query {
  readonly kind: QueryKind;
  readonly text: string;
  /** The route of the page that it was made from. */
  readonly wanted: string;
}

/** So often a kind may come up with nothing new before it is given up: a small corpus has few agencies. */
const MOST_TRIES = 400;
/** One query in so many is typed in full width or in the other case. */
const DISGUISED = 5;

const IS_WORD = /^[\p{L}\p{M}\p{N}]+$/u;
/** Nobody types a piece that begins or ends with a sign or a space. */
const HAS_WORD_ENDS = /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su;
const IS_NUMBER = /^\p{N}+$/u;
const DIGITS_OR_LATIN = /[A-Za-z0-9]+/g;
const IS_LATIN = /[A-Za-z]/;
const HAS_LETTER = /\p{L}/u;
const PRINTABLE_ASCII = /[!-~]/g;
/** `州办发〔2019〕104号` */
const DOCUMENT_NUMBER = /^(?<office>.*)〔(?<year>\d{4})〕(?<ordinal>\d+)号$/;
/** `b01/2019-00104` */
const INDEX_NUMBER = /^(?<prefix>.*?)(?<year>\d{4})-(?<ordinal>\d+)$/;

/** A piece of a text, of so many characters; the text itself where it is shorter. */
function cutPiece(text: string, least: number, most: number, random: Random): string {
  const characters = [...text];
  const length = Math.min(random.between(least, most), characters.length);
  const start = random.between(0, characters.length - length);
  return characters.slice(start, start + length).join('');
}

function isTyped(piece: string, least: number): boolean {
  return [...piece].length >= least && HAS_WORD_ENDS.test(piece) && !IS_NUMBER.test(piece);
}

function titlePiece(least: number, most: number): Maker {
  return ({ title }, random) => {
    const piece = cutPiece(title, least, most, random);
    return isTyped(piece, least) ? piece : undefined;
  };
}

function partsOfNumbers({ documentNumber = '', indexNumber = '' }: SearchText): string[] {
  const { year, ordinal } = DOCUMENT_NUMBER.exec(documentNumber)?.groups ?? {};
  const index = INDEX_NUMBER.exec(indexNumber)?.groups ?? {};
  return [
    ...(year
      ? [`${ordinal}号`, `〔${year}〕${ordinal}`, `〔${year}〕${ordinal}号`, `[${year}]${ordinal}号`]
      : []),
    ...(index['year'] ? [`${index['year']}-${index['ordinal']}`] : []),
  ];
}

/** Letters, alone or with digits, or else digits, with up to three characters on each side; half of them are letters. */
function mixedPiece(text: SearchText, random: Random): string | undefined {
  const source = random.pick([text.body, text.body, text.title, text.indexNumber ?? text.body]);
  const hasLatin = random.chance(0.5);
  const runs = [...source.matchAll(DIGITS_OR_LATIN)].filter(([run]) => IS_LATIN.test(run) === hasLatin);
  if (runs.length === 0) return undefined;
  const { 0: run, index } = random.pick(runs);
  const start = Math.max(0, index - random.between(0, 3));
  const piece = source.slice(start, index + run.length + random.between(0, 3));
  return isTyped(piece, 3) && HAS_LETTER.test(piece) && !/\s/.test(piece) ? piece : undefined;
}

type Maker = (text: SearchText, random: Random) => string | undefined;

const MAKERS: Readonly<Record<QueryKind, Maker>> = {
  title2: titlePiece(2, 2),
  title3: titlePiece(3, 4),
  title5: titlePiece(5, 8),
  title: ({ title }) => title,
  number({ documentNumber, indexNumber }, random) {
    const numbers = [documentNumber, documentNumber, indexNumber].filter((number) => number !== undefined);
    return numbers.length > 0 ? random.pick(numbers) : undefined;
  },
  numberPart(text, random) {
    const parts = partsOfNumbers(text);
    return parts.length > 0 ? random.pick(parts) : undefined;
  },
  agency({ agencyNames }, random) {
    const name = random.pick(agencyNames);
    return random.chance(0.5) ? name : cutPiece(name, 3, 6, random);
  },
  mixed: mixedPiece,
  body({ body }, random) {
    const piece = cutPiece(body, 3, 6, random);
    return isTyped(piece, 3) && IS_WORD.test(piece) ? piece : undefined;
  },
};

/** A query as somebody types it whose keyboard is set to full width, or who holds shift. */
function disguise(text: string, random: Random): string {
  return random.chance(0.5)
    ? text.replace(PRINTABLE_ASCII, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    : text.toUpperCase();
}

function isFound(query: string, text: SearchText): boolean {
  const words = splitWords(query);
  const fields = fieldsOf(text);
  return words.length > 0 && words.every((word) => fields.some((field) => containsWords(field, [word])));
}

/**
 * Makes queries of nine kinds, as many of each as of the others, all different. The same texts, number and seed give
 * the same queries.
 * @returns fewer than asked for where the texts do not hold as many different ones
 */
export function makeQueries(texts: readonly SearchText[], count: number, seed: number): Query[] {
  if (texts.length === 0) return [];
  return KINDS.flatMap((kind, position) => {
    // A generator of its own, so that one kind's luck does not change another's queries.
    const random = createRandom(Math.imul(seed, 31) + position);
    const share = Math.floor(count / KINDS.length) + (position < count % KINDS.length ? 1 : 0);
    const queries = new Map<string, Query>();
    for (let tries = 0; queries.size < share && tries < MOST_TRIES; tries++) {
      const source = random.pick(texts);
      const plain = MAKERS[kind](source, random);
      if (plain === undefined) continue;
      const text = random.chance(1 / DISGUISED) ? disguise(plain, random) : plain;
      if (queries.has(text) || !isFound(text, source)) continue;
      queries.set(text, { kind, text, wanted: source.route });
      tries = 0;
    }
    return [...queries.values()];
  });
}

/** Queries evenly from all of them, so that every kind is among them as often as the others. */
export function sampleQueries(queries: readonly Query[], count: number): readonly Query[] {
  if (queries.length <= count) return queries;
  return Array.from(
    { length: count },
    (_, index) => queries[Math.floor((index * queries.length) / count)],
  ).filter((query) => query !== undefined);
}
