import { compareText } from '../../portal/ordering.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { bareTitle } from '../likeness/titles.ts';
import { latestDate } from '../relations/document-dates.ts';
import { readNumbers } from '../relations/document-numbers.ts';
import type { Rule } from '../rule.ts';

const numbered = (number: string, title = '关于做好抗旱工作的通知') =>
  examplePolicy({ extra: [`documentNumber: ${number}`] }).replace('关于做好防汛工作的通知', title);
const DROUGHT = 'agencies/sfb/policies/2019/drought.md';

export const documentNumberDuplicate: Rule = {
  id: 'document-number-duplicate',
  severity: 'warning',
  scope: 'portal',
  summary: '两份不同的文件不用同一个发文字号',
  why: '一号一文：照文号引用、查找，只能找到一份；重了的必有一个写错。',
  examples: {
    valid: [
      {
        name: '各有各的号',
        files: { [EXAMPLE_FILE]: numbered('示汛发〔2019〕3号'), [DROUGHT]: numbered('示汛发〔2019〕4号') },
      },
      {
        name: '同一份文件由两个单位发布',
        files: {
          [EXAMPLE_FILE]: numbered('示汛发〔2019〕3号'),
          'agencies/jyj/policies/drought.md': numbered('示汛发〔2019〕3号'),
        },
      },
    ],
    invalid: [
      {
        name: '两份文件一个号，报在后一份',
        files: {
          [EXAMPLE_FILE]: numbered('示汛发〔2019〕3号', '关于做好防汛工作的通知'),
          [DROUGHT]: numbered('示汛发〔2019〕3号').replace('2019-11-20', '2019-11-21'),
        },
        at: `${DROUGHT}:7:1`,
      },
    ],
  },
  run({ content }) {
    const findings: Finding[] = [];
    for (const { text: number, records } of readNumbers(content).byNumber.values()) {
      if (records.length === 1) continue;
      const [first, ...others] = records.toSorted(
        (a, b) => compareText(latestDate(a.fields), latestDate(b.fields)) || compareText(a.file, b.file),
      );
      if (!first) continue;
      const title = bareTitle(first.fields.title);
      for (const { file, fields } of others) {
        const own = bareTitle(fields.title);
        if (own.includes(title) || title.includes(own)) continue;
        findings.push({
          rule: 'document-number-duplicate',
          file,
          at: { key: ['documentNumber'] },
          message: `发文字号“${number}”已经是“${first.fields.title}”（${first.file}）的`,
          hint: '对照原文核对两份文件的文号，改正写错的一个。',
        });
      }
    }
    return findings;
  },
};
