import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '登记项和 YAML 文件要写得合语法',
  why: '读不懂的文件不能发布，也不能猜。',
  examples: {
    valid: [
      {
        name: '含冒号的名称加引号',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['summary: "说明: 汛期"'] }) },
      },
    ],
    invalid: [
      {
        name: '括号没有结束',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['keywords: [防汛, 排水'] }) },
        at: `${EXAMPLE_FILE}:7:11`,
      },
      {
        name: '同一个字段写了两次',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['title: 又一个名称'] }) },
        at: `${EXAMPLE_FILE}:7:1`,
      },
      {
        name: 'columns.yaml 缩进错了',
        files: { 'columns.yaml': 'columns:\n  - id: sy\n   title: 网站首页\n' },
        at: 'columns.yaml:3:1',
      },
    ],
  },
};
