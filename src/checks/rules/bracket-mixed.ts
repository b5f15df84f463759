import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { readBrackets } from '../form/brackets.ts';
import { blankDocumentNumbers } from '../form/document-numbers.ts';
import { readOrdinalBrackets } from '../form/ordinal-brackets.ts';
import {
  type Fault,
  findInWords,
  MOST_FINDINGS,
  readWords,
  toFinding,
  type Words,
} from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findMixedPairs({ text }: Words): Generator<Fault> {
  if (!/[()]/.test(text)) return;
  if (readBrackets(text).mixed.length === 0) return;
  for (const { open, close } of readBrackets(blankDocumentNumbers(text)).mixed) {
    const wrong = open.sign === '(' ? open : close;
    const around = text.slice(Math.max(0, open.offset - 1), close.offset + 2);
    const right = wrong.sign === '(' ? '（' : '）';
    const words = text.slice(open.offset, Math.min(close.offset + 1, open.offset + 24));
    yield {
      rule: 'bracket-mixed',
      offset: wrong.offset,
      message: `括号“${words}”一半全角、一半半角`,
      hint: `把“${wrong.sign}”改成全角的“${right}”。`,
      edits: /\p{Script=Han}/u.test(around) ? [{ offset: wrong.offset, length: 1, text: right }] : undefined,
    };
  }
}

/** Ordinals in half-width brackets in a document that has them in full-width ones too. */
function findMixedOrdinals(text: DocumentText): Finding[] {
  const ordinals = readOrdinalBrackets(text);
  const wide = ordinals.find(({ isWide }) => isWide);
  if (!wide) return [];
  const sample = wide.words.text.slice(wide.open, wide.close + 1);
  const { line } = wide.words.placeAt(wide.open);
  return ordinals
    .filter(({ isWide }) => !isWide)
    .slice(0, MOST_FINDINGS)
    .map(({ words, open, close }) => {
      const ordinal = words.text.slice(open, close + 1);
      const right = `（${ordinal.slice(1, -1)}）`;
      return toFinding(text, words, {
        rule: 'bracket-mixed',
        offset: open,
        message: `序号“${ordinal}”用半角括号，第 ${line} 行的“${sample}”用全角括号`,
        hint: `改成“${right}”。`,
        edits: [{ offset: open, length: ordinal.length, text: right }],
      });
    });
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const bracketMixed: Rule = {
  id: 'bracket-mixed',
  severity: 'warning',
  scope: 'file',
  summary: '一对括号、一套序号，全角半角要一致',
  why: '全角、半角混用，排出来一宽一窄，也看不出序号是不是同一层。',
  basis:
    '《标点符号用法》（GB/T 15834—2011）5.1.3（括号的两部分各占一个字位置）；《党政机关公文格式》（GB/T 9704—2012）7.3.3：结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注',
  examples: {
    valid: [
      { name: '都是全角', files: paragraph('（一）检查水泵（含备用水泵）。\n\n（二）清理沟渠。') },
      { name: '英文里的半角括号', files: paragraph('按照 GB (T) 和 IP (v6) 的要求检查。') },
    ],
    invalid: [
      { name: '后一半是半角', files: paragraph('各县（市)要做好检查。'), at: `${EXAMPLE_FILE}:9:5` },
      { name: '前一半是半角', files: paragraph('(一）检查水泵。'), at: `${EXAMPLE_FILE}:9:1` },
      {
        name: '两种序号括号',
        files: paragraph('（一）检查水泵。\n\n(二) 清理沟渠。'),
        at: `${EXAMPLE_FILE}:11:1`,
      },
    ],
  },
  inspect: (text) => [...findInWords(text, readWords(text), findMixedPairs), ...findMixedOrdinals(text)],
};
