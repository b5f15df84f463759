import { type ByteReader, DamagedIndex, openFile, sealFile, unsealFile } from './bytes.ts';
import type { Directory } from './directory.ts';

export const TABLE_NAME = 'table';

/** What is known of every document at once, by its number. */
export interface Table {
  /** The day it was published, as a number: 20180629. */
  readonly days: Uint32Array;
  /** Its publisher's place in the directory. */
  readonly publishers: Uint32Array;
  /** Where it stands: its placing's place in the directory. */
  readonly placings: Uint32Array;
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

/** Its columns beside the days, in the order in which they are written. */
const COLUMNS = ['publishers', 'placings', 'kinds'] as const;

/** How many things of each column the directory has. */
export type TableSizes = Readonly<Record<(typeof COLUMNS)[number] | 'documents', number>>;

/** Calls for the lowest byte of a column's numbers, then for the next, up to that of the highest. */
function eachPlane(size: number, visit: (shift: number) => void): void {
  for (let shift = 0; 2 ** shift < size; shift += 8) visit(shift);
}

/**
 * Days as runs, then column by column, byte by byte: equals stand together, and nothing has to be taken apart.
 * @throws RangeError where a day comes before the one above it
 */
export function encodeTable(table: Table, sizes: TableSizes): Uint8Array<ArrayBuffer> {
  const { days } = table;
  const writer = openFile(days.length * 4);
  let previous = 0;
  for (let first = 0; first < days.length; ) {
    const day = days[first] ?? 0;
    if (day < previous) throw new RangeError(`Document of ${day} stands after one of ${previous}`);
    const start = first;
    while (days[first] === day) first++;
    writer.varint(first - start);
    writer.varint(day - previous);
    previous = day;
  }
  writer.varint(0);
  for (const name of COLUMNS)
    eachPlane(sizes[name], (shift) => writer.bytes(Uint8Array.from(table[name], (place) => place >>> shift)));
  return sealFile(TABLE_NAME, writer);
}

function readDays(reader: ByteReader, documents: number): Uint32Array {
  const runs: { day: number; end: number }[] = [];
  let day = 0;
  let end = 0;
  for (let length = reader.varint(); length > 0; length = reader.varint()) {
    end += length;
    day += reader.varint();
    runs.push({ day, end });
  }
  if (end !== documents || day > 99_991_231) throw new DamagedIndex('the table is of another edition');
  const days = new Uint32Array(documents);
  let first = 0;
  for (const run of runs) {
    days.fill(run.day, first, run.end);
    first = run.end;
  }
  return days;
}

function readColumn(reader: ByteReader, documents: number, size: number): Uint32Array {
  const places = new Uint32Array(documents);
  eachPlane(size, (shift) => {
    const plane = reader.bytes(documents);
    for (let document = 0; document < documents; document++)
      places[document] = (places[document] ?? 0) | ((plane[document] ?? 0) << shift);
  });
  for (let document = 0; document < documents; document++)
    if ((places[document] ?? 0) >= size)
      throw new DamagedIndex('the table names what the directory does not have');
  return places;
}

/**
 * @param sizes what the directory has
 * @throws DamagedIndex
 */
export function readTable(bytes: Uint8Array, { documents, ...sizes }: TableSizes): Table {
  const reader = unsealFile(TABLE_NAME, bytes);
  const days = readDays(reader, documents);
  const [publishers, placings, kinds] = COLUMNS.map((name) => readColumn(reader, documents, sizes[name]));
  if (!publishers || !placings || !kinds || !reader.isAtEnd)
    throw new DamagedIndex('the table has another length');
  return { days, publishers, placings, kinds };
}

/** What of a directory a table is read with. */
export function tableSizes({
  documents,
  publishers,
  placings,
  kinds,
}: Pick<Directory, keyof TableSizes>): TableSizes {
  return { documents, publishers: publishers.length, placings: placings.length, kinds: kinds.length };
}
