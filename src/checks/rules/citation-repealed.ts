import { dateInWords, dayOf, isSurelyBefore } from '../../schema/dates.ts';
import type { Finding, Place } from '../../schema/diagnostic.ts';
import type { TypeId } from '../../schema/types/index.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { latestDate } from '../relations/document-dates.ts';
import {
  namesOf,
  type PolicyRecord,
  plainTitle,
  policiesOf,
  quotedTitles,
} from '../relations/document-names.ts';
import {
  basisOf,
  citingRecords,
  meantNumber,
  type NumberIndex,
  numbersIn,
  placeOfNumber,
  readNumbers,
} from '../relations/document-numbers.ts';
import type { CheckInput, Rule } from '../rule.ts';

/** Types that tell of what was, rather than what holds. */
const TELLS_OF_THE_PAST: ReadonlySet<TypeId> = new Set<TypeId>([
  'annual-report',
  'gazette',
  'topic',
  'meeting',
]);
const ENDING = /废止|失效|清理|修订|修改/;
const SHORTEST_NAME = 8;

/** A policy that has come to its end, and from which day. */
interface Ended {
  readonly record: PolicyRecord;
  readonly on: string;
  readonly by: PolicyRecord | undefined;
}

/** The policies that have come to their end on a known day: by another that repeals them, or as they say themselves. */
function findEnded({ content, portal }: CheckInput): Map<string, Ended> {
  const repealers = new Map<string, PolicyRecord>();
  for (const record of policiesOf(content))
    if (record.fields.repeals?.length && portal.documentByFile.has(record.file))
      for (const file of record.fields.repeals) repealers.set(file, record);
  const ended = new Map<string, Ended>();
  for (const record of policiesOf(content)) {
    const { expiresOn } = record.fields;
    const by = repealers.size > 0 ? repealers.get(record.file) : undefined;
    if (!by && expiresOn === undefined) continue;
    const repealedOn = by && (by.fields.effectiveOn ?? latestDate(by.fields));
    const [on] = [repealedOn, expiresOn].filter((day) => day !== undefined).sort();
    if (on !== undefined) ended.set(record.file, { record, on, by: on === repealedOn ? by : undefined });
  }
  return ended;
}

/** What a document cites as in force, with its place. */
interface CitedInForce {
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly at: Place;
}

function citedIn(record: DocumentRecord, index: NumberIndex): CitedInForce[] {
  const cited = record.facts.citations.flatMap((citation): CitedInForce[] => {
    const { kind, text, isEnding, line, column } = citation;
    if (isEnding) return [];
    if (kind === 'title') return [{ title: text, at: { line, column } }];
    const meant = meantNumber(text, index);
    return meant ? [{ number: meant.text, at: placeOfNumber(citation, meant) }] : [];
  });
  const basis = basisOf(record).flatMap((entry, nth): CitedInForce[] => {
    const at = { key: ['basis', nth] };
    const numbers = numbersIn(entry).map((text) => ({ number: meantNumber(text, index)?.text, at }));
    return [...numbers, ...quotedTitles(entry).map((title) => ({ title, at }))];
  });
  return [...basis, ...cited];
}

function run(input: CheckInput): Finding[] {
  const { content } = input;
  const citing = citingRecords(content);
  if (citing.length === 0) return [];
  const ended = findEnded(input);
  const index = readNumbers(content);
  const byName = new Map<string, Ended>();
  for (const each of ended.values())
    for (const name of namesOf(each.record.fields.title))
      if (name.length >= SHORTEST_NAME) byName.set(name, each);
  let others: ReadonlySet<string> | undefined;
  /** Whether a policy in force goes by a name too. */
  const isInForce = (name: string) => {
    others ??= new Set(
      policiesOf(content).flatMap(({ file, fields }) => (ended.has(file) ? [] : namesOf(fields.title))),
    );
    return others.has(name);
  };

  return citing.flatMap((record) => {
    const { fields, type, file } = record;
    if (!fields || TELLS_OF_THE_PAST.has(type) || ended.has(file) || ENDING.test(fields.title)) return [];
    const date = latestDate(fields);
    const seen = new Set<Ended>();
    return citedIn(record, index).flatMap(({ number, title, at }): Finding[] => {
      const [numbered] = index.byNumber.get(number ?? '')?.records ?? [];
      const name = title === undefined ? undefined : plainTitle(title);
      const target = numbered ? ended.get(numbered.file) : name === undefined ? undefined : byName.get(name);
      if (!target || seen.has(target) || target.by === record || !isSurelyBefore(target.on, date)) return [];
      if (name !== undefined && isInForce(name)) return [];
      seen.add(target);
      const by = target.by ? `（由“${target.by.fields.title}”废止）` : '';
      return [
        {
          rule: 'citation-repealed',
          file,
          at,
          message: `${dateInWords(dayOf(date))}的文档还引用${dateInWords(target.on)}起不再有效的“${target.record.fields.title}”${by}`,
          hint: '改引现行的文件；只是讲过去情况的，写明它已经废止。',
        },
      ];
    });
  });
}

const OLD = 'agencies/sfb/policies/2016/old.md';
const old = (...extra: string[]) =>
  examplePolicy({ extra: ['documentNumber: 示政发〔2016〕3号', ...extra] })
    .replace('关于做好防汛工作的通知', '示例市防汛物资管理办法')
    .replace('2019-11-20', '2016-03-01');
const REPEALER = {
  'agencies/sfb/policies/2018/new.md': examplePolicy({
    extra: [`repeals: [${OLD}]`, 'effectiveOn: 2018-07-01'],
  })
    .replace('关于做好防汛工作的通知', '关于公布清理结果的通知')
    .replace('2019-11-20', '2018-06-01'),
};
const REPEALED = { [OLD]: old('validity: 废止'), ...REPEALER };

export const citationRepealed: Rule = {
  id: 'citation-repealed',
  severity: 'warning',
  scope: 'portal',
  summary: '不引用已经废止、失效的文件作依据',
  why: '照废止的文件办事，会办错，也会引起复议和诉讼。',
  examples: {
    valid: [
      {
        name: '说明它已经废止',
        files: {
          ...REPEALED,
          [EXAMPLE_FILE]: examplePolicy({ body: '示政发〔2016〕3号已经废止，不再执行。' }),
        },
      },
      {
        name: '引用的时候还有效',
        files: {
          ...REPEALED,
          [EXAMPLE_FILE]: examplePolicy({ body: '按照示政发〔2016〕3号执行。' }).replace(
            '2019-11-20',
            '2018-06-30',
          ),
        },
      },
    ],
    invalid: [
      {
        name: '引用被另一份文件废止的',
        files: { ...REPEALED, [EXAMPLE_FILE]: examplePolicy({ body: '物资按照示政发〔2016〕3号管理。' }) },
        at: `${EXAMPLE_FILE}:9:5`,
      },
      {
        name: '引用到期失效的，写的是名称',
        files: {
          [OLD]: old('validity: 失效', 'expiresOn: 2018-12-31'),
          [EXAMPLE_FILE]: examplePolicy({ body: '按照《示例市防汛物资管理办法》执行。' }),
        },
        at: `${EXAMPLE_FILE}:9:3`,
      },
    ],
  },
  run,
};
