import type { TextBlock } from '../../markdown/text-blocks.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findBracketFaults, isFlowing } from '../form/bracket-faults.ts';
import { MOST_FINDINGS, readProse, readWordsOfFields, toFinding, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

/** Texts that follow each other, so that what is opened in one may end in the next. */
function readRuns(blocks: readonly TextBlock[]): Words[][] {
  const runs: Words[][] = [];
  let flowing: Words[] = [];
  for (const block of blocks) {
    if (isFlowing(block)) flowing.push(block);
    else {
      runs.push(flowing, [block]);
      flowing = [];
    }
  }
  return [...runs, flowing];
}

function inspect(text: DocumentText): Finding[] {
  const faults = [
    ...readWordsOfFields(text).flatMap((field) => findBracketFaults([field], { isBody: false })),
    ...readRuns(readProse(text)).flatMap((run) => findBracketFaults(run)),
  ];
  return faults
    .slice(0, MOST_FINDINGS)
    .map(({ words, ...fault }) => toFinding(text, words, { rule: 'bracket-balance', ...fault }));
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const bracketBalance: Rule = {
  id: 'bracket-balance',
  severity: 'warning',
  scope: 'file',
  summary: '书名号、引号、括号要成对，嵌套要规范',
  why: '少了一半，读者看不出文件名称和引文到哪里为止，网站也认不出引用的文件。',
  basis:
    '《标点符号用法》（GB/T 15834—2011）4.8、4.9、4.15、5.1.3：引号、括号、书名号两部分标在两端，引号和书名号外双内单',
  examples: {
    valid: [
      {
        name: '里层用单书名号',
        files: paragraph('转发《关于印发〈防汛办法（试行）〉的通知》（示政办发〔2019〕8号）。'),
      },
      {
        name: '分几段的引文，最后一段才有后引号',
        files: paragraph('办法规定：\n\n“汛期要有人值守。\n\n“值守要有记录。”\n\n以上请遵照执行。'),
      },
      { name: '序号后的半个括号', files: paragraph('要求如下：1）检查水泵；2）清理沟渠。') },
    ],
    invalid: [
      {
        name: '书名号里又开了书名号，只关了一个',
        files: paragraph('按照《示例市《防汛办法》的规定执行。'),
        at: `${EXAMPLE_FILE}:9:3`,
      },
      {
        name: '书名号直接套书名号',
        files: paragraph('转发《关于印发《防汛办法》的通知》。'),
        at: `${EXAMPLE_FILE}:9:8`,
      },
      {
        name: '单书名号直接套单书名号',
        files: paragraph('印发《〈〈防汛办法〉细则〉》。'),
        at: `${EXAMPLE_FILE}:9:4`,
      },
      { name: '没有后引号', files: paragraph('推进“一窗受理工作。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '多出的后括号', files: paragraph('各县市）要做好检查。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '交叉', files: paragraph('印发《防汛办法（试行》）。'), at: `${EXAMPLE_FILE}:9:8` },
      {
        name: '一段话断成了两段',
        files: paragraph('按照《示例市防汛\n\n办法》的规定执行。'),
        at: `${EXAMPLE_FILE}:9:3`,
      },
      {
        name: '标题少了一半书名号',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('关于做好防汛工作', '关于印发《防汛办法') },
        at: `${EXAMPLE_FILE}:2:12`,
      },
    ],
  },
  inspect,
};
