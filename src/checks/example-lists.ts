/** The CSV of the rules' example list. */
export const LIST_FILE = 'agencies/sfb/powers/list.csv';

const LIST = `---
title: 示例市权责清单
disclosure: 主动公开
review: 通过
publishedOn: 2019-11-20
column: xxgk/zcwj
entries: list.csv
---

本清单列出权力和责任事项。
`;

/** A list with its CSV, for the rules' examples. */
export function exampleList(csv: string): Record<string, string> {
  return { 'agencies/sfb/powers/list.md': LIST, [LIST_FILE]: csv };
}
