import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const LINKS = Array.from({ length: 300 }, (_, index) => `- **第${index + 1}项**：[办事指南](guide.md)`);

export const bodyCostly: Rule = {
  id: 'body-costly',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '正文不能过长，也不能成片堆砌符号',
  why: '上万个符号或几千行堆在一份文档里，多半是转换或粘贴出了错；解析它要占用几分钟，整个网站都等着。超过上限的正文不解析，只按文字原样显示。',
  examples: {
    valid: [
      {
        name: '三百项的清单，项项加粗并带链接',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: LINKS.join('\n') }) },
      },
      {
        name: '一千行的表格',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            body: `| 序号 | 名称 |\n|---|---|\n${'| 1 | 甲 |\n'.repeat(1000)}`,
          }),
        },
      },
    ],
    invalid: [
      {
        name: '一段里有几千个星号和下划线',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: `各单位：\n\n${'*甲_ '.repeat(2000)}` }) },
        at: `${EXAMPLE_FILE}:11:1`,
      },
      {
        name: '五千段',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '甲。\n\n'.repeat(5000) }) },
        at: `${EXAMPLE_FILE}:5008:1`,
      },
      {
        name: '三十多万字',
        files: { [EXAMPLE_FILE]: examplePolicy({ body: '甲'.repeat(301_000) }) },
        at: `${EXAMPLE_FILE}:9:300000`,
      },
    ],
  },
};
