import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findNumberingFaults, type NumberingFault } from '../form/numbering.ts';
import { type Ordinal, readOrdinals, readOwnReferences } from '../form/ordinals.ts';
import { MOST_FINDINGS, readProse, toFinding } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function explain({ ordinal, before, expected }: NumberingFault): { message: string; hint: string } {
  const { line } = before.block.placeAt(before.offset);
  const where = `前面是第 ${line} 行的“${before.text}”`;
  const right = ordinal.write(expected);
  if (expected === 1)
    return {
      message: `序号“${ordinal.text}”不连续：这一层应从“${right}”开始，${where}`,
      hint: `看“${right}”是不是漏了，或者序号写错了。`,
    };
  if (ordinal.value === before.value)
    return { message: `序号“${ordinal.text}”重复：${where}`, hint: `改成“${right}”，后面的依次顺延。` };
  const isSkip = ordinal.value > expected;
  return {
    message: isSkip
      ? `序号“${ordinal.text}”不连续：${where}，缺“${right}”`
      : `序号“${ordinal.text}”往回跳：${where}，这里应是“${right}”`,
    hint: isSkip
      ? `补上“${right}”的内容；没有漏内容的，把序号改成“${right}”，后面的依次改。`
      : `改成“${right}”，后面的依次改。`,
  };
}

/** So many articles make a text in articles: fewer may be a quotation. */
const FEWEST_ARTICLES = 3;

/** References to articles that the text does not have. One whose articles do not begin with the first is an extract. */
function findBeyond(text: DocumentText, ordinals: readonly Ordinal[]): Finding[] {
  const articles = ordinals.filter(({ kind }) => kind === '条').map(({ value }) => value);
  const last = articles.reduce((highest, value) => Math.max(highest, value), 0);
  if (articles.length < FEWEST_ARTICLES || articles[0] !== 1) return [];
  return readOwnReferences(readProse(text))
    .filter(({ value }) => value > last)
    .map(({ block, offset, text: reference }) =>
      toFinding(text, block, {
        rule: 'numbering',
        offset,
        message: `“${reference}”：这篇文档只有${last}条`,
        hint: '核对引的是第几条；条文增减以后，引到的条数要跟着改。',
      }),
    );
}

function inspect(text: DocumentText): Finding[] {
  const ordinals = readOrdinals(readProse(text), text.source);
  const faults = findNumberingFaults(ordinals).map((fault) =>
    toFinding(text, fault.ordinal.block, {
      rule: 'numbering',
      offset: fault.ordinal.offset,
      ...explain(fault),
    }),
  );
  return [...faults, ...findBeyond(text, ordinals)].slice(0, MOST_FINDINGS);
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });
const lines = (...blocks: string[]) => paragraph(blocks.join('\n\n'));

export const numbering: Rule = {
  id: 'numbering',
  severity: 'warning',
  scope: 'file',
  summary: '序号要连续，不跳、不重，引到的条要有',
  why: '序号跳了，读者分不清是漏了内容还是写错了数；别的文件引用“第三条”也会引错。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3：结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注',
  examples: {
    valid: [
      {
        name: '各层各自从头编',
        files: lines(
          '一、检查',
          '（一）水泵。',
          '（二）沟渠。',
          '二、值守',
          '（一）白天。',
          '1.早班。',
          '2.晚班。',
          '（二）夜里。',
        ),
      },
      {
        name: '全文连续编号的第二层，条不随章重编',
        files: lines(
          '第一章　总则',
          '第一条　为了防汛。',
          '第二章　检查',
          '第二条　要检查。',
          '（一）水泵；',
          '（二）沟渠。',
          '第三条　要记录。',
        ),
      },
      {
        name: '提到别的条款、数目和日期',
        files: lines(
          '一、依据',
          '第三条规定的沟渠，2018年检查。',
          '3月15日前办结。',
          '30、40户以上的村先查。',
          '二、要求',
        ),
      },
      {
        name: '各段里的“一是”“二是”',
        files: lines(
          '一是检查。一是水泵，二是沟渠。',
          '二是值守。一是白天，二是夜里，三是周末。',
          '三是记录。',
        ),
      },
      { name: '略去几条', files: lines('第一条　检查。', '第二条至第四条　（略）', '第五条　值守。') },
      {
        name: '一段里的几层序号，提到别的款项',
        files: lines(
          '要求：（一）检查：①水泵；②沟渠。（二）值守：①白天；②夜里；③周末。（三）记录。',
          '①备料；②填表；',
          '③交表。',
          '①申请；②受理；③办结。注：②的时限为5日；（一）……；（二）……；（五）……的除外。',
          '符合（一）项的：（三）项除外。一要检查；二要值守；三要记录。',
        ),
      },
      { name: 'Markdown 的列表', files: paragraph('1. 水泵\n   1. 大的\n   2. 小的\n2. 沟渠\n3. 沙袋') },
    ],
    invalid: [
      {
        name: '跳过了三',
        files: lines('一、检查', '二、值守', '四、记录', '五、报送'),
        at: `${EXAMPLE_FILE}:13:1`,
      },
      {
        name: '第二层跳号',
        files: lines('一、检查', '（一）水泵。', '（三）沟渠。'),
        at: `${EXAMPLE_FILE}:13:1`,
      },
      {
        name: '第二层往回跳',
        files: lines('（一）水泵。', '（二）沟渠。', '（三）沙袋。', '（二）值守。'),
        at: `${EXAMPLE_FILE}:15:1`,
      },
      {
        name: '重复的号',
        files: lines('1.水泵。', '2.沟渠。', '2.沙袋。', '3.值守。'),
        at: `${EXAMPLE_FILE}:13:1`,
      },
      { name: '列表跳号', files: paragraph('1. 水泵\n2. 沟渠\n4. 沙袋'), at: `${EXAMPLE_FILE}:11:4` },
      { name: '缺一条', files: lines('第一条　检查。', '第三条　值守。'), at: `${EXAMPLE_FILE}:11:1` },
      {
        name: '一段里缺“三是”',
        files: paragraph('要求：一是检查，二是值守，四是记录。'),
        at: `${EXAMPLE_FILE}:9:14`,
      },
      {
        name: '一段里缺（3）',
        files: paragraph('程序：（1）申请；（2）受理；（4）决定。'),
        at: `${EXAMPLE_FILE}:9:16`,
      },
      {
        name: '一段里重复“第二”',
        files: paragraph('第一，检查。第二，值守。第二，记录。'),
        at: `${EXAMPLE_FILE}:9:13`,
      },
      { name: '圈号跳号', files: lines('①水泵；', '③沟渠。'), at: `${EXAMPLE_FILE}:11:1` },
      {
        name: '引到没有的条',
        files: lines('第一条　检查。', '第二条　值守。', '第三条　违反本办法第五条的，通报批评。'),
        at: `${EXAMPLE_FILE}:13:7`,
      },
      {
        name: '标题里缺一个数',
        files: lines('## 一、检查', '水泵。', '## 三、值守'),
        at: `${EXAMPLE_FILE}:13:4`,
      },
    ],
  },
  inspect,
};
