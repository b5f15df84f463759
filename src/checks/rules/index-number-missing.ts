import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const REGISTER =
  'indexNumber,document\nsfb/2019-00001,guides/guide.md\nsfb/2019-00002,catalogs/catalog.md\nsfb/2019-00003,policies/2019/school-meals.md\nsfb/2019-00004,reports/2018.md\n';

export const indexNumberMissing: Rule = {
  id: 'index-number-missing',
  severity: 'warning',
  scope: 'portal',
  summary: '指南、目录、政策文件、年度报告、征求意见和建议提案要有索引号',
  why: '公开目录里的信息按索引号查找。',
  basis: '《政府信息公开条例》第十二条',
  examples: {
    valid: [
      {
        name: '登记了索引号',
        files: {
          [EXAMPLE_FILE]: examplePolicy(),
          'agencies/sfb/index-numbers.csv': `${REGISTER}sfb/2019-00005,policies/2019/flood.md\n`,
        },
      },
      { name: '没有发布的文档不用编号', files: { [EXAMPLE_FILE]: examplePolicy().replace('通过', '草稿') } },
    ],
    invalid: [
      { name: '没有登记索引号', files: { [EXAMPLE_FILE]: examplePolicy() }, at: `${EXAMPLE_FILE}:2:1` },
    ],
  },
};
