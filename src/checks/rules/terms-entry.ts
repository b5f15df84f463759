import type { Finding, KeyPath } from '../../schema/diagnostic.ts';
import type { Correction, Terms } from '../../schema/terms.ts';
import type { Rule } from '../rule.ts';
import { COMMON_SLIPS } from '../words/common-slips.ts';
import { SLIP_PATTERNS } from '../words/slip-patterns.ts';
import { indexWords } from '../words/word-index.ts';

const TERMS = 'terms.yaml';

const entry = (lines: string) => ({ [TERMS]: `corrections:\n  - wrong: ${lines}\n` });

interface Fault {
  readonly message: string;
  readonly hint: string;
}

function judgeCorrection(
  { wrong, right, except }: Correction,
  known: ReadonlySet<string>,
  find: ReturnType<typeof indexWords>,
): Fault | undefined {
  if (right.includes(wrong))
    return { message: `“${wrong}”改前改后是同一个词`, hint: '把 right 改成正确的写法，或者删去这一条。' };
  if (known.has(wrong))
    return {
      message: `“${wrong}”在这里是错误写法，在 names 里又是规范名称或别名`,
      hint: '两处留一处。',
    };
  const stray = except.find((word) => !word.includes(wrong));
  if (stray !== undefined)
    return {
      message: `例外“${stray}”里没有“${wrong}”，不起作用`,
      hint: `例外要写成含有“${wrong}”的词语，或者删去。`,
    };
  for (const word of right) {
    const [again] = find(word);
    if (!again) continue;
    const { wrong: other } = again.slip;
    return {
      message: `“${wrong}”改成“${word}”以后，里面的“${other}”还会再报一次`,
      hint: `把“${word}”加到“${other}”的 except 里，或者改 right。`,
    };
  }
  return undefined;
}

function judgeTerms(terms: Terms): (Fault & { readonly key: KeyPath })[] {
  const find = indexWords(terms);
  const names = new Set(terms.names.flatMap(({ name, aliases }) => [name, ...aliases]));
  const listed = COMMON_SLIPS.flatMap(({ slips }) => slips.map(([wrong]) => wrong));
  const common = new Set([...listed, ...SLIP_PATTERNS.map(({ wrong }) => wrong)]);
  const corrections = terms.corrections.flatMap((correction, index) => {
    const fault = judgeCorrection(correction, names, find);
    return fault ? [{ ...fault, key: ['corrections', index, 'wrong'] }] : [];
  });
  const allowed = terms.allowed.flatMap((word, index) =>
    common.has(word)
      ? []
      : [
          {
            key: ['allowed', index],
            message: `程序自带的错别字词里没有“${word}”，这一条不起作用`,
            hint: '写成检查结果里引号中的词；本来就不查的，删去这一条。',
          },
        ],
  );
  const organs = terms.organs.flatMap(({ before, after }, index) =>
    before === after
      ? [
          {
            key: ['organs', index, 'after'],
            message: `改革前后都是“${before}”`,
            hint: '写上改革后的名称；名称没有变的，删去这一条。',
          },
        ]
      : [],
  );
  return [...corrections, ...allowed, ...organs];
}

export const termsEntry: Rule = {
  id: 'terms-entry',
  severity: 'warning',
  scope: 'portal',
  summary: '词语表的每一条都要说得通',
  why: '改前改后一样、改了又报、例外不起作用的，编辑照着改也改不完。',
  examples: {
    valid: [
      {
        name: '正确写法里有错误写法，列为例外',
        files: entry('政务公开小组\n    right: 州政务公开小组\n    except: [州政务公开小组]'),
      },
      { name: '程序自带的写法不查', files: { [TERMS]: 'allowed: [报导]\n' } },
      {
        name: '机构改革前后',
        files: { [TERMS]: 'organs:\n  - before: 市环境保护局\n    after: 市生态环境局\n    on: 2019\n' },
      },
    ],
    invalid: [
      { name: '改前改后一样', files: entry('费用\n    right: 费用'), at: `${TERMS}:2:5` },
      { name: '改了又报', files: entry('公开小组\n    right: 政务公开小组'), at: `${TERMS}:2:5` },
      {
        name: '例外里没有错误写法',
        files: entry('用费\n    right: 费用\n    except: [使用费, 专款]'),
        at: `${TERMS}:2:5`,
      },
      {
        name: '又是错误写法，又是规范名称',
        files: {
          [TERMS]: 'corrections:\n  - wrong: 公开小组\n    right: 领导小组\nnames:\n  - name: 公开小组\n',
        },
        at: `${TERMS}:2:5`,
      },
      { name: '不算错的写法本来就不查', files: { [TERMS]: 'allowed: [报道]\n' }, at: `${TERMS}:1:11` },
      {
        name: '改革前后是同一个名称',
        files: { [TERMS]: 'organs:\n  - before: 市林业局\n    after: 市林业局\n    on: 2019\n' },
        at: `${TERMS}:3:5`,
      },
    ],
  },
  run({ content }) {
    return judgeTerms(content.terms).map(
      ({ key, message, hint }): Finding => ({ rule: 'terms-entry', file: TERMS, at: { key }, message, hint }),
    );
  },
};
