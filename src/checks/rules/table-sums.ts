import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findTableFaults } from '../form/table-totals.ts';
import { MOST_FINDINGS, toFinding } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function inspect(text: DocumentText): Finding[] {
  return text.body.tables
    .flatMap(findTableFaults)
    .slice(0, MOST_FINDINGS)
    .map(({ cell, of, total, sum, difference }) =>
      toFinding(text, cell, {
        rule: 'table-sums',
        offset: 0,
        message: `表里${of}的合计是“${total}”，各项相加是${sum}，差${difference}`,
        hint: '对照原始数据，改正合计或其中一格。',
      }),
    );
}

const table = (...rows: string[]) => ({ [EXAMPLE_FILE]: examplePolicy({ body: rows.join('\n') }) });

export const tableSums: Rule = {
  id: 'table-sums',
  severity: 'warning',
  scope: 'file',
  summary: '表里的合计要等于各行、各列之和',
  why: '统计表的合计与各项对不上，是最容易被查出来的差错。',
  examples: {
    valid: [
      {
        name: '合计行，空格和横线不计，比率不加',
        files: table(
          '| 单位 | 件数 | 按期率 |',
          '| --- | --- | --- |',
          '| 甲 | 1,589 | 90% |',
          '| 乙 | — | 80% |',
          '| 丙 | 11 | 70% |',
          '| 合 计 | 1600 | 85% |',
        ),
      },
      {
        name: '四舍五入',
        files: table(
          '| 单位 | 金额 |',
          '| --- | --- |',
          '| 甲 | 3.3 |',
          '| 乙 | 3.3 |',
          '| 丙 | 3.3 |',
          '| 合计 | 10.0 |',
        ),
      },
      {
        name: '行里有“其中”',
        files: table(
          '| 项目 | 件数 |',
          '| --- | --- |',
          '| 受理 | 10 |',
          '| 其中：网上 | 8 |',
          '| 结转 | 2 |',
          '| 合计 | 12 |',
        ),
      },
      {
        name: '合计列',
        files: table(
          '| 单位 | 网上 | 当面 | 合计 |',
          '| --- | --- | --- | --- |',
          '| 甲 | 1 | 2 | 3 |',
          '| 乙 | 4 | 5 | 9 |',
        ),
      },
    ],
    invalid: [
      {
        name: '合计行少一',
        files: table(
          '| 单位 | 件数 | 人数 |',
          '| --- | --- | --- |',
          '| 甲 | 10 | 3 |',
          '| 乙 | 20 | 4 |',
          '| 合计 | 31 | 7 |',
        ),
        at: `${EXAMPLE_FILE}:13:8`,
      },
      {
        name: '合计在第一行',
        files: table('| 单位 | 件数 |', '| --- | --- |', '| 合计 | 105 |', '| 甲 | 60 |', '| 乙 | 44 |'),
        at: `${EXAMPLE_FILE}:11:8`,
      },
      {
        name: '合计列有一行不对',
        files: table(
          '| 单位 | 网上 | 当面 | 总计 |',
          '| --- | --- | --- | --- |',
          '| 甲 | 1 | 2 | 3 |',
          '| 乙 | 4 | 5 | 8 |',
          '| 丙 | 6 | 7 | 13 |',
        ),
        at: `${EXAMPLE_FILE}:12:15`,
      },
    ],
  },
  inspect,
};
