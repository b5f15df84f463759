import { memoPer } from '../../portal/memo.ts';
import { compareText } from '../../portal/ordering.ts';
import type { TypeId } from '../../schema/types/index.ts';
import type { Content } from '../../source/records.ts';
import { recordsOfType, type SoundRecord } from '../records-of-type.ts';

/** Two documents of the same or nearly the same text; the second is the later one. */
export interface AlikePair {
  readonly first: SoundRecord;
  readonly second: SoundRecord;
}

/** Types whose text is what they are published for. Of the others it is a few set words before a list. */
const COMPARED: readonly TypeId[] = [
  'policy',
  'interpretation',
  'meeting',
  'response',
  'page',
  'consultation',
  'annual-report',
];
/** A sketch has so many parts of two signs, in so many bands. */
const PARTS = 24;
const BAND = 8 * 2;
/** So many parts of 24 are alike where nine shingles of ten are, give or take chance. */
const ALIKE_PARTS = 20;
/** Of more documents with one band in common, only neighbours are compared: a form that was filled in many times. */
const LARGEST_BUCKET = 50;
/** More documents than there can be, and with a hash of 32 bits still a whole number. */
const PLACES = 2 ** 20;

function compareByDate(a: SoundRecord, b: SoundRecord): number {
  return compareText(a.fields.publishedOn, b.fields.publishedOn) || compareText(a.file, b.file);
}

const comparedRecords = memoPer((content: Content): readonly SoundRecord[] =>
  COMPARED.flatMap((type): readonly SoundRecord[] => recordsOfType(content, type)).filter(
    ({ facts }) => facts.sketch !== '',
  ),
);

function countAlike(a: string, b: string): number {
  let count = 0;
  for (let start = 0; start < 2 * PARTS; start += 2)
    if (a[start] === b[start] && a[start + 1] === b[start + 1]) count += 1;
  return count;
}

/** Documents that share something, by their places in a list; those of a place alone are left out. */
function groupEqual(
  records: readonly SoundRecord[],
  hashOf: (record: SoundRecord) => number,
): SoundRecord[][] {
  // Sorted as numbers, hash before place: far quicker than a map of so many.
  const keys = new Float64Array(records.length);
  for (const [place, record] of records.entries()) keys[place] = hashOf(record) * PLACES + place;
  keys.sort();
  const groups: SoundRecord[][] = [];
  let group: SoundRecord[] = [];
  let [last, lastPlace] = [-1, 0];
  for (const key of keys) {
    const hash = Math.floor(key / PLACES);
    const place = key - hash * PLACES;
    if (hash === last) {
      const [record, before] = [records[place], records[lastPlace]];
      if (group.length === 0 && before) {
        group.push(before);
        groups.push(group);
      }
      if (record) group.push(record);
    } else if (group.length > 0) group = [];
    last = hash;
    lastPlace = place;
  }
  return groups.map((each) => each.sort(compareByDate));
}

/** A hash of 32 bits of a part of a text. */
function hashPart(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Documents with the very same text, each with the first that has it. Texts of less than a hundred characters do not count. */
export const findSameTexts = memoPer((content: Content): readonly AlikePair[] =>
  groupEqual(comparedRecords(content), ({ facts: { textDigest } }) =>
    hashPart(textDigest, 0, textDigest.length),
  )
    .flatMap((group) => [...Map.groupBy(group, ({ type, facts }) => `${type} ${facts.textDigest}`).values()])
    .flatMap(([first, ...others]) => (first ? others.map((second) => ({ first, second })) : [])),
);

/** Documents with nearly the same text, each pair once; in time near to their number, since only those with a band in common are compared. */
export const findNearTexts = memoPer((content: Content): readonly AlikePair[] => {
  const records = comparedRecords(content);
  const pairs = new Map<string, AlikePair>();
  const compare = (first: SoundRecord, second: SoundRecord) => {
    if (first.type !== second.type || first.facts.textDigest === second.facts.textDigest) return;
    if (countAlike(first.facts.sketch, second.facts.sketch) < ALIKE_PARTS) return;
    pairs.set(`${first.file}\n${second.file}`, { first, second });
  };
  for (let start = 0; start < 2 * PARTS; start += BAND)
    for (const group of groupEqual(records, ({ facts }) => hashPart(facts.sketch, start, start + BAND)))
      for (const [index, first] of group.entries()) {
        const end = group.length > LARGEST_BUCKET ? index + 2 : group.length;
        for (const second of group.slice(index + 1, end)) compare(first, second);
      }
  return [...pairs.values()];
});
