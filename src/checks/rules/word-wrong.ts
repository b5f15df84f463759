import { memoPer } from '../../portal/memo.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { type Fault, findInWords, readEveryText, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';
import type { SlipGroup } from '../words/common-slips.ts';
import { patternsIn } from '../words/slip-patterns.ts';
import { isInTitle } from '../words/titles.ts';
import { indexWords, type WordSlip } from '../words/word-index.ts';

const saying = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

const indexOnce = memoPer(indexWords);

/** A slip at an offset of a text. */
interface Slip extends Omit<WordSlip, 'isOwn'> {
  readonly start: number;
  /** The words that show it. */
  readonly shown: string;
  /** What to do where it is no slip. */
  readonly otherwise: string;
}

const VARIANT: SlipGroup['fault'] = '不是推荐的词形';

const ALLOW = (word: string) => `在本网站没有错的，把“${word}”写进 terms.yaml 的 allowed。`;
const EXCEPT = '没有错的，把整个词语加到 terms.yaml 这一条的 except 里。';

/** How much is shown around a slip that only the words around it tell. */
const AROUND = 4;

/** The words around a slip, as far as their clause goes. */
function showAround(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split(/[，。；：、！？\s]/)
    .at(-1);
  const behind = text.slice(end, end + AROUND).split(/[，。；：、！？\s]/)[0];
  return `${before}${text.slice(start, end)}${behind}`;
}

/** The slips that the words around them tell, but for those that the portal allows. */
function findPatterned(text: string, allowed: readonly string[]): Slip[] {
  return [...patternsIn(text)].flatMap(({ wrong: word, pattern, rights, why }) => {
    if (allowed.includes(word)) return [];
    return Array.from(text.matchAll(pattern), ({ 0: wrong, index: start }): Slip => {
      const shown = showAround(text, start, start + wrong.length);
      return { start, wrong, rights, why, shown, fault: '写错了', otherwise: ALLOW(word) };
    });
  });
}

/** What is said of a slip in some words; nothing where a title is quoted that is only written the old way. */
function explainSlip(words: Words, slip: Slip): Fault[] {
  const { start, wrong, rights, why, shown, fault, otherwise } = slip;
  const isQuoted = isInTitle(words.text, start);
  if (isQuoted && fault === VARIANT) return [];
  const [right = ''] = rights;
  const found = {
    rule: 'word-wrong',
    offset: start,
    message: shown === wrong ? `“${wrong}”${fault}` : `“${shown}”里的“${wrong}”${fault}`,
    hint: `改成${rights.map((word) => `“${word}”`).join('或')}${why === undefined ? '' : `（${why}）`}；${otherwise}`,
  };
  const isSure = rights.length === 1 && !isQuoted;
  return [{ ...found, ...(isSure && { edits: [{ offset: start, length: wrong.length, text: right }] }) }];
}

export const wordWrong: Rule = {
  id: 'word-wrong',
  severity: 'warning',
  scope: 'file',
  summary: '不用错别字和不规范的词形',
  why: '错别字损害公文的权威，上级检查网站时按表述错误扣分；涉及国名、党和人民的，是严重错误。',
  basis:
    '《现代汉语词典》；《第一批异形词整理表》（GF 1001—2001）；《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：单项否决，严重表述错误；terms.yaml 的 corrections',
  examples: {
    valid: [
      { name: '正确的写法', files: saying('把防汛作为大事，截至2019年6月底部署到村，建设法治政府。') },
      { name: '别的词里碰巧有这两个字', files: saying('这项工作叫做为民办实事，填报导出的表格。') },
      { name: '较早的文件名称里的异形词', files: saying('按照《结算帐户管理办法》办理。') },
      { name: '“必需”和“不的”也对的地方', files: saying('防汛所必需，对检查不到位、不的当的要改。') },
      { name: '“截止”不带时间', files: saying('报名截止日期为6月1日，报名于6月1日截止。') },
      {
        name: '本网站的词语表说了不算错',
        files: { ...saying('据报导，昨天有雨。'), 'terms.yaml': 'allowed: [报导]\n' },
      },
      {
        name: '在例外里',
        files: {
          ...saying('收取公路使用费。'),
          'terms.yaml':
            'corrections:\n  - wrong: 用费\n    right: 费用\n    except: [使用费]\n    why: 公文用“费用”\n',
        },
      },
    ],
    invalid: [
      { name: '错别字', files: saying('各单位要把防汛做为大事。'), at: `${EXAMPLE_FILE}:9:8` },
      { name: '固定用语写错', files: saying('加快建设法制政府。'), at: `${EXAMPLE_FILE}:9:5` },
      { name: '“截止”后面跟时间', files: saying('截止2019年6月底，已检查三次。'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '多了一个“是”', files: saying('领取材料是均需登记姓名。'), at: `${EXAMPLE_FILE}:9:5` },
      { name: '“日”写成“曰”', files: saying('自2019年11月5曰起检查。'), at: `${EXAMPLE_FILE}:9:11` },
      { name: '“必须”写成“必需”', files: saying('各单位必需按时检查。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '漏了“有”', files: saying('很少效利用旧库房。'), at: `${EXAMPLE_FILE}:9:3` },
      {
        name: '名称里的错字',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('关于做好防汛工作', '关于布署防汛工作') },
        at: `${EXAMPLE_FILE}:2:10`,
      },
      {
        name: '词语表里的错误写法，取最长的',
        files: {
          ...saying('不收任何用费。'),
          'terms.yaml':
            'corrections:\n  - wrong: 用费\n    right: [费用, 用度]\n  - wrong: 任何用费\n    right: 任何费用\n',
        },
        at: `${EXAMPLE_FILE}:9:3`,
      },
    ],
  },
  inspect(text, terms) {
    const find = indexOnce(terms);
    return findInWords(text, readEveryText(text), (words) => {
      const listed = find(words.text).map(({ start, slip: { isOwn, ...slip } }): Slip => {
        return { ...slip, start, shown: slip.wrong, otherwise: isOwn ? EXCEPT : ALLOW(slip.wrong) };
      });
      const patterned = findPatterned(words.text, terms.allowed);
      return [...listed, ...patterned].flatMap((slip) => explainSlip(words, slip));
    });
  },
};
