import { DamagedIndex, openFile, sealFile, unsealFile } from './bytes.ts';

export const TABLE_NAME = 'table';

/** What is known of every document at once, by its number. */
export interface Table {
  /** The day it was published, as a number: 20180629. */
  readonly days: Uint32Array;
  /** Its publisher's place in the directory. */
  readonly publishers: Uint32Array;
  /** Its kind's place in the directory. */
  readonly kinds: Uint32Array;
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day as a number that sorts like it; undefined if it is none. */
export function dayNumber(day: string | undefined): number | undefined {
  return day !== undefined && IS_DAY.test(day) ? Number(day.replaceAll('-', '')) : undefined;
}

/** `2018-06-29` */
export function dayText(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/**
 * Column by column, since equals stand together there.
 * @throws RangeError where a day comes before the one above it
 */
export function encodeTable({ days, publishers, kinds }: Table): Uint8Array<ArrayBuffer> {
  const writer = openFile(days.length * 4);
  writer.varint(days.length);
  let previous = 0;
  for (const day of days) {
    if (day < previous) throw new RangeError(`Document of ${day} stands after one of ${previous}`);
    writer.varint(day - previous);
    previous = day;
  }
  for (const publisher of publishers) writer.varint(publisher);
  for (const kind of kinds) writer.varint(kind);
  return sealFile(TABLE_NAME, writer);
}

/**
 * @param sizes how many documents, publishers and kinds the directory has
 * @throws DamagedIndex
 */
export function readTable(
  bytes: Uint8Array,
  sizes: Readonly<{ documents: number; publishers: number; kinds: number }>,
): Table {
  const reader = unsealFile(TABLE_NAME, bytes);
  const documents = reader.varint();
  if (documents !== sizes.documents || documents * 3 > bytes.length)
    throw new DamagedIndex('the table is of another edition');
  const readColumn = (read: () => number) => Uint32Array.from({ length: documents }, read);
  let day = 0;
  const days = readColumn(() => {
    day += reader.varint();
    return day;
  });
  const readPlace = (size: number) => () => {
    const place = reader.varint();
    if (place >= size) throw new DamagedIndex('the table names what the directory does not have');
    return place;
  };
  const publishers = readColumn(readPlace(sizes.publishers));
  const kinds = readColumn(readPlace(sizes.kinds));
  if (day > 99_991_231 || !reader.isAtEnd) throw new DamagedIndex('the table has another length');
  return { days, publishers, kinds };
}
