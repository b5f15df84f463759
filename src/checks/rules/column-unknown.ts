import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy, exampleTopic } from '../example-documents.ts';
import { findUnknownColumns } from '../named-columns.ts';
import type { Rule } from '../rule.ts';

export const columnUnknown: Rule = {
  id: 'column-unknown',
  severity: 'error',
  scope: 'portal',
  summary: '写的栏目路径要在 columns.yaml 里',
  why: '路径写错，文档就不会列在栏目里，首页的区块也是空的。',
  examples: {
    valid: [
      { name: '有这个栏目', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '首页区块的栏目',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}home:\n  - kind: column\n    column: xxgk/zcwj\n` },
      },
    ],
    invalid: [
      {
        name: '文档的栏目写错',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('xxgk/zcwj', 'xxgk/zcwl') },
        at: `${EXAMPLE_FILE}:6:1`,
      },
      {
        name: '同时列入的栏目写错',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['also: [xxgk/zc]'] }) },
        at: `${EXAMPLE_FILE}:7:8`,
      },
      {
        name: '专题里的栏目写错',
        files: { 'agencies/sfb/topics/flood.md': exampleTopic('columns: [xxgk/zcwl]') },
        at: 'agencies/sfb/topics/flood.md:9:15',
      },
      {
        name: '首页区块的栏目写错',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}home:\n  - kind: column\n    column: xxgk/zcwl\n` },
        at: 'portal.yaml:9:5',
      },
      {
        name: '需求的栏目写错',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}needs:\n  - id: jiaoyu\n    title: 教育\n    description: 上学。\n    columns: [xxgk/zcwl]\n`,
        },
        at: 'portal.yaml:11:15',
      },
      {
        name: '机构栏目指向的栏目写错',
        files: {
          'columns.yaml':
            'columns:\n  - id: xxgk\n    title: 信息公开\n    children:\n      - id: zcwj\n        title: 政策文件\n  - id: ysqgk\n    title: 依申请公开\nagencyTree:\n  - id: ysqgk\n    title: 依申请公开\n    column: ysqg\n',
        },
        at: 'columns.yaml:12:5',
      },
    ],
  },
  run: findUnknownColumns,
};
