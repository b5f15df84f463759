import type { Rule } from '../rule.ts';

const HEADER = 'indexNumber,document\n';

export const indexNumberForm: Rule = {
  id: 'index-number-form',
  severity: 'error',
  scope: 'file',
  summary: '索引号登记表要写成规定的样子',
  why: '写法不一的号不能排序，也编不出下一个号。',
  basis: '《政府信息公开目录系统实施指引（试行）》',
  examples: {
    valid: [
      {
        name: '机构代码/年份-五位流水号',
        files: { 'agencies/jyj/index-numbers.csv': `${HEADER}jyj/2019-00001,catalogs/catalog.md\n` },
      },
    ],
    invalid: [
      {
        name: '流水号不是五位',
        files: { 'agencies/jyj/index-numbers.csv': `${HEADER}jyj/2019-1,catalogs/catalog.md\n` },
        at: 'agencies/jyj/index-numbers.csv:2:1',
      },
      {
        name: '少了一列',
        files: { 'agencies/jyj/index-numbers.csv': `${HEADER}jyj/2019-00001\n` },
        at: 'agencies/jyj/index-numbers.csv:2:1',
      },
      {
        name: '没有表头',
        files: { 'agencies/jyj/index-numbers.csv': 'jyj/2019-00001,catalogs/catalog.md\n' },
        at: 'agencies/jyj/index-numbers.csv:1:1',
      },
    ],
  },
};
