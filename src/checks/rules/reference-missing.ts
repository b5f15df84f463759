import { EXAMPLE_PORTAL, exampleConsultation, examplePolicy, exampleTopic } from '../example-documents.ts';
import { findMissingNeedDocuments } from '../needs.ts';
import type { Rule } from '../rule.ts';

const explaining = (file: string) =>
  `---\ntitle: 通知的解读\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nlevel: 县\nform: 文字\ninterprets:\n  - agencies/sfb/policies/2019/${file}\n---\n这样理解通知。\n`;

const EXAMPLE_REPEAL = examplePolicy({ extra: ['repeals:', '  - agencies/sfb/policies/2018/flood.md'] });

export const referenceMissing: Rule = {
  id: 'reference-missing',
  severity: 'error',
  scope: 'portal',
  summary: '登记项引用的和需求点名的文件要存在',
  why: '政策与解读、公报与篇目、专题与文件、征求意见与最后的文件靠引用互相连接，引用错了就连不上。',
  examples: {
    valid: [
      {
        name: '引用的文件存在',
        files: { 'agencies/sfb/interpretations/flood.md': explaining('school-meals.md') },
      },
      {
        name: '专题收入的文件存在',
        files: {
          'agencies/sfb/topics/flood.md': exampleTopic(
            'documents: [agencies/sfb/policies/2019/school-meals.md]',
          ),
        },
      },
    ],
    invalid: [
      {
        name: '解读的文件不存在',
        files: { 'agencies/sfb/interpretations/flood.md': explaining('flood.md') },
        at: 'agencies/sfb/interpretations/flood.md:9:5',
      },
      {
        name: '废止的文件不存在',
        files: { 'agencies/sfb/policies/2019/flood.md': EXAMPLE_REPEAL },
        at: 'agencies/sfb/policies/2019/flood.md:8:5',
      },
      {
        name: '需求点名的文件不存在',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}needs:\n  - id: jiaoyu\n    title: 教育\n    description: 上学。\n    documents:\n      - agencies/sfb/policies/2019/flood.md\n`,
        },
        at: 'portal.yaml:12:9',
      },
      {
        name: '专题收入的文件不存在',
        files: {
          'agencies/sfb/topics/flood.md': exampleTopic('documents: [agencies/sfb/policies/2019/flood.md]'),
        },
        at: 'agencies/sfb/topics/flood.md:9:17',
      },
      {
        name: '征求意见的最终文件不存在',
        files: {
          'agencies/sfb/consultations/flood.md': exampleConsultation([
            'opensOn: 2019-09-01',
            'closesOn: 2019-10-01',
            'outcome:',
            '  policies:',
            '    - agencies/sfb/policies/2018/flood.md',
          ]),
        },
        at: 'agencies/sfb/consultations/flood.md:11:7',
      },
    ],
  },
  run: findMissingNeedDocuments,
};
