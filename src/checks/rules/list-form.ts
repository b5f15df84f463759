import { exampleList, LIST_FILE } from '../example-lists.ts';
import type { Rule } from '../rule.ts';

export const listForm: Rule = {
  id: 'list-form',
  severity: 'error',
  scope: 'file',
  summary: '清单的表格要有表头，每个事项写明名称和类型',
  why: '读不懂的行不会出现在网页上，条数也就不对。',
  basis:
    '《关于推行地方各级政府工作部门权力清单制度的指导意见》（中共中央办公厅、国务院办公厅2015年印发）：职权及其依据等以清单形式列明，向社会公布',
  examples: {
    valid: [
      { name: '名称和类型都有', files: exampleList('事项名称,权力类型\n校车使用许可,行政许可\n') },
      {
        name: '列的顺序随意，序号列不读，别处常用的表头也认得',
        files: exampleList('序号,职权类型,职权名称,实施依据\n1,行政许可,校车使用许可,《校车安全管理条例》\n'),
      },
      {
        name: '表格下面的空行不算',
        files: exampleList('事项名称,权力类型\n校车使用许可,行政许可\n,\n,\n'),
      },
    ],
    invalid: [
      { name: '没有表头', files: exampleList('校车使用许可,行政许可\n'), at: `${LIST_FILE}:1:1` },
      {
        name: '表头写错',
        files: exampleList('事项名称,权力类型,设定根据\n校车使用许可,行政许可,法\n'),
        at: `${LIST_FILE}:1:11`,
      },
      {
        name: '没有写名称',
        files: exampleList('事项名称,权力类型\n,行政许可\n'),
        at: `${LIST_FILE}:2:1`,
      },
      {
        name: '没有这一类型',
        files: exampleList('事项名称,权力类型\n校车使用许可,行政许克\n'),
        at: `${LIST_FILE}:2:8`,
      },
      {
        name: '少了一格',
        files: exampleList('事项名称,权力类型,备注\n校车使用许可,行政许可\n'),
        at: `${LIST_FILE}:2:1`,
      },
      { name: '一个事项也没有', files: exampleList('事项名称,权力类型\n'), at: `${LIST_FILE}:1:1` },
    ],
  },
};
