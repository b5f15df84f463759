import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { bareTitle } from '../likeness/titles.ts';
import type { Rule } from '../rule.ts';

/** So many characters more than the title still say nothing: 现印发给你们. */
const SET_PHRASE = 8;

const withSummary = (summary: string) => examplePolicy({ extra: [`summary: ${summary}`] });

export const summaryRepeatsTitle: Rule = {
  id: 'summary-repeats-title',
  severity: 'hint',
  scope: 'file',
  summary: '内容概述不是把标题再写一遍',
  why: '目录和搜索结果里标题下面就是概述，重复标题等于没有写。',
  basis: '《政府信息公开条例》第十二条：公开目录包括信息内容的概述',
  examples: {
    valid: [
      { name: '说了内容', files: { [EXAMPLE_FILE]: withSummary('要求汛前检查排水设施，汛期昼夜值守。') } },
      { name: '没有概述', files: { [EXAMPLE_FILE]: examplePolicy() } },
    ],
    invalid: [
      {
        name: '就是标题',
        files: { [EXAMPLE_FILE]: withSummary('《关于做好防汛工作的通知》。') },
        at: `${EXAMPLE_FILE}:7:1`,
      },
    ],
  },
  inspect({ file, frontMatter }): Finding[] {
    const [title, summary] = [frontMatter?.['title'], frontMatter?.['summary']];
    if (typeof title !== 'string' || typeof summary !== 'string') return [];
    const [bare, words] = [bareTitle(title), bareTitle(summary)];
    if (words === '' || words.length > bare.length + SET_PHRASE) return [];
    if (words !== bare && !words.startsWith(bare) && !bare.endsWith(words)) return [];
    return [
      {
        rule: 'summary-repeats-title',
        file,
        at: { key: ['summary'] },
        message: '内容概述只是重复了标题',
        hint: '用一两句话写出文件规定了什么、对谁有用；暂时写不出的，删去这一行，页面会取正文的开头。',
      },
    ];
  },
};
