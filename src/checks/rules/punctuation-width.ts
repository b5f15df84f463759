import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readOrdinalBrackets } from '../form/ordinal-brackets.ts';
import { findPunctuationFaults } from '../form/punctuation.ts';
import { type Fault, findInWords, readWords, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findFaults({ text }: Words, leave: (offset: number) => boolean): Generator<Fault> {
  for (const { what, wrong, right, hint, places } of findPunctuationFaults(text, leave)) {
    const [first] = places;
    if (!first) continue;
    const times = places.length > 1 ? `（这一段有 ${places.length} 处）` : '';
    yield {
      rule: 'punctuation-width',
      offset: first.offset,
      message: `“${wrong}”：${what}${times}`,
      hint: right === undefined ? (hint ?? '只留一个，看这里该停多久。') : `改成“${right}”。`,
      edits: right === undefined ? undefined : places,
    };
  }
}

/** Half-width brackets of ordinals are the business of bracket-mixed where the document has full-width ones too. */
function inspect(text: DocumentText): Finding[] {
  const ordinals = readOrdinalBrackets(text);
  const isMixed = ordinals.some(({ isWide }) => isWide);
  const left = new Map(isMixed ? ordinals.map(({ words, open }) => [words, open]) : []);
  return findInWords(text, readWords(text), (words) =>
    findFaults(words, (offset) => left.get(words) === offset),
  );
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const punctuationWidth: Rule = {
  id: 'punctuation-width',
  severity: 'warning',
  scope: 'file',
  summary: '汉字用全角标点，数字和字母用半角，标点不重复、不错位',
  why: '半角标点夹在汉字里，排出来忽宽忽窄，读者搜索也搜不到。',
  basis:
    '《标点符号用法》（GB/T 15834—2011）5.1（标点的位置和书写形式）；《出版物上数字用法》（GB/T 15835—2011）',
  examples: {
    valid: [
      {
        name: '数字、时间、比例、英文和网址里的半角标点',
        files: paragraph(
          '每天9:30开会，比例1:500，共1,589条（含3.5%），见 https://www.shili.example/a?b=1,2 和 GB/T (2011)。',
        ),
      },
      { name: '汉字与数字之间的空格', files: paragraph('2018 年共有 14 件。') },
      { name: '两个不同的句末标点', files: paragraph('真的吗？！好……') },
      {
        name: '千分号、小数和并列的数',
        files: paragraph('收入3,256.78万元，支出1.2万元，第1、2项12,345元。'),
      },
      { name: '列表的序号', files: paragraph('1. 检查水泵\n2. 清理沟渠') },
    ],
    invalid: [
      {
        name: '半角逗号',
        files: paragraph('提升管理水平, 完善网站栏目,方便群众查阅。'),
        at: `${EXAMPLE_FILE}:9:7`,
      },
      { name: '半角括号', files: paragraph('各县(市)要做好检查。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '段末的半角冒号', files: paragraph('现将有关事项通知如下:'), at: `${EXAMPLE_FILE}:9:11` },
      { name: '直引号', files: paragraph('推进"放管服"改革。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '两个句号', files: paragraph('请做好检查。。'), at: `${EXAMPLE_FILE}:9:6` },
      { name: '序号后多了顿号', files: paragraph('（二）、着力提升工作实效'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '汉字序号后用了点', files: paragraph('二.检查水泵'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '序号打成了横线', files: paragraph('（-）检查水泵'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '千分号错位', files: paragraph('投资1,23万元。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '两个小数点', files: paragraph('投资12.3.5万元。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '千分号用了全角', files: paragraph('投资3，256.78万元。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '全角数字', files: paragraph('共有１４件。'), at: `${EXAMPLE_FILE}:9:3` },
    ],
  },
  inspect,
};
