import type { Finding } from '../../schema/diagnostic.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findSameTexts } from '../likeness/alike-texts.ts';
import { EXAMPLE_TEXT } from '../likeness/example-text.ts';
import { bareTitle } from '../likeness/titles.ts';
import type { Rule } from '../rule.ts';

const COPY = 'agencies/sfb/policies/2019/rain.md';
const policyOf = (title: string, body: string) =>
  examplePolicy({ body }).replace('关于做好防汛工作的通知', title);

export const duplicateDocument: Rule = {
  id: 'duplicate-document',
  severity: 'warning',
  scope: 'portal',
  summary: '一篇正文只发一次',
  why: '同样的正文有两个网址，读者不知道哪一个算数，改了一处忘了另一处；标题不同的，多半有一篇贴错了正文。',
  examples: {
    valid: [
      { name: '正文不同', files: { [EXAMPLE_FILE]: policyOf('关于做好防汛工作的通知', EXAMPLE_TEXT) } },
      {
        name: '正文很短，难免一样',
        files: {
          [EXAMPLE_FILE]: policyOf('关于做好防汛工作的通知', '全文见附件。'),
          [COPY]: policyOf('关于做好抗旱工作的通知', '全文见附件。'),
        },
      },
    ],
    invalid: [
      {
        name: '标题不同，正文一样',
        files: {
          [EXAMPLE_FILE]: policyOf('关于做好防汛工作的通知', EXAMPLE_TEXT),
          [COPY]: policyOf('关于做好抗旱工作的通知', EXAMPLE_TEXT),
        },
        at: `${COPY}:2:1`,
      },
    ],
  },
  run: ({ content }) =>
    findSameTexts(content).map(({ first, second }): Finding => {
      const isCopy = bareTitle(first.fields.title) === bareTitle(second.fields.title);
      return {
        rule: 'duplicate-document',
        file: second.file,
        at: { key: ['title'] },
        message: `正文与“${first.fields.title}”（${first.file}）完全相同`,
        hint: isCopy
          ? '只留一份；要在几个栏目里都列出的，在留下的一份里写 also。'
          : '核对有没有贴错正文；确是同一份文件的，只留一份，在几个栏目里都列出的写 also。',
      };
    }),
};
