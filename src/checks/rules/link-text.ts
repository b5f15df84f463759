import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readFileUses } from '../file-uses.ts';
import { saysNothing } from '../links/link-words.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const linkText: Rule = {
  id: 'link-text',
  severity: 'warning',
  scope: 'portal',
  summary: '链接的文字要说明通到哪里',
  why: '读屏软件的用户一条一条地听链接，“点击这里”“更多”听了不知道是什么；打印出来也没有用。',
  basis: '《Web内容无障碍指南》（WCAG 2.1）2.4.4、2.4.9：链接目的',
  examples: {
    valid: [
      { name: '写文件的名称', files: linking('见[校园供餐的通知](school-meals.md)。') },
      { name: '说明下载什么', files: linking('[下载登记表](school-meals-form.txt)。') },
      { name: '短而清楚', files: linking('见[附件](school-meals-form.txt)。') },
    ],
    invalid: [
      { name: '点击这里', files: linking('请[点击这里](school-meals.md)。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '更多', files: linking('[更多>>](/xxgk/zcwj/)'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '查看详情', files: linking('[【查看详情】](school-meals.md)'), at: `${EXAMPLE_FILE}:9:1` },
      { name: 'here', files: linking('见[here](school-meals.md)。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '没有文字', files: linking('见[](school-meals.md)。'), at: `${EXAMPLE_FILE}:9:2` },
    ],
  },
  run({ content }) {
    const uses = readFileUses(content);
    return uses.flatMap((use, index): Finding[] => {
      const { kind, text, written, record, at } = use;
      if (kind !== 'link' || text === undefined || written === '' || !saysNothing(text)) return [];
      // An image in it speaks for the link, and has a rule of its own.
      const next = uses[index + 1];
      if (text === '' && next?.record === record && next.kind === 'image') return [];
      return [
        {
          rule: 'link-text',
          file: record.file,
          at,
          message: text === '' ? '链接没有文字' : `链接的文字“${text}”没有说明通到哪里`,
          hint: '写上目标的名称，如“[校园供餐登记表](…)”，不写“点击这里”“更多”。',
        },
      ];
    });
  },
};
