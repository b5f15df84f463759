import { DamagedIndex, openFile, parseJson, sealFile, unsealFile } from './bytes.ts';

/** Documents a file of cards. */
export const CARDS_PER_PACK = 32;

/** What of a document's card is its alone. */
export interface CardText {
  readonly route: string;
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly indexNumber?: string | undefined;
  readonly summary?: string | undefined;
}

/** The number of a document's pack. */
export function packOf(document: number): number {
  return Math.floor(document / CARDS_PER_PACK);
}

export function countPacks(documents: number): number {
  return Math.ceil(documents / CARDS_PER_PACK);
}

/** A pack's name: `cards/12`. */
export function packName(pack: number): string {
  return `cards/${pack}`;
}

type CardRow = readonly [route: string, title: string, number: string, indexNumber: string, summary: string];

/**
 * @param name of `packName`
 * @param cards of documents that follow one another, at most `CARDS_PER_PACK`
 */
export function encodePack(name: string, cards: readonly CardText[]): Uint8Array<ArrayBuffer> {
  const rows = cards.map(
    ({ route, title, documentNumber, indexNumber, summary }): CardRow => [
      route,
      title,
      documentNumber ?? '',
      indexNumber ?? '',
      summary ?? '',
    ],
  );
  const json = new TextEncoder().encode(JSON.stringify(rows));
  const writer = openFile(json.length);
  writer.bytes(json);
  return sealFile(name, writer);
}

function isRow(value: unknown): value is CardRow {
  return Array.isArray(value) && value.length === 5 && value.every((text) => typeof text === 'string');
}

/** @throws DamagedIndex */
export function readPack(name: string, bytes: Uint8Array): readonly CardText[] {
  const rows = parseJson(unsealFile(name, bytes).rest());
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new DamagedIndex('a pack of cards is of another edition');
  return rows.map(([route, title, documentNumber, indexNumber, summary]) => ({
    route,
    title,
    ...(documentNumber !== '' && { documentNumber }),
    ...(indexNumber !== '' && { indexNumber }),
    ...(summary !== '' && { summary }),
  }));
}
