import type { CardText } from './cards.ts';
import { splitWords } from './match.ts';
import { normalise } from './normalise.ts';
import type { OpenIndex } from './open-index.ts';
import type { Found, Suggestion } from './question.ts';
import { suggestNames } from './suggest-names.ts';
import { cutUnits, isNumber } from './units.ts';

/** So many cards are looked at for a number that is not typed to its end. */
const MOST_LOOKED_AT = 32;

type FindHeads = (words: readonly string[]) => Promise<Found['documents']>;

/**
 * The documents whose titles or numbers have the words, and if that is too few, those in which the last word goes on:
 * `2018〕10` has not been typed to the end of `104号`, which as a number is another.
 */
async function findDocuments(
  index: OpenIndex,
  words: readonly string[],
  most: number,
  findHeads: FindHeads,
): Promise<readonly CardText[]> {
  const load = (documents: Uint32Array) =>
    Promise.all(Array.from(documents, (document) => index.cardText(document)));
  const found = (await findHeads(words)).slice(0, most);
  const last = words.at(-1) ?? '';
  const units = cutUnits(last);
  if (found.length === most || units.length < 3 || !isNumber(units.at(-1) ?? '')) return load(found);
  const stem = units.slice(0, -1).join('');
  const others = await findHeads([...words.slice(0, -1), stem]);
  const longer = others.filter((document) => !found.includes(document)).slice(0, MOST_LOOKED_AT);
  const cards = (await load(longer)).filter(({ title, documentNumber = '', indexNumber = '' }) =>
    [title, documentNumber, indexNumber].some((text) => normalise(text).includes(last)),
  );
  return [...(await load(found)), ...cards].slice(0, most);
}

/**
 * Suggests agencies and columns, then documents, whose names hold what has been typed.
 * @param findHeads finds the documents whose titles or numbers have the words, best first
 */
export async function suggestAll(
  index: OpenIndex,
  typed: string,
  most: number,
  findHeads: FindHeads,
): Promise<Suggestion[]> {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  const { agencies, columns } = await index.directory();
  const names = [...suggestNames('agency', agencies, words), ...suggestNames('column', columns, words)];
  // However many names there are, documents have half of the places.
  const documents = await findDocuments(index, words, Math.max(most - names.length, most >> 1), findHeads);
  const last = words.at(-1) ?? '';
  return [
    ...names.slice(0, most - documents.length),
    ...documents.map(({ title, route, documentNumber }): Suggestion => {
      const isNumber = documentNumber !== undefined && normalise(documentNumber).includes(last);
      return { kind: 'document', text: title, route, ...(isNumber && { note: documentNumber }) };
    }),
  ];
}
