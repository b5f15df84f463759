import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findRepeatedSentences } from '../form/sentences.ts';
import { MOST_FINDINGS, readProse, toFinding } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function inspect(text: DocumentText): Finding[] {
  return findRepeatedSentences(readProse(text))
    .slice(0, MOST_FINDINGS)
    .map(({ sentence, first }) => {
      const words = sentence.text.trim();
      const quoted = words.length > 24 ? `${words.slice(0, 24)}…` : words;
      const { line } = first.block.placeAt(first.offset);
      const isHere = first.block === sentence.block;
      return toFinding(text, sentence.block, {
        rule: 'repeated-sentences',
        offset: sentence.offset,
        message: `“${quoted}”与${isHere ? '同一段' : `第 ${line} 行`}的话重复`,
        hint: '多半是复制、分页时留下的，删去一处；确实要说两遍的，换个说法。',
      });
    });
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const repeatedSentences: Rule = {
  id: 'repeated-sentences',
  severity: 'warning',
  scope: 'file',
  summary: '同一句话不说两遍',
  why: '整句、整段的重复是复制和分页时留下的，读者会以为漏了别的内容。',
  examples: {
    valid: [
      {
        name: '并列的两节里相同的一句',
        files: paragraph(
          '## 一、议案\n\n议案共5件。办理结果已经书面答复代表本人，并抄送有关单位。\n\n## 二、建议\n\n建议共4件。办理结果已经书面答复代表本人，并抄送有关单位。',
        ),
      },
      {
        name: '各项任务相同的责任单位',
        files: paragraph(
          '检查水泵。责任单位：各县市人民政府和有关部门。\n\n清理沟渠。责任单位：各县市人民政府和有关部门。',
        ),
      },
    ],
    invalid: [
      {
        name: '前一段的后半句又成一段',
        files: paragraph(
          '各县市重新调整了值班安排，做到了汛期全天有人值守，确保了险情及时上报。\n\n做到了汛期全天有人值守，确保了险情及时上报。',
        ),
        at: `${EXAMPLE_FILE}:11:1`,
      },
      {
        name: '一段里的两句',
        files: paragraph('汛期要有专人全天值守并做好记录。沟渠要清理。汛期要有专人全天值守并做好记录。'),
        at: `${EXAMPLE_FILE}:9:23`,
      },
      {
        name: '隔了一节的整段',
        files: paragraph(
          '各单位要检查排水设施，备好水泵和沙袋，安排专人值守，发现险情立即上报，并做好群众转移的准备工作。\n\n## 二、要求\n\n各单位要检查排水设施，备好水泵和沙袋，安排专人值守，发现险情立即上报，并做好群众转移的准备工作。',
        ),
        at: `${EXAMPLE_FILE}:13:1`,
      },
    ],
  },
  inspect,
};
