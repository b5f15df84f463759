/** The quotation marks that `normalise` takes for `"`, by kind: one is closed by another of its own kind. */
const KINDS = new Map(
  ['"＂', '“”„‟', '「」｢｣﹁﹂', '『』﹃﹄', '«»'].flatMap((marks, kind) =>
    Array.from(marks, (mark) => [mark, kind] as const),
  ),
);
const IS_SPACE = /^\s$/;

/** The next character of a query that passes; the query's length if there is none. */
function findFrom(query: string, from: number, isWanted: (character: string) => boolean): number {
  let place = from;
  while (place < query.length && !isWanted(query.charAt(place))) place++;
  return place;
}

const isSpace = (character: string) => IS_SPACE.test(character);

/** Where the phrase ends that a quotation mark opens: at the next of its kind, else of any kind, else with the query. */
function closingQuote(query: string, opening: number): number {
  const kind = KINDS.get(query.charAt(opening));
  const own = findFrom(query, opening + 1, (character) => KINDS.get(character) === kind);
  return own < query.length ? own : findFrom(query, opening + 1, (character) => KINDS.has(character));
}

/** A word of a query. */
export interface TypedWord {
  /** As it was typed, with its quotation marks. */
  readonly typed: string;
  /** What is asked for: of a phrase in quotation marks what stands between them. */
  readonly wanted: string;
}

function wordAt(query: string, start: number): TypedWord {
  const word = () => query.slice(start, findFrom(query, start, isSpace));
  if (!KINDS.has(query.charAt(start))) return { typed: word(), wanted: word() };
  const closing = closingQuote(query, start);
  const wanted = query.slice(start + 1, closing);
  const goesOn = closing + 1 < query.length && !isSpace(query.charAt(closing + 1));
  if (goesOn && !/\s/.test(wanted)) return { typed: word(), wanted: word() };
  return { typed: query.slice(start, closing + 1), wanted };
}

/**
 * Cuts a query into words. White space parts them; a word that begins with a quotation mark is the phrase up to its
 * end. Quotation marks within a word are the word's own, since titles have them: `“十三五”规划`, `深化“放管服”改革`.
 */
export function cutQuery(query: string): TypedWord[] {
  const words: TypedWord[] = [];
  const skipSpace = (from: number) => findFrom(query, from, (character) => !isSpace(character));
  for (let place = skipSpace(0); place < query.length; ) {
    const word = wordAt(query, place);
    words.push(word);
    place = skipSpace(place + word.typed.length);
  }
  return words;
}
