import { ByteReader, type ByteWriter, DamagedIndex } from './bytes.ts';

/**
 * Lists of documents, each a term's. A list's first number holds the gap to the document before, so that lists of
 * parts are joined by writing this number anew (`joinList`) and copying the rest.
 */

/** Where a term stands in a field, by unit; whether the field ends with it. */
export interface Place {
  readonly position: number;
  readonly isEnd: boolean;
}

/** What of a document's head a word is, added together. */
export const IN_TITLE = 1;
export const STARTS_TITLE = 2;
export const IS_TITLE = 4;
export const IN_NUMBER = 8;
export const IS_NUMBER = 16;

/** The kinds of list there are: of bodies, of heads with places, of single units in heads with what of them they are. */
export const LIST_KINDS = ['body', 'head', 'unit'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** By how much a list's gaps are multiplied, to make room for what else the number says. */
const GAP_FACTORS: Readonly<Record<ListKind, number>> = { body: 1, head: 2, unit: 4 };

/** The commonest parts in single units' lists; others are written out behind a 0. */
const UNIT_PARTS = [0, IN_NUMBER, IN_TITLE, IN_TITLE | STARTS_TITLE] as const;

/**
 * Adds a document to a body's list.
 * @param turns a bit for each of the eight turns (place in the body, modulo eight) at which the term stands
 */
export function writeTurns(writer: ByteWriter, gap: number, turns: number): void {
  writer.varint(gap);
  writer.byte(turns);
}

/** Adds a document to a head's list. */
export function writePlaces(writer: ByteWriter, gap: number, places: readonly Place[]): void {
  writer.varint(gap * 2 + (places.length > 1 ? 1 : 0));
  if (places.length > 1) writer.varint(places.length);
  let previous = 0;
  for (const { position, isEnd } of places) {
    writer.varint((position - previous) * 2 + (isEnd ? 1 : 0));
    previous = position;
  }
}

/** Adds a document to a single unit's list. */
export function writeParts(writer: ByteWriter, gap: number, parts: number): void {
  const code = Math.max(0, UNIT_PARTS.indexOf(parts as 8));
  writer.varint(gap * 4 + code);
  if (code === 0) writer.varint(parts);
}

function nextDocument(previous: number, gap: number, documents: number): number {
  const document = previous + gap;
  if (gap === 0 || document >= documents) throw new DamagedIndex('a list names a document that is not there');
  return document;
}

/**
 * Reads a body's list.
 * @param documents how many there are: none is numbered so or higher
 * @throws DamagedIndex
 */
export function readTurns(
  list: Uint8Array,
  documents: number,
  visit: (document: number, turns: number) => void,
): void {
  const reader = new ByteReader(list);
  let document = -1;
  while (!reader.isAtEnd) {
    document = nextDocument(document, reader.varint(), documents);
    visit(document, reader.byte());
  }
}

/**
 * Reads a head's list.
 * @throws DamagedIndex
 */
export function readPlaces(
  list: Uint8Array,
  documents: number,
  visit: (document: number, position: number, isEnd: boolean) => void,
): void {
  const reader = new ByteReader(list);
  let document = -1;
  while (!reader.isAtEnd) {
    const head = reader.varint();
    document = nextDocument(document, Math.floor(head / 2), documents);
    const places = head % 2 === 1 ? reader.varint() : 1;
    let position = 0;
    for (let place = 0; place < places; place++) {
      const step = reader.varint();
      position += Math.floor(step / 2);
      if (position >= MOST_UNITS) throw new DamagedIndex('a place is behind the end of any field');
      visit(document, position, step % 2 === 1);
    }
  }
}

/** A field's units: a document and a place in it are one exact number. */
export const MOST_UNITS = 2 ** 21;

/**
 * Reads a single unit's list.
 * @throws DamagedIndex
 */
export function readParts(
  list: Uint8Array,
  documents: number,
  visit: (document: number, parts: number) => void,
): void {
  const reader = new ByteReader(list);
  let document = -1;
  while (!reader.isAtEnd) {
    const head = reader.varint();
    document = nextDocument(document, Math.floor(head / 4), documents);
    visit(document, UNIT_PARTS[head % 4] || reader.varint());
  }
}

/** A part's list, with the number of its last document within the part. */
export interface PartList {
  readonly list: Uint8Array;
  readonly last: number;
}

/**
 * Puts a part's list behind those before it.
 * @param start the number of the part's first document
 * @param previous the last document of the lists before, -1 if there is none
 */
export function joinList(
  writer: ByteWriter,
  kind: ListKind,
  { list }: PartList,
  { start, previous }: { start: number; previous: number },
): void {
  const factor = GAP_FACTORS[kind];
  const head = new ByteReader(list).varint();
  const first = Math.floor(head / factor) - 1 + start;
  writer.varint((first - previous) * factor + (head % factor));
  writer.bytes(list.subarray(lengthOfFirst(list)));
}

function lengthOfFirst(list: Uint8Array): number {
  let length = 1;
  while ((list[length - 1] ?? 0) >= 0x80) length++;
  return length;
}
