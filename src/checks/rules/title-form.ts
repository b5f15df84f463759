import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** What does not belong into a title, and what to do about it. */
const FAULTS: readonly (readonly [pattern: RegExp, message: (found: string) => string, hint: string])[] = [
  [/[。；，、,;]$/, (sign) => `标题以“${sign}”结尾`, '删去末尾的标点。'],
  [
    /^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/,
    (label) => `标题以序号“${label}”开头`,
    '删去序号；列表会按日期排列。',
  ],
  [
    /\.(?:docx?|wps|pdf|xlsx?|et|txt|html?)$/i,
    (extension) => `标题带着文件的后缀“${extension}”`,
    '写文件的名称，不写后缀。',
  ],
  [/^(?:标题|题目|名称)[：:]/, (label) => `标题带着“${label}”字样`, '只写标题本身。'],
  [
    /\*\*|^#+ |<\/?(?:br|b|p|strong|font|span)\b[^<>]{0,40}>/i,
    (sign) => `标题里有排版的记号“${sign}”`,
    '标题只写文字，删去记号。',
  ],
];

const titled = (title: string) => examplePolicy().replace('关于做好防汛工作的通知', title);

export const titleForm: Rule = {
  id: 'title-form',
  severity: 'hint',
  scope: 'file',
  summary: '标题末尾没有标点，开头没有序号，不带后缀和记号',
  why: '标题用在列表、搜索和订阅里；带着多余的符号，看上去是没有整理过的稿子。',
  examples: {
    valid: [
      { name: '规范的标题', files: { [EXAMPLE_FILE]: titled('2019年防汛工作要点（试行）') } },
      { name: '数字不是序号', files: { [EXAMPLE_FILE]: titled('1.5万人参加防汛演练') } },
      { name: '问句', files: { [EXAMPLE_FILE]: titled('大雨来了怎么办？') } },
    ],
    invalid: [
      {
        name: '句号结尾',
        files: { [EXAMPLE_FILE]: titled('关于做好防汛工作的通知。') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      {
        name: '带着序号',
        files: { [EXAMPLE_FILE]: titled('3、关于做好防汛工作的通知') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      {
        name: '带着后缀',
        files: { [EXAMPLE_FILE]: titled('关于做好防汛工作的通知.docx') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
    ],
  },
  inspect({ file, frontMatter }) {
    const title = frontMatter?.['title'];
    if (typeof title !== 'string') return [];
    return FAULTS.flatMap(([pattern, message, hint]): Finding[] => {
      const found = pattern.exec(title.trim())?.[0];
      return found === undefined
        ? []
        : [{ rule: 'title-form', file, at: { key: ['title'] }, message: message(found), hint }];
    });
  },
};
