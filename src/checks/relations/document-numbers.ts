import type { Citation } from '../../markdown/body.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Place } from '../../schema/diagnostic.ts';
import type { Content, DocumentRecord } from '../../source/records.ts';
import { isOfOwnGovernment } from './document-dates.ts';
import { type PolicyRecord, policiesOf } from './document-names.ts';

/** A document number in its parts. */
export interface NumberParts {
  /** What the agency's numbers begin with (机关代字), such as 示政办发. */
  readonly sign: string;
  readonly year: string;
  readonly serial: number;
}

const NUMBER = /^(\p{Script=Han}+)〔(\d{4})〕(\d+)号$/u;
const NUMBERS = /\p{Script=Han}{2,16}〔\d{4}〕\d{1,5}号/gu;

/** Words that may stand right before a number that is cited without brackets. */
const LEAD_IN =
  /(?:按照?|根据|依据|依照|遵照|[对参]照|据|照|以|[和及与或]|[详参]?见|即|由|将|对|的|[印转下]发|批转|发布|执行|废止|落实|贯彻|文号|为|在)$/;

/** The parts of a number; undefined of an order's, such as 示例市人民政府令第5号. */
function readNumber(number: string): NumberParts | undefined {
  const [, sign, year, serial] = NUMBER.exec(number) ?? [];
  return sign === undefined || year === undefined ? undefined : { sign, year, serial: Number(serial) };
}

/** The numbers of documents in a line of the front matter, each with what Chinese stands before it. */
export function numbersIn(text: string): string[] {
  return text.includes('〔') ? Array.from(text.matchAll(NUMBERS), ([number]) => number) : [];
}

/** A number that a document bears, in its parts, and the documents that bear it. */
export interface BorneNumber extends NumberParts {
  readonly text: string;
  /** In the order of their files. */
  readonly records: readonly PolicyRecord[];
}

/** What a content knows of document numbers, those of orders left out, which have no sign. */
export interface NumberIndex {
  readonly byNumber: ReadonlyMap<string, BorneNumber>;
  /** How many numbers of each sign there are of the portal's own government, its agencies and its counties. */
  readonly ownSigns: ReadonlyMap<string, number>;
  /** All signs, those of higher authorities among them. */
  readonly signs: ReadonlySet<string>;
}

/** Reads the document numbers of a content; once, since several rules look at them. */
export const readNumbers = memoPer((content: Content): NumberIndex => {
  const byNumber = new Map<string, BorneNumber & { readonly records: PolicyRecord[] }>();
  const ownSigns = new Map<string, number>();
  const signs = new Set<string>();
  for (const record of policiesOf(content)) {
    const { documentNumber: text } = record.fields;
    const end = text?.indexOf('〔') ?? -1;
    if (text === undefined || end < 0) continue;
    const borne = byNumber.get(text);
    if (borne) {
      borne.records.push(record);
      continue;
    }
    // The schema has seen to its form, so its parts stand where they must.
    const sign = text.slice(0, end);
    const parts = { sign, year: text.slice(end + 1, end + 5), serial: Number(text.slice(end + 6, -1)) };
    byNumber.set(text, { ...parts, text, records: [record] });
    signs.add(sign);
    if (isOfOwnGovernment(record)) ownSigns.set(sign, (ownSigns.get(sign) ?? 0) + 1);
  }
  return { byNumber, ownSigns, signs };
});

/** The documents that cite others by their numbers or titles, in their bodies or as their basis; most cite none. */
export const citingRecords = memoPer(({ documents }: Content): readonly DocumentRecord[] =>
  documents.filter(
    ({ facts, fields, type }) =>
      fields !== undefined &&
      (facts.citations.length > 0 || (type === 'policy' && fields.basis !== undefined)),
  ),
);

/** What a policy names as its basis; nothing of other documents. */
export function basisOf({ type, fields }: DocumentRecord): readonly string[] {
  return type === 'policy' ? (fields?.basis ?? []) : [];
}

/**
 * The number that is meant by one that is cited with what stands before it: that of the longest known sign at which
 * it can begin. Undefined where no known sign is meant for certain: 政办发 is no part of 乙政办发.
 */
export function meantNumber(
  cited: string,
  { signs }: NumberIndex,
): (NumberParts & { text: string }) | undefined {
  const parts = readNumber(cited);
  if (!parts) return undefined;
  for (let start = 0; start < parts.sign.length - 1; start++) {
    const sign = parts.sign.slice(start);
    if (!signs.has(sign)) continue;
    if (start > 0 && !LEAD_IN.test(parts.sign.slice(0, start))) return undefined;
    return { ...parts, sign, text: cited.slice(start) };
  }
  return undefined;
}

/** Where a number that is cited in a body begins, seen from its 〔. */
export function placeOfNumber({ line, column }: Citation, { sign }: NumberParts): Place {
  return { line, column: Math.max(1, column - sign.length) };
}
