import { findWithheldFiles } from '../disclosure/withheld-files.ts';
import { EXAMPLE_FILE, exampleConsultation, examplePolicy, exampleTopic } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const WITHHELD = 'agencies/sfb/policies/2019/duty-roster.md';
const WITHHELD_FILE = 'duty-roster-names.txt';

const GAZETTE = 'agencies/sfb/gazettes/2019-2.md';
const carrying = (file: string) =>
  `---\ntitle: 公报2019年第2期\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nyear: 2019\nissue: 2\nsections:\n  - title: 文件\n    items:\n      - document: ${file}\n---\n\n本期刊登一篇。\n`;
const TOPIC = 'agencies/sfb/topics/flood.md';
const CONSULTATION = 'agencies/sfb/consultations/flood.md';
const DATES = ['opensOn: 2019-09-01', 'closesOn: 2019-10-01'];

export const disclosureIncludes: Rule = {
  id: 'disclosure-includes',
  severity: 'error',
  isFixed: true,
  scope: 'portal',
  summary: '主动公开的文档不刊登、收入、附上不公开的内容',
  why: '公报、专题和附件会把不公开的文件一起带出去；反过来，本该公开的文件标错了属性，公报就缺一篇。',
  basis: '《政府信息公开条例》第十三条至第十六条',
  examples: {
    valid: [
      {
        name: '公报刊登主动公开的文件',
        files: { [GAZETTE]: carrying('agencies/sfb/policies/2019/school-meals.md') },
      },
      {
        name: '不公开的文档自己的附件',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            extra: ['disclosureReason: 属于内部事务信息', 'attachments:', `  - file: ${WITHHELD_FILE}`],
          }).replace('主动公开', '不予公开'),
        },
      },
      {
        name: '废止一份不公开的文件，只是提到它',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['repeals:', `  - ${WITHHELD}`] }) },
      },
    ],
    invalid: [
      { name: '公报刊登不予公开的文件', files: { [GAZETTE]: carrying(WITHHELD) }, at: `${GAZETTE}:11:9` },
      {
        name: '专题收入不予公开的文件',
        files: { [TOPIC]: exampleTopic(`documents: [${WITHHELD}]`) },
        at: `${TOPIC}:9:17`,
      },
      {
        name: '最后公布的文件不予公开',
        files: {
          [CONSULTATION]: exampleConsultation([...DATES, 'outcome:', '  policies:', `    - ${WITHHELD}`]),
        },
        at: `${CONSULTATION}:11:7`,
      },
      {
        name: '附上不公开文档的附件',
        files: {
          [EXAMPLE_FILE]: examplePolicy({ extra: ['attachments:', `  - file: ${WITHHELD_FILE}`] }),
        },
        at: `${EXAMPLE_FILE}:8:5`,
      },
      {
        name: '正文链接不公开文档的附件',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: `见[名单](${WITHHELD_FILE})。` }) },
        at: `${EXAMPLE_FILE}:9:2`,
      },
    ],
  },
  run: ({ content }) => findWithheldFiles(content),
};
