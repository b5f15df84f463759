import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findUnkeptMention } from '../form/attachment-mentions.ts';
import { toFinding } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function inspect(text: DocumentText): Finding[] {
  const mention = findUnkeptMention(text);
  if (!mention) return [];
  const isTable = !mention.text.includes('附件');
  return [
    toFinding(text, mention.words, {
      rule: 'attachment-mentioned',
      offset: mention.offset,
      message: isTable
        ? `“${mention.text}”说有表，正文里没有带数字的表，也没有附件`
        : `正文写了“${mention.text}”，这篇文档没有附件`,
      hint: '把文件放在同一文件夹，在登记项 attachments 里列出；附件的内容在正文里的，在它前面加标题“附件”；确实没有的，改正文。',
    }),
  ];
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const attachmentMentioned: Rule = {
  id: 'attachment-mentioned',
  severity: 'warning',
  scope: 'file',
  summary: '正文提到的附件、统计表要真的有',
  why: '读者照着“见附件”去找，什么也没有，这份文件就不算公开完整。',
  basis: '《党政机关公文处理工作条例》第九条：附件是公文正文的说明、补充或者参考资料',
  examples: {
    valid: [
      {
        name: '登记了附件',
        files: {
          [EXAMPLE_FILE]: examplePolicy({
            extra: ['attachments:', '  - file: form.txt'],
            body: '请填写登记表（附件1）。',
          }),
          'agencies/sfb/policies/2019/form.txt': '登记表',
        },
      },
      {
        name: '附件的内容就在正文里',
        files: paragraph('请填写登记表（附件1）。\n\n附件1\n\n防汛登记表：写明水泵的数量。'),
      },
      { name: '别人提交的附件', files: paragraph('申请人上传附件时，每个不超过10兆。') },
    ],
    invalid: [
      {
        name: '括号里的附件',
        files: paragraph('请填写登记表（附件1）和说明（附件2）。'),
        at: `${EXAMPLE_FILE}:9:7`,
      },
      { name: '文末列的附件', files: paragraph('请执行。\n\n附件：防汛登记表'), at: `${EXAMPLE_FILE}:11:1` },
      {
        name: '标题里说有统计表',
        files: paragraph('## 八、其他事项及统计表\n\n没有其他事项。'),
        at: `${EXAMPLE_FILE}:9:4`,
      },
    ],
  },
  inspect,
};
