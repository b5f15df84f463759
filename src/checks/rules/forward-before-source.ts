import { isSurelyBefore } from '../../schema/dates.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { earliestDate, isAbove, latestDate } from '../relations/document-dates.ts';
import {
  findNamed,
  type PolicyRecord,
  plainTitle,
  policiesOf,
  quotedTitles,
} from '../relations/document-names.ts';
import { meantNumber, numbersIn, readNumbers } from '../relations/document-numbers.ts';
import type { CheckInput, Rule } from '../rule.ts';

const FOLLOWING = /转发|批转|贯彻|落实|执行|实施|印发/;
const FORWARDING = /转发|批转/;
/** What is forwarded has a title of so many characters. */
const [SHORTEST, LONGEST] = [8, 120];
const EXPLICIT = /(?:转发|批转|贯彻|落实|执行)[^《》]{0,30}《/;

/** What a policy follows: names and numbers of others, and whether its words leave no doubt that it does. */
interface Following {
  readonly record: PolicyRecord;
  readonly names: readonly { readonly name: string; readonly isPlain: boolean }[];
  readonly numbers: readonly string[];
}

/** What a title says is forwarded, without 《》: 转发省政府关于…的意见的通知. */
function forwardedIn(title: string): string | undefined {
  const start = title.search(FORWARDING);
  if (start < 0) return undefined;
  const rest = title.slice(start + '转发'.length).replace(/的通知$/, '');
  return rest.length < SHORTEST || rest.length > LONGEST ? undefined : rest;
}

/** What a policy forwards, carries out or rests on, as its title and its basis have it. */
function readFollowing(record: PolicyRecord): Following | undefined {
  const { title, basis = [] } = record.fields;
  if (basis.length === 0 && !FOLLOWING.test(title)) return undefined;
  const isPlain = EXPLICIT.test(title);
  const forwarded = forwardedIn(plainTitle(title));
  const inTitle = FOLLOWING.test(title) ? quotedTitles(title) : [];
  const names = [
    ...inTitle.map((name) => ({ name: plainTitle(name), isPlain })),
    ...(forwarded === undefined ? [] : [{ name: forwarded, isPlain: true }]),
    ...basis.flatMap((entry) =>
      quotedTitles(entry).map((name) => ({ name: plainTitle(name), isPlain: true })),
    ),
  ];
  const numbers = [title, ...basis].flatMap(numbersIn);
  return names.length + numbers.length === 0 ? undefined : { record, names, numbers };
}

/** Whether one policy can be what another follows: it is from above, or the words are plain and neither is known to be below. */
function canBeSource(source: PolicyRecord, { fields, file }: PolicyRecord, isPlain: boolean): boolean {
  if (source.file === file) return false;
  if (isAbove(source.fields.level, fields.level)) return true;
  return isPlain && (source.fields.level === undefined || fields.level === undefined);
}

function run({ content }: CheckInput): Finding[] {
  const all = policiesOf(content).flatMap((record) => readFollowing(record) ?? []);
  const named = findNamed(
    content,
    all.flatMap(({ names }) => names.map(({ name }) => name)),
  );
  const index = readNumbers(content);
  return all.flatMap(({ record, names, numbers }): Finding[] => {
    const { fields, file } = record;
    const date = latestDate(fields);
    for (const candidates of [
      ...names.map(({ name, isPlain }) =>
        (named.get(name) ?? []).filter((source) => canBeSource(source, record, isPlain)),
      ),
      ...numbers.map((number) => {
        const meant = meantNumber(number, index);
        return (index.byNumber.get(meant?.text ?? '')?.records ?? []).filter((source) => source !== record);
      }),
    ]) {
      const [source] = candidates;
      if (!source || !candidates.every((each) => isSurelyBefore(date, earliestDate(each)))) continue;
      const isListed = source.fields.issuedOn === undefined;
      return [
        {
          rule: 'forward-before-source',
          file,
          at: { key: [fields.issuedOn === undefined ? 'publishedOn' : 'issuedOn'] },
          message: `日期 ${date} 早于它转发、贯彻或依据的“${source.fields.title}”（${earliestDate(source)}）`,
          hint: isListed
            ? `核对两份文件的日期；若 ${source.file} 的发布日期只是收录日期，给它补上成文日期 issuedOn。`
            : '对照原文核对两份文件的日期，改正写错的一个。',
        },
      ];
    }
    return [];
  });
}

const ABOVE = 'agencies/sfb/policies/2019/above.md';
const policyOf = (title: string, publishedOn: string, ...extra: string[]) =>
  examplePolicy({ extra }).replace('关于做好防汛工作的通知', title).replace('2019-11-20', publishedOn);
const SOURCE = policyOf('省政府关于加强防汛物资储备的意见', '2019-05-10', 'level: 省');

export const forwardBeforeSource: Rule = {
  id: 'forward-before-source',
  severity: 'warning',
  scope: 'portal',
  summary: '转发、贯彻的文件不早于所转发、贯彻的文件',
  why: '上级的文件还没有出，就有了贯彻它的文件，必有一个日期是错的。',
  examples: {
    valid: [
      {
        name: '上级发文以后转发',
        files: {
          [ABOVE]: SOURCE,
          [EXAMPLE_FILE]: policyOf(
            '市政府转发省政府关于加强防汛物资储备的意见的通知',
            '2019-05-10',
            'level: 市',
          ),
        },
      },
      {
        name: '上级的文件收录得晚，文号的年份不晚',
        files: {
          [ABOVE]: policyOf(
            '省政府关于加强防汛物资储备的意见',
            '2019-05-10',
            'level: 省',
            'documentNumber: 示省发〔2018〕3号',
          ),
          [EXAMPLE_FILE]: policyOf(
            '市政府转发省政府关于加强防汛物资储备的意见的通知',
            '2018-06-01',
            'level: 市',
          ),
        },
      },
    ],
    invalid: [
      {
        name: '转发早于原文',
        files: {
          [ABOVE]: SOURCE,
          [EXAMPLE_FILE]: policyOf(
            '市政府转发省政府关于加强防汛物资储备的意见的通知',
            '2019-05-09',
            'level: 市',
          ),
        },
        at: `${EXAMPLE_FILE}:5:1`,
      },
      {
        name: '下级的实施细则早于上级的同名细则',
        files: {
          [ABOVE]: policyOf('省政府印发《〈防汛物资储备的意见〉实施细则》的通知', '2019-05-10', 'level: 省'),
          [EXAMPLE_FILE]: policyOf(
            '市政府印发《〈防汛物资储备的意见〉实施细则》的通知',
            '2019-02-10',
            'level: 市',
          ),
        },
        at: `${EXAMPLE_FILE}:5:1`,
      },
      {
        name: '依据的文件是后一年的',
        files: {
          [ABOVE]: policyOf(
            '省政府关于加强防汛物资储备的意见',
            '2019-05-10',
            'level: 省',
            'documentNumber: 示省发〔2019〕3号',
          ),
          [EXAMPLE_FILE]: policyOf(
            '关于储备物资的通知',
            '2018-09-01',
            'issuedOn: 2018-08-30',
            'basis:',
            '  - 防汛物资的意见（示省发〔2019〕3号）',
          ),
        },
        at: `${EXAMPLE_FILE}:7:1`,
      },
    ],
  },
  run,
};
