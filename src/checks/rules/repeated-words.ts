import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findRepetitions } from '../form/repetitions.ts';
import { type Fault, findInWords, quoteAround, readWords, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findFaults({ text }: Words): Generator<Fault> {
  for (const { offset, text: doubled, once, isSure } of findRepetitions(text)) {
    const around = quoteAround(text, offset, offset + (isSure ? doubled.length : 1), 6);
    yield {
      rule: 'repeated-words',
      offset,
      message: `“${around}”里多写了一遍“${isSure ? once : '年'}”`,
      hint: isSure ? `把“${doubled}”改成“${once}”。` : `把“${doubled}”改成“${once}”，或补上漏写的年份。`,
      edits: isSure ? [{ offset, length: doubled.length, text: once }] : undefined,
    };
  }
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const repeatedWords: Rule = {
  id: 'repeated-words',
  severity: 'warning',
  scope: 'file',
  summary: '字词不重复',
  why: '“2018年年8月”“单位单位”一类的重复，是修改和复制时留下的，公开以后最容易被挑出来。',
  examples: {
    valid: [
      {
        name: '叠用的词',
        files: paragraph('天天值守，年年检查，件件有着落、事事有答复，家家户户都要知道，等等。'),
      },
      {
        name: '前一个词的末字和后一个词的首字相同',
        files: paragraph(
          '以防汛为目的的检查，2018年年底前为了了解情况，现在在建的水泵和和平路的沟渠都要看。',
        ),
      },
      {
        name: '“要”“为”“将”在两个词里',
        files: paragraph('检查要求要具体，更名为为民服务中心，由干将将军等领队，报名为11月30日前。'),
      },
      { name: '年底、年初', files: paragraph('2018年年初部署，8月月底检查，2018年年度报告。') },
    ],
    invalid: [
      { name: '两个年', files: paragraph('于2018 年年 8 月公开。'), at: `${EXAMPLE_FILE}:9:7` },
      { name: '月后面又写年', files: paragraph('于2018年8月年。'), at: `${EXAMPLE_FILE}:9:9` },
      { name: '两个的', files: paragraph('各单位的的检查要有记录。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '两个单位', files: paragraph('要求各单位单位做好检查。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '两个要', files: paragraph('各单位要要做好检查。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '两个日', files: paragraph('请于11月30日日前报送。'), at: `${EXAMPLE_FILE}:9:8` },
      {
        name: '重复的短语',
        files: paragraph('印发防汛工作方案工作方案，请执行。'),
        at: `${EXAMPLE_FILE}:9:5`,
      },
    ],
  },
  inspect: (text) => findInWords(text, readWords(text), findFaults),
};
