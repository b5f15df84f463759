import type { Rule } from '../rule.ts';

const TREE = 'columns:\n  - id: xxgk\n    title: 信息公开\n';
const ITEM = '  - id: zcwj\n    title: 政策文件\n    category: 1\n    timeLimit: 20个工作日内\n';
const CATALOG = `---\ntitle: 市教育局信息公开目录\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-02-20\nitems:\n${ITEM}${ITEM}---\n本目录列出事项。\n`;

export const columnDuplicate: Rule = {
  id: 'column-duplicate',
  severity: 'error',
  scope: 'portal',
  summary: '同级栏目、目录事项的编号和收录的文件夹不能重复',
  why: '编号进入网址，重复的栏目会互相覆盖。',
  examples: {
    valid: [
      {
        name: '不同的上级之下可以同号',
        files: {
          'columns.yaml': `${TREE}  - id: jg\n    title: 机构\n    children:\n      - id: jg\n        title: 名录\n`,
        },
      },
    ],
    invalid: [
      {
        name: '同级栏目同号',
        files: { 'columns.yaml': `${TREE}  - id: xxgk\n    title: 又一个信息公开\n` },
        at: 'columns.yaml:4:5',
      },
      {
        name: '系统占用的编号',
        files: { 'columns.yaml': `${TREE}  - id: search\n    title: 检索\n` },
        at: 'columns.yaml:4:5',
      },
      {
        name: '一个文件夹两处收录',
        files: {
          'columns.yaml': `${TREE}    collects: [policies]\n  - id: zcwj\n    title: 政策文件\n    collects: [policies]\n`,
        },
        at: 'columns.yaml:7:16',
      },
      {
        name: '目录事项同号',
        files: { 'agencies/jyj/catalogs/catalog.md': CATALOG },
        at: 'agencies/jyj/catalogs/catalog.md:11:5',
      },
    ],
  },
};
