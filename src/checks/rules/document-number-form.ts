import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findDocumentNumbers } from '../form/document-numbers.ts';
import { type Fault, findInWords, readWords, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findFaults({ text }: Words): Generator<Fault> {
  for (const number of findDocumentNumbers(text)) {
    if (number.faults.length === 0) continue;
    const { offset, right } = number;
    yield {
      rule: 'document-number-form',
      offset,
      message: `发文字号“${number.text.trim()}”写得不规范：${number.faults.join('，')}`,
      hint:
        right === undefined
          ? '对照原文件，写成“机关代字〔年份〕序号号”，如“示政办发〔2019〕12号”。'
          : `改成“${right}”。`,
      edits: right === undefined ? undefined : [{ offset, length: number.text.length, text: right }],
    };
  }
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const documentNumberForm: Rule = {
  id: 'document-number-form',
  severity: 'warning',
  scope: 'file',
  summary: '正文里的发文字号要写规范',
  why: '写法不一，读者按文号就查不到，网站也认不出引用的是哪份文件。',
  basis:
    '《党政机关公文格式》（GB/T 9704—2012）7.2.5：年份用六角括号“〔〕”，标全称；序号不加“第”、不编虚位，后加“号”字',
  examples: {
    valid: [
      { name: '规范的写法', files: paragraph('按照《防汛办法》（示政办发〔2019〕8号）的规定。') },
      { name: '括号里的年份后面不是文号', files: paragraph('印发《防汛工作方案（2019）》，共3号通报。') },
      {
        name: '处罚、复议的文书和公告的编号',
        files: paragraph(
          '见示交罚〔2019〕第12号、示政复决字〔2019〕第0008号、示政明电〔2019〕第1期、财税〔2018〕第50号公告。',
        ),
      },
      { name: '楼号和公告号', files: paragraph('河西小区（2018）3号楼，见示例市公告（2018）第5号。') },
    ],
    invalid: [
      {
        name: '方括号和空格',
        files: paragraph('按照《防汛办法》（示政办发[2017]31 号）的规定。'),
        at: `${EXAMPLE_FILE}:9:10`,
      },
      {
        name: '只多一个空格',
        files: paragraph('按照《防汛办法》（示政办发〔2018〕97 号）的规定。'),
        at: `${EXAMPLE_FILE}:9:10`,
      },
      { name: '圆括号', files: paragraph('根据示府函（2017）31号，现予公布。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '加了“第”', files: paragraph('见示政发〔2019〕第8号。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '两位年份', files: paragraph('见示政发〔19〕8号。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '年份打错', files: paragraph('见示政发〔2109〕8号。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '书名号', files: paragraph('见示政发《2019》8号。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '没有“号”', files: paragraph('见示政发〔2019〕8。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '登记项里的依据',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['summary: 落实示政发【2019】08号的要求。'] }) },
        at: `${EXAMPLE_FILE}:7:12`,
      },
    ],
  },
  inspect: (text) => findInWords(text, readWords(text), findFaults),
};
