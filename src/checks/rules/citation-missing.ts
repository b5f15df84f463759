import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
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

/** A series of which there is one number here says nothing of the others. */
const LEAST_OF_SERIES = 2;

/** A list of texts that are looked through or come to their end: most of them are older than the portal. */
const LISTS_OLD_TEXTS = /清理|废止|失效/;

const numbered = (number: string) => examplePolicy({ extra: [`documentNumber: ${number}`] });
const SERIES = { 'agencies/sfb/policies/2019/drought.md': numbered('示政办发〔2019〕9号') };

/** The numbers that a document cites in its body and as its basis, with their places. */
function citedNumbers(record: DocumentRecord, index: NumberIndex) {
  const cited = record.facts.citations.flatMap((citation) => {
    const meant = citation.kind === 'number' ? meantNumber(citation.text, index) : undefined;
    return meant ? [{ meant, at: placeOfNumber(citation, meant) }] : [];
  });
  const basis = basisOf(record).flatMap((entry, nth) =>
    numbersIn(entry).flatMap((text) => {
      const meant = meantNumber(text, index);
      return meant ? [{ meant, at: { key: ['basis', nth] } }] : [];
    }),
  );
  return [...basis, ...cited];
}

function run({ content }: CheckInput): Finding[] {
  const index = readNumbers(content);
  return citingRecords(content).flatMap((record) => {
    if (LISTS_OLD_TEXTS.test(record.fields?.title ?? '')) return [];
    const seen = new Set<string>();
    return citedNumbers(record, index).flatMap(({ meant, at }): Finding[] => {
      if (index.byNumber.has(meant.text) || seen.has(meant.text)) return [];
      if ((index.ownSigns.get(meant.sign) ?? 0) < LEAST_OF_SERIES) return [];
      seen.add(meant.text);
      return [
        {
          rule: 'citation-missing',
          file: record.file,
          at,
          message: `提到的“${meant.text}”本站没有，而本站发布“${meant.sign}”的文件`,
          hint: '核对文号有没有写错；没有写错、又应当公开的，补录这份文件；依法不公开的可以不管。',
        },
      ];
    });
  });
}

export const citationMissing: Rule = {
  id: 'citation-missing',
  severity: 'hint',
  scope: 'portal',
  summary: '提到的本地文件，本站要查得到',
  why: '文号写错一个数字，或文件漏发，读者照着文号就查不到。',
  examples: {
    valid: [
      {
        name: '提到的文件在本站',
        files: { ...SERIES, [EXAMPLE_FILE]: examplePolicy({ body: '按照示政办发〔2019〕9号执行。' }) },
      },
      {
        name: '清理、废止旧文件的通知',
        files: {
          ...SERIES,
          [EXAMPLE_FILE]: examplePolicy({ body: '废止示政办发〔2009〕7号。' }).replace(
            '做好防汛工作',
            '公布文件清理结果',
          ),
        },
      },
      {
        name: '上级的、别处的文件',
        files: {
          ...SERIES,
          [EXAMPLE_FILE]: examplePolicy({ body: '按照乙政办发〔2019〕7号和甲示政办发〔2019〕7号执行。' }),
        },
      },
    ],
    invalid: [
      {
        name: '提到的文号本站没有',
        files: { ...SERIES, [EXAMPLE_FILE]: examplePolicy({ body: '按照示政办发〔2019〕7号执行。' }) },
        at: `${EXAMPLE_FILE}:9:3`,
      },
      {
        name: '依据里的文号本站没有',
        files: {
          ...SERIES,
          [EXAMPLE_FILE]: examplePolicy({ extra: ['basis:', '  - 防汛通知（示政办发〔2019〕7号）'] }),
        },
        at: `${EXAMPLE_FILE}:8:5`,
      },
    ],
  },
  run,
};
