import type { Finding } from '../../schema/diagnostic.ts';
import { examplePolicy } from '../example-documents.ts';
import { isOfOwnGovernment } from '../relations/document-dates.ts';
import { readNumbers } from '../relations/document-numbers.ts';
import type { Rule } from '../rule.ts';

/** Of a series of which less is here, it is plain that not all of it is published. */
const LEAST_SHARE = 0.75;
const LEAST_NUMBERS = 5;

const numbered = (...serials: number[]) =>
  Object.fromEntries(
    serials.map((serial) => [
      `agencies/sfb/policies/2019/${serial}.md`,
      examplePolicy({ extra: [`documentNumber: 示汛发〔2019〕${serial}号`] }).replace(
        '防汛',
        `第${serial}项`,
      ),
    ]),
  );

/** Missing serials, those that follow one another as a span: `3、7至9`. */
function describeMissing(serials: ReadonlySet<number>, last: number): string {
  const spans: string[] = [];
  for (let serial = 1; serial <= last; serial++) {
    if (serials.has(serial)) continue;
    const first = serial;
    while (serial < last && !serials.has(serial + 1)) serial += 1;
    spans.push(first === serial ? String(first) : `${first}至${serial}`);
  }
  return spans.join('、');
}

export const seriesGap: Rule = {
  id: 'series-gap',
  severity: 'hint',
  scope: 'portal',
  summary: '一年的发文字号中间不缺号',
  why: '别的号都公开了，单缺几个，可能是漏发，也可能是文号写错了；公众会问缺的是什么文件。',
  examples: {
    valid: [
      { name: '号码相连', files: numbered(1, 2, 3, 4, 5, 6) },
      { name: '只公开其中一部分', files: numbered(1, 4, 9, 15, 22, 30) },
      { name: '文件太少，看不出来', files: numbered(1, 2, 4) },
    ],
    invalid: [
      { name: '缺两个号', files: numbered(1, 2, 4, 5, 6, 8), at: 'agencies/sfb/policies/2019/8.md:7:1' },
      { name: '从第2号起', files: numbered(2, 3, 4, 5, 6), at: 'agencies/sfb/policies/2019/6.md:7:1' },
    ],
  },
  run({ content }) {
    const series = new Map<string, Map<number, string>>();
    for (const { text, serial, records } of readNumbers(content).byNumber.values()) {
      const [record] = records;
      if (!record || !isOfOwnGovernment(record)) continue;
      const key = text.slice(0, text.indexOf('〕') + 1);
      const files = series.get(key);
      if (files) files.set(serial, record.file);
      else series.set(key, new Map([[serial, record.file]]));
    }
    return Array.from(series).flatMap(([key, files]): Finding[] => {
      const last = Math.max(...files.keys());
      if (files.size === last || files.size < LEAST_NUMBERS || files.size < LEAST_SHARE * last) return [];
      const missing = describeMissing(new Set(files.keys()), last);
      return [
        {
          rule: 'series-gap',
          file: files.get(last) ?? '',
          at: { key: ['documentNumber'] },
          message: `${key}的文件本站有${files.size}件，最大的是${last}号，缺${missing}号`,
          hint: '核对文号有没有写错；应当公开的补发；依法不公开的可以不管。',
        },
      ];
    });
  },
};
