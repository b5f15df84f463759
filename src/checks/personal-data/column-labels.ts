/** What a column's head says of its cells: words of so few signs, and no figure: 解放路1号 is none. */
const LABEL_LENGTH = 24;
const FIGURE = /[\d\uff10-\uff19]/;
const LABEL =
  /电话|手机|联系|身份证|证件|卡|[账帐]|邮箱|地址|住址|住所|户籍|号|码|编|序|金额|合计|预算|收入|支出|资金|人口|面积|数|[（(]|(?:元|人|户)$|^id$|tel|phone/i;

/** Gathers what the heads of a table's columns say, row by row. */
export function openColumnLabels() {
  const labels: string[] = [];
  return {
    /** The label of a column's cells, as its cell in a row is seen; empty of a head itself. */
    see(cell: string, column: number): string {
      const text = cell.trim();
      if (text.length <= LABEL_LENGTH && !FIGURE.test(text) && LABEL.test(text)) {
        labels[column] = text;
        return '';
      }
      return labels[column] ?? '';
    },
  };
}
