import { ByteWriter } from './bytes.ts';
import {
  IN_NUMBER,
  IN_TITLE,
  IS_NUMBER,
  IS_TITLE,
  type Place,
  STARTS_TITLE,
  writeParts,
  writePlaces,
} from './postings.ts';
import { cutUnits } from './units.ts';

/** What of a document is searched literally, besides its body. */
export interface Head {
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly indexNumber?: string | undefined;
}

/** The fields of a head, by the letter that stands before their terms. */
export const HEAD_FIELDS = ['t', 'n', 'i'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** The fields' texts. */
export function fieldsOf(head: Head): readonly (readonly [HeadField, string])[] {
  return [
    ['t', head.title],
    ['n', head.documentNumber ?? ''],
    ['i', head.indexNumber ?? ''],
  ];
}

/** What of a head a stretch of a field is. */
export function partsOf(field: HeadField, { isStart, isEnd }: { isStart: boolean; isEnd: boolean }): number {
  if (field !== 't') return IN_NUMBER | (isStart && isEnd ? IS_NUMBER : 0);
  return IN_TITLE | (isStart ? STARTS_TITLE : 0) | (isStart && isEnd ? IS_TITLE : 0);
}

class OpenList {
  readonly writer = new ByteWriter(16);
  last = -1;
}

/** Lists that grow document by document. */
class OpenLists {
  readonly lists = new Map<string, OpenList>();

  open(term: string): OpenList {
    let list = this.lists.get(term);
    if (!list) {
      list = new OpenList();
      this.lists.set(term, list);
    }
    return list;
  }
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Gathers the terms of heads: pairs of adjoining units with their places, and single units. */
export class HeadTerms {
  readonly #pairs = new OpenLists();
  readonly #units = new OpenLists();
  /** The most units that a field has. */
  longest = 0;

  /**
   * @param fields comparable texts
   * @param document above the one added before
   */
  add(fields: readonly (readonly [HeadField, string])[], document: number): void {
    const pairs = new Map<string, Place[]>();
    const parts = new Map<string, number>();
    for (const [field, text] of fields) {
      const units = cutUnits(text);
      this.longest = Math.max(this.longest, units.length);
      for (const [position, unit] of units.entries()) {
        const isStart = position === 0;
        const isLast = position === units.length - 1;
        parts.set(unit, (parts.get(unit) ?? 0) | partsOf(field, { isStart, isEnd: isLast }));
        if (!isLast)
          addTo(pairs, field + unit + units[position + 1], {
            position,
            isEnd: position === units.length - 2,
          });
      }
    }
    for (const [term, places] of pairs) {
      const list = this.#pairs.open(term);
      writePlaces(list.writer, document - list.last, places);
      list.last = document;
    }
    for (const [unit, part] of parts) {
      const list = this.#units.open(unit);
      writeParts(list.writer, document - list.last, part);
      list.last = document;
    }
  }

  get pairs(): ReadonlyMap<string, OpenList> {
    return this.#pairs.lists;
  }

  get units(): ReadonlyMap<string, OpenList> {
    return this.#units.lists;
  }
}
