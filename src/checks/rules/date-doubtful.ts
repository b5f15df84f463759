import { isSurelyBefore } from '../../schema/dates.ts';
import type { Finding, KeyPath } from '../../schema/diagnostic.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

interface Doubt {
  readonly key: KeyPath;
  readonly message: string;
  readonly hint: string;
}

function findDoubts(fields: NonNullable<DocumentRecord['fields']>): Doubt[] {
  const doubts: Doubt[] = [];
  const { issuedOn, changes = [] } = fields;
  const effectiveOn = 'effectiveOn' in fields ? fields.effectiveOn : undefined;
  if (issuedOn !== undefined && effectiveOn !== undefined && isSurelyBefore(effectiveOn, issuedOn))
    doubts.push({
      key: ['effectiveOn'],
      message: `实施日期（effectiveOn）${effectiveOn}早于成文日期（issuedOn）${issuedOn}`,
      hint: '对照原文核对；文件确实规定溯及以前的，可以不管。',
    });
  for (const [index, { changedOn }] of changes.entries()) {
    const before = changes[index - 1]?.changedOn;
    if (before !== undefined && changedOn < before)
      doubts.push({
        key: ['changes', index, 'changedOn'],
        message: `更新记录的日期${changedOn}早于上一条的${before}`,
        hint: '更新记录从早到晚写，新的加在最后；核对日期有没有写错。',
      });
  }
  return doubts;
}

export const dateDoubtful: Rule = {
  id: 'date-doubtful',
  severity: 'warning',
  scope: 'file',
  summary: '实施不早于成文，更新记录从早到晚',
  why: '文件还没有写成就已实施，多半是哪个日期写错了；更新记录前后颠倒，最后更新的日期就看不准。',
  examples: {
    valid: [
      {
        name: '成文以后实施',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-11-18', 'effectiveOn: 2019-12-01'] }),
        },
      },
      {
        name: '只知道成文的月份',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-11', 'effectiveOn: 2019-11-01'] }) },
      },
    ],
    invalid: [
      {
        name: '实施早于成文',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-11-18', 'effectiveOn: 2019-01-01'] }),
        },
        at: `${EXAMPLE_FILE}:8:1`,
      },
      {
        name: '更新记录颠倒',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            extra: [
              'changes:',
              '  - { changedOn: 2019-11-29, note: 补了附件。 }',
              '  - { changedOn: 2019-11-25, note: 改了电话。 }',
            ],
          }),
        },
        at: `${EXAMPLE_FILE}:9:7`,
      },
    ],
  },
  run({ content }) {
    return content.documents.flatMap(({ file, fields }): Finding[] =>
      fields
        ? findDoubts(fields).map(({ key, ...words }) => ({
            rule: 'date-doubtful',
            file,
            at: { key },
            ...words,
          }))
        : [],
    );
  },
};
