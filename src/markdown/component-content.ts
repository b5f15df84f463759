import type { Element, Root } from 'hast';
import { MOST_SERIES, MOST_SLICES } from '../schema/chart.ts';
import type { BodyFinding } from './body.ts';
import { findElement, readChartTable } from './chart-table.ts';
import { componentOf } from './components.ts';
import { readWords } from './plain-text.ts';
import { readQuestions } from './questions.ts';
import { readMoment } from './timeline.ts';
import { walkElements } from './tree-walk.ts';

type Report = (at: Pick<Element, 'position'>, message: string, hint: string) => void;

const TABLE = '请在标签中间放一张 Markdown 表格，第一行是表头：| 名称 | 数量 |';

function elementsOf(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

function judgeFigure(figure: Element, report: Report): void {
  if (readWords(figure) === '')
    report(
      figure,
      '图没有文字说明',
      '请在标签中间用文字写出图里的内容；只是配图、不载信息的，用 ![说明](文件名)',
    );
}

function judgeVideo(video: Element, report: Report): void {
  if (readWords(video) === '')
    report(video, '视频没有文字稿', '请在标签中间写出视频里说了什么、画面上有什么字，给看不了视频的人读');
}

function judgeTimeline(timeline: Element, report: Report): void {
  const list = findList(timeline);
  const items = list ? elementsOf(list) : [];
  if (items.length === 0)
    report(timeline, '时间线里没有列表', '请在标签中间每件事写一行：- 2019年1月1日：……');
  for (const item of items) {
    if (readMoment(item) !== undefined) continue;
    report(item, '时间线的这一项没有写明时间', '请把时间写在最前面，后面用冒号：- 2019年1月1日：……');
  }
}

/** The list that a component is made of: the first among its children. */
function findList(component: Element): Element | undefined {
  return elementsOf(component).find(({ tagName }) => tagName === 'ul' || tagName === 'ol');
}

function judgeQuestions(element: Element, report: Report): void {
  const { questions } = readQuestions(element);
  if (questions.length === 0)
    report(element, '问答里没有问题', '请把问题写成小标题：### 怎样申请？ 下面空一行写回答');
  for (const { heading, answer } of questions) {
    if (answer.every((node) => node.type !== 'element' || readWords(node) === ''))
      report(heading, '这个问题没有回答', '请在小标题下面写出回答');
  }
}

function judgeSteps(steps: Element, report: Report): void {
  if (findElement(steps, 'ol')) return;
  report(steps, '步骤里没有编号的列表', '请在标签中间每一步写一行：1. ……，下一行 2. ……');
}

function judgeComparison(comparison: Element, report: Report): void {
  if (!findElement(comparison, 'table'))
    report(comparison, '对比里没有表格', `${TABLE}，如 | 项目 | 以前 | 现在 |`);
}

function judgeChart(chart: Element, report: Report): void {
  const table = findElement(chart, 'table');
  if (table) judgeTable(chart, table, report);
  else report(chart, '图表里没有表格', TABLE);
}

function judgeTable(chart: Element, table: Element, report: Report): void {
  const { rows, series, faults } = readChartTable(table);
  for (const { cell, text } of faults)
    report(
      cell.children[0] ?? cell,
      `图表要的是数字，“${text}”画不出来`,
      '只写数字，如 1,589 或 55.49%；没有数据的写 —',
    );
  if (rows.length === 0 || series.length === 0)
    report(table, '图表的表格里没有数字', '第一列写名称，第二列起写数字');
  if (series.length > MOST_SERIES)
    report(table, `图表的数字有 ${series.length} 列，看不清`, `最多 ${MOST_SERIES} 列；请分成几张图表`);
  if (chart.properties['kind'] === 'pie' && series.length > 0) judgePie(table, rows.length, series, report);
}

function judgePie(
  table: Element,
  rows: number,
  series: ReturnType<typeof readChartTable>['series'],
  report: Report,
): void {
  const numbers = series[0]?.values.map(({ number = 0 }) => number) ?? [];
  const useBar = '请把类型改为条形图';
  if (series.length > 1) report(table, '饼图只能有一列数字', `${useBar}，或去掉其他列`);
  if (rows > MOST_SLICES) report(table, `饼图分成 ${rows} 块，看不清`, `最多 ${MOST_SLICES} 块；${useBar}`);
  if (numbers.some((number) => number < 0)) report(table, '饼图里有负数', useBar);
  else if (numbers.every((number) => number === 0)) report(table, '饼图的数字都是零', useBar);
}

const JUDGES: Readonly<Record<string, (element: Element, report: Report) => void>> = {
  Figure: judgeFigure,
  Video: judgeVideo,
  Timeline: judgeTimeline,
  Questions: judgeQuestions,
  Steps: judgeSteps,
  Comparison: judgeComparison,
  Chart: judgeChart,
};

/** Reports what components lack inside. Lines and columns are those of the body. */
export function judgeComponents(root: Root, see: (finding: BodyFinding) => void): void {
  walkElements(root, (element) => {
    const component = componentOf(element);
    if (!component) return;
    JUDGES[component.name]?.(element, (at, message, hint) => {
      const { line, column } = at.position?.start ?? element.position?.start ?? { line: 1, column: 1 };
      see({ rule: 'component-content', message, hint, line, column });
    });
  });
}
