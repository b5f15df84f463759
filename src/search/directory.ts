import type { BodyFolder } from './bodies.ts';
import { DamagedIndex, parseJson } from './bytes.ts';
import { countPacks } from './cards.ts';
import type { Synonyms } from './synonyms.ts';

/** Changes whenever files of another edition could not be read. */
const FORMAT = 2;
export const DIRECTORY_NAME = 'directory';

/** Who published documents, as it is found and shown. */
export interface Publisher {
  /** The name shown first; then others by which it is chosen, such as today's. */
  readonly names: readonly string[];
  /** Names by which it is found only. */
  readonly aliases: readonly string[];
}

/** Where documents stand, in the numbers of `columnNames`. */
export interface Placing {
  /** The title of its column, as it is shown. */
  readonly column?: number | undefined;
  /** The values by which its columns are chosen; those of the column above a column too. */
  readonly columns: readonly number[];
}

/** What else many documents have in common. */
export interface DocumentKind {
  readonly type: string;
  readonly validity?: string | undefined;
  /** Whether it is no longer in force: it comes behind those that are. */
  readonly isRepealed: boolean;
  /** The values by which its article 20 categories are chosen. */
  readonly categories: readonly string[];
}

/** A page that is suggested by its name. */
export interface NamedPage {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where it stands, to tell it from others of its name. */
  readonly within?: string | undefined;
  readonly route: string;
}

/** The index's small common file: everything but documents. */
export interface Directory {
  readonly documents: number;
  readonly buckets: number;
  /** In the order of the documents. */
  readonly bodies: readonly BodyFolder[];
  /** The seals of the table and of the checks: with them the whole edition hangs together. */
  readonly seals: { readonly table: number; readonly checks: number };
  /** The most units that a title or number has: a longer word is looked for in bodies only. */
  readonly longestHead: number;
  readonly publishers: readonly Publisher[];
  readonly columnNames: readonly string[];
  readonly placings: readonly Placing[];
  readonly kinds: readonly DocumentKind[];
  readonly agencies: readonly NamedPage[];
  readonly columns: readonly NamedPage[];
  readonly synonyms: readonly Synonyms[];
}

export function encodeDirectory(directory: Directory): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...directory }));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isPowerOfTwo = (value: unknown): boolean =>
  isCount(value) && (value as number) > 0 && Number.isInteger(Math.log2(value as number));

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).every(([key, isValid]) => isValid(fields[key]));
}

const listOf = (shape: Shape) => (value: unknown) =>
  Array.isArray(value) && value.every((item) => hasShape(item, shape));

const NAMED_PAGES = listOf({ name: isText, aliases: isTexts, within: isTextOrNone, route: isText });
const DIRECTORY: Shape = {
  format: (value) => value === FORMAT,
  documents: isCount,
  buckets: isPowerOfTwo,
  bodies: listOf({ name: isText, documents: isCount }),
  seals: (value) => hasShape(value, { table: isCount, checks: isCount }),
  longestHead: isCount,
  publishers: listOf({ names: isTexts, aliases: isTexts }),
  columnNames: isTexts,
  placings: listOf({
    column: (value) => value === undefined || isCount(value),
    columns: (value) => Array.isArray(value) && value.every(isCount),
  }),
  kinds: listOf({
    type: isText,
    validity: isTextOrNone,
    isRepealed: (value) => typeof value === 'boolean',
    categories: isTexts,
  }),
  agencies: NAMED_PAGES,
  columns: NAMED_PAGES,
  synonyms: listOf({ names: isTexts, aliases: isTexts }),
};

type Sizes = Pick<Directory, 'documents' | 'buckets'>;

/** How many files are checked: packs of cards, then buckets. */
export function countChecked({ documents, buckets }: Sizes): number {
  return countPacks(documents) + buckets;
}

/** The place of a bucket among the files that are checked; that of a pack is its own number. */
export function placeOfBucket({ documents }: Sizes, bucket: number): number {
  return countPacks(documents) + bucket;
}

/** @throws DamagedIndex */
export function readDirectory(bytes: Uint8Array): Directory {
  const value = parseJson(bytes);
  if (!hasShape(value, DIRECTORY)) throw new DamagedIndex('the directory is of another edition');
  return value as Directory;
}
