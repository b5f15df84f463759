import type { Directory } from './directory.ts';
import { type Facets, FILTER_KEYS, type FilterKey, type Question } from './question.ts';
import type { Table } from './table.ts';

/** For a key: by document, which set of values it has; by set, its values. */
interface Dimension {
  readonly key: FilterKey;
  readonly setOf: (document: number) => number;
  readonly sets: readonly (readonly string[])[];
}

function yearOf(day: number): number {
  return Math.floor(day / 10_000);
}

function dimensionsOf({ publishers, columnNames, placings, kinds }: Directory, table: Table): Dimension[] {
  const firstYear = yearOf(table.days[0] ?? 0);
  const lastYear = yearOf(table.days.at(-1) ?? 0);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => [
    String(firstYear + place).padStart(4, '0'),
  ]);
  const kindOf = (document: number) => table.kinds[document] ?? 0;
  return [
    {
      key: 'agency',
      setOf: (document) => table.publishers[document] ?? 0,
      sets: publishers.map(({ names }) => [...new Set(names)]),
    },
    {
      key: 'column',
      setOf: (document) => table.placings[document] ?? 0,
      sets: placings.map(({ columns }) => [...new Set(columns)].map((column) => columnNames[column] ?? '')),
    },
    { key: 'year', setOf: (document) => yearOf(table.days[document] ?? 0) - firstYear, sets: years },
    { key: 'type', setOf: kindOf, sets: kinds.map(({ type }) => [type]) },
    {
      key: 'validity',
      setOf: kindOf,
      sets: kinds.map(({ validity }) => (validity === undefined ? [] : [validity])),
    },
    { key: 'category', setOf: kindOf, sets: kinds.map(({ categories }) => [...new Set(categories)]) },
  ];
}

/** Whether each set has one of the values; undefined where none is asked for. */
function allowedSets(
  sets: Dimension['sets'],
  wanted: readonly string[] | undefined,
): readonly boolean[] | undefined {
  if (!wanted || wanted.length === 0) return undefined;
  const values = new Set(wanted);
  return sets.map((set) => set.some((value) => values.has(value)));
}

/** What is left of candidates. */
export interface Narrowed {
  /** Those that pass all filters, in their order. */
  readonly documents: Uint32Array;
  /** Those that a single filter keeps out: its own values are counted with them. */
  readonly beside: Uint32Array;
  readonly facets: Facets;
}

/**
 * Narrows documents down by the question's filters, and counts what there is to choose from.
 * @param candidates document numbers, in any order
 */
export function narrow(
  candidates: Uint32Array,
  directory: Directory,
  table: Table,
  filters: Question['filters'],
): Narrowed {
  const dimensions = dimensionsOf(directory, table).map((dimension) => ({
    ...dimension,
    allowed: allowedSets(dimension.sets, filters[dimension.key]),
    counts: new Uint32Array(dimension.sets.length),
  }));
  const filtering = dimensions.filter(({ allowed }) => allowed !== undefined);
  const count = (dimension: (typeof dimensions)[number], document: number) => {
    const set = dimension.setOf(document);
    dimension.counts[set] = (dimension.counts[set] ?? 0) + 1;
  };
  const documents: number[] = [];
  const beside: number[] = [];
  for (const document of candidates) {
    let failing = 0;
    let last: (typeof dimensions)[number] | undefined;
    for (const dimension of filtering)
      if (!dimension.allowed?.[dimension.setOf(document)]) {
        failing++;
        last = dimension;
      }
    if (!last) {
      for (const dimension of dimensions) count(dimension, document);
      documents.push(document);
    } else if (failing === 1) {
      count(last, document);
      beside.push(document);
    }
  }
  const facets = Object.fromEntries(
    FILTER_KEYS.map((key) => [key, [] as { value: string; count: number }[]]),
  );
  for (const { key, sets, counts } of dimensions) {
    const totals = new Map<string, number>();
    for (const [set, values] of sets.entries())
      for (const value of values) totals.set(value, (totals.get(value) ?? 0) + (counts[set] ?? 0));
    facets[key] = [...totals].flatMap(([value, total]) => (total > 0 ? [{ value, count: total }] : []));
  }
  return {
    documents: Uint32Array.from(documents),
    beside: Uint32Array.from(beside),
    facets: facets as unknown as Facets,
  };
}
