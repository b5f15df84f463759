import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '文档要以“---”围起来的登记项开头',
  why: '没有登记项就不知道名称、公开属性和日期，文档不能发布。',
  examples: {
    valid: [
      { name: '登记项在最前面', files: { [EXAMPLE_FILE]: examplePolicy() } },
      {
        name: '正文里也有分隔线',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '上文。\n\n---\n\n下文。' }) },
      },
    ],
    invalid: [
      {
        name: '没有登记项',
        files: { [EXAMPLE_FILE]: '各单位要检查排水设施。\n' },
        at: `${EXAMPLE_FILE}:1:1`,
      },
      {
        name: '登记项没有结束',
        files: { [EXAMPLE_FILE]: '---\ntitle: 关于做好防汛工作的通知\n' },
        at: `${EXAMPLE_FILE}:1:1`,
      },
      { name: '空文件', files: { [EXAMPLE_FILE]: '' }, at: `${EXAMPLE_FILE}:1:1` },
    ],
  },
};
