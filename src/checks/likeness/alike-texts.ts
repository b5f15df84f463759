import { memoPer } from '../../portal/memo.ts';
import { compareText } from '../../portal/ordering.ts';
import type { TypeId } from '../../schema/types/index.ts';
import type { Content, DocumentRecord } from '../../source/records.ts';

/** A document whose front matter is sound. */
type SoundRecord = DocumentRecord & { readonly fields: NonNullable<DocumentRecord['fields']> };

/** Two documents of the same or nearly the same text; the second is the later one. */
export interface AlikePair {
  readonly first: SoundRecord;
  readonly second: SoundRecord;
}

/** Types whose text is what they are published for. Of the others it is a few set words before a list. */
const COMPARED: ReadonlySet<TypeId> = new Set<TypeId>([
  'policy',
  'interpretation',
  'meeting',
  'response',
  'page',
  'consultation',
  'annual-report',
]);
/** A sketch has so many parts of two signs, in so many bands. */
const PARTS = 24;
const BAND = 8 * 2;
/** So many parts of 24 are alike where nine shingles of ten are, give or take chance. */
const ALIKE_PARTS = 20;
/** Of more documents with one band in common, only neighbours are compared: a form that was filled in many times. */
const LARGEST_BUCKET = 50;

function compareByDate(a: SoundRecord, b: SoundRecord): number {
  return compareText(a.fields.publishedOn, b.fields.publishedOn) || compareText(a.file, b.file);
}

function comparedRecords({ documents }: Content): SoundRecord[] {
  return documents.filter(
    (record): record is SoundRecord =>
      record.fields !== undefined && record.facts.sketch !== '' && COMPARED.has(record.type),
  );
}

function countAlike(a: string, b: string): number {
  let count = 0;
  for (let start = 0; start < 2 * PARTS; start += 2)
    if (a[start] === b[start] && a[start + 1] === b[start + 1]) count += 1;
  return count;
}

/** The documents that share a key, where several do. */
function sharing(records: readonly SoundRecord[], keyOf: (record: SoundRecord) => string): SoundRecord[][] {
  const first = new Map<string, SoundRecord>();
  const several = new Map<string, SoundRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const other = first.get(key);
    if (other === undefined) first.set(key, record);
    else {
      const group = several.get(key);
      if (group) group.push(record);
      else several.set(key, [other, record]);
    }
  }
  return Array.from(several.values(), (group) => group.sort(compareByDate));
}

/** Documents with the very same text, each with the first that has it. Texts of less than a hundred characters do not count. */
export const findSameTexts = memoPer((content: Content): readonly AlikePair[] =>
  sharing(comparedRecords(content), ({ type, facts }) => `${type} ${facts.textDigest}`).flatMap(
    ([first, ...others]) => (first ? others.map((second) => ({ first, second })) : []),
  ),
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
    for (const group of sharing(records, ({ facts }) => facts.sketch.slice(start, start + BAND)))
      for (const [index, first] of group.entries()) {
        const others =
          group.length > LARGEST_BUCKET ? group.slice(index + 1, index + 2) : group.slice(index + 1);
        for (const second of others) compare(first, second);
      }
  return [...pairs.values()];
});
