import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const OPENING = /^[【［[（(〔]+/;
const OPENING_CODES = new Set(Array.from('【［[（(〔', (sign) => sign.charCodeAt(0)));
const SEPARATOR = /^[】］\]）)〕]*[\s：:|｜·•—–-]+|^[】］\]）)〕]+/;

/** The title without the column's name at its beginning; undefined where it does not begin with it as with a label. */
function withoutColumn(title: string, column: string): string | undefined {
  const open = OPENING.exec(title)?.[0].length ?? 0;
  if (!title.startsWith(column, open)) return undefined;
  const rest = title.slice(open + column.length);
  const separator = SEPARATOR.exec(rest)?.[0];
  return separator === undefined ? undefined : rest.slice(separator.length).trim();
}

const titled = (title: string) => examplePolicy().replace('关于做好防汛工作的通知', title);

export const titleRepeatsColumn: Rule = {
  id: 'title-repeats-column',
  severity: 'hint',
  scope: 'portal',
  summary: '标题不重复栏目的名称',
  why: '栏目里每一行都以栏目名开头，读者要多看几个字才看到内容；标题就是栏目名的，搜索出来不知道讲什么。',
  examples: {
    valid: [
      { name: '标题只说内容', files: { [EXAMPLE_FILE]: examplePolicy() } },
      { name: '栏目名是标题里的词', files: { [EXAMPLE_FILE]: titled('政策文件管理办法') } },
    ],
    invalid: [
      {
        name: '以栏目名开头',
        files: { [EXAMPLE_FILE]: titled('政策文件：关于做好防汛工作的通知') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      {
        name: '栏目名加了括号',
        files: { [EXAMPLE_FILE]: titled('【政策文件】关于做好防汛工作的通知') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      { name: '标题就是栏目名', files: { [EXAMPLE_FILE]: titled('政策文件') }, at: `${EXAMPLE_FILE}:2:1` },
    ],
  },
  run({ portal }) {
    const findings: Finding[] = [];
    for (const column of portal.columnByPath.values()) {
      if (column.kind !== 'list' || column.agency) continue;
      const first = column.title.charCodeAt(0);
      const report = (file: string, message: string, hint: string) =>
        findings.push({ rule: 'title-repeats-column', file, at: { key: ['title'] }, message, hint });
      for (const { file, fields } of column.documents) {
        const { title } = fields;
        // Few titles begin with the column's first character: the rest need no closer look.
        const code = title.charCodeAt(0);
        if (code !== first && !OPENING_CODES.has(code)) continue;
        if (title === column.title && column.documents.length > 1)
          report(
            file,
            `标题就是栏目名“${column.title}”，看不出内容`,
            '写出这一篇讲什么，如加上年份、单位或事项。',
          );
        const rest = withoutColumn(title, column.title);
        if (rest) report(file, `标题开头重复了栏目名“${column.title}”`, `改为“${rest}”。`);
      }
    }
    return findings;
  },
};
