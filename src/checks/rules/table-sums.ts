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
        name: '两行表头、栏次，各级科目',
        files: table(
          '| 单位 | 编制 | | |',
          '| --- | --- | --- | --- |',
          '| | 小计 | 行政 | 事业 |',
          '| 栏次 | 1 | 2 | 3 |',
          '| 合计 | 60 | 40 | 20 |',
          '| 甲 | 40 | 40 | 0 |',
          '| 乙 | 20 | 0 | 20 |',
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
      {
        name: '两行表头',
        files: table(
          '| 单位 | 编制 | |',
          '| --- | --- | --- |',
          '| | 行政 | 事业 |',
          '| 合计 | 40 | 21 |',
          '| 甲 | 30 | 8 |',
          '| 乙 | 10 | 12 |',
        ),
        at: `${EXAMPLE_FILE}:12:13`,
      },
      {
        name: '合计列前有编码和名称',
        files: table(
          '| 科目编码 | 名称 | 合计 | 基本支出 | 项目支出 |',
          '| --- | --- | --- | --- | --- |',
          '| 208 | 社保 | 12 | 10 | 2 |',
          '| 210 | 卫生 | 9 | 4 | 5 |',
          '| 214 | 交通 | 30 | 10 | 21 |',
        ),
        at: `${EXAMPLE_FILE}:13:14`,
      },
      {
        name: '统计表的分项',
        files: table(
          '| 指标 | 单位 | 数 |',
          '| --- | --- | --- |',
          '| （一）收到申请数 | 件 | 45 |',
          '| 1.当面 | 件 | 8 |',
          '| 2.网络 | 件 | 37 |',
          '| （二）办结数 | 件 | 46 |',
          '| 1.按时 | 件 | 44 |',
          '| 2.延期 | 件 | 1 |',
        ),
        at: `${EXAMPLE_FILE}:14:16`,
      },
    ],
  },
  inspect,
};
