import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const NAME = /^((?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?!\d)/;
const DATE = /^\d{4}-\d{2}/;

function isDigit(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Every date that a front matter holds at its top, in its changes or in what came of a consultation. */
function datesOf(fields: object): string[] {
  return Object.values(fields).flatMap((value: unknown): string[] => {
    if (typeof value === 'string') return DATE.test(value) ? [value] : [];
    if (Array.isArray(value))
      return value.flatMap((item: unknown) =>
        typeof item === 'object' && item !== null ? datesOf(item) : [],
      );
    return typeof value === 'object' && value !== null ? datesOf(value) : [];
  });
}

export const fileNameDate: Rule = {
  id: 'file-name-date',
  severity: 'hint',
  scope: 'file',
  summary: '文件名里的日期要是文档的一个日期',
  why: '文件名进入网址；名称里的日期与页面上的不同，多半是照着旧文件改名时忘了改，或登记项的日期写错了。',
  examples: {
    valid: [
      { name: '发布日期', files: { 'agencies/sfb/policies/2019/2019-11-20-flood.md': examplePolicy() } },
      {
        name: '成文日期，写到月份',
        files: {
          'agencies/sfb/policies/2019/2019-10-flood.md': examplePolicy({ extra: ['issuedOn: 2019-10-31'] }),
        },
      },
      { name: '没有日期', files: { [EXAMPLE_FILE]: examplePolicy() } },
    ],
    invalid: [
      {
        name: '不是文档的日期',
        files: { 'agencies/sfb/policies/2019/2019-11-02-flood.md': examplePolicy() },
        at: 'agencies/sfb/policies/2019/2019-11-02-flood.md:5:1',
      },
    ],
  },
  run({ content }) {
    return content.documents.flatMap(({ file, fields }): Finding[] => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      // The first sign of most is a letter, and the first ten of most others are the date of publication.
      if (!fields || !isDigit(name) || fields.publishedOn === name.slice(0, 10)) return [];
      const date = NAME.exec(name)?.[1];
      if (date === undefined || fields.publishedOn.startsWith(date)) return [];
      if (datesOf(fields).some((known) => known.startsWith(date) || date.startsWith(known))) return [];
      return [
        {
          rule: 'file-name-date',
          file,
          at: { key: ['publishedOn'] },
          message: `文件名里的日期 ${date} 不是这篇文档的发布日期（${fields.publishedOn}），也不是它的其他日期`,
          hint: '核对日期。还没有发布的，改文件名；已经发布的，网址不要变，改正登记项里写错的日期，或不管。',
        },
      ];
    });
  },
};
