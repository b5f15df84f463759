import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { type Fault, findInWords, readEveryText, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';
import { SENTENCE_PATTERNS, type SentencePattern } from '../words/sentence-patterns.ts';

const saying = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

/** How much of the words at fault a message quotes. */
const QUOTED = 20;

/** The patterns of which a document has what they need. */
function patternsFor(texts: readonly Words[]): readonly SentencePattern[] {
  const all = texts.map(({ text }) => text).join('\n');
  return SENTENCE_PATTERNS.filter(({ needs }) => all.includes(needs));
}

function* findFaults({ text }: Words, patterns: readonly SentencePattern[]): Generator<Fault> {
  for (const { needs, pattern, message, hint } of patterns) {
    if (!text.includes(needs)) continue;
    for (const { 0: matched, index: offset } of text.matchAll(pattern)) {
      const quoted = matched.length > QUOTED ? `${matched.slice(0, QUOTED)}……` : matched;
      yield { rule: 'sentence-wrong', offset, message: `“${quoted}”：${message}`, hint };
    }
  }
}

export const sentenceWrong: Rule = {
  id: 'sentence-wrong',
  severity: 'warning',
  scope: 'file',
  summary: '句子不缺词、不多词，意思不自相矛盾',
  why: '缺一个“与”、多一个“不”，句子就不通，或者意思反了。',
  basis: '《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条（表述准确，文字精练）',
  examples: {
    valid: [
      { name: '写明与什么有差距', files: saying('防汛有进展，但与群众的期望仍存在差距。') },
      { name: '几处之间的差距', files: saying('各县的执行标准存在差距。') },
      { name: '增加用倍数，减少用百分数', files: saying('检查次数增加了2倍，事故减少了50%。') },
      { name: '防止再次发生', files: saying('防止事故再次发生。') },
      { name: '概数只用一种说法', files: saying('约100人参加，用时3天左右。') },
      { name: '“约”“近”是别的词的末字', files: saying('节约200元左右，附近300多户和预约的100余人都来了。') },
      {
        name: '固定用语',
        files: saying('以习近平新时代中国特色社会主义思想为指导，贯彻党的十九届四中全会精神。'),
      },
    ],
    invalid: [
      {
        name: '差距缺“与”',
        files: saying('防汛有进展，单位群众的期望仍存在差距。'),
        at: `${EXAMPLE_FILE}:9:7`,
      },
      { name: '减少用倍数', files: saying('事故减少了2倍。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '防止不再发生', files: saying('要防止事故不再发生。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '约……左右', files: saying('检查用了约30天左右。'), at: `${EXAMPLE_FILE}:9:5` },
      { name: '超过……多', files: saying('超过300多人参加。'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '约……余', files: saying('共有约1000余人参加。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '严禁不得', files: saying('严禁不得收费。'), at: `${EXAMPLE_FILE}:9:1` },
      {
        name: '固定用语漏了字',
        files: saying('坚持习近平新时代中国特色主义思想。'),
        at: `${EXAMPLE_FILE}:9:3`,
      },
      { name: '“届”写成“大”', files: saying('贯彻十九大四中全会精神。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '“次”写成“届”', files: saying('中国共产党第十九届代表大会。'), at: `${EXAMPLE_FILE}:9:1` },
    ],
  },
  inspect(text) {
    const texts = readEveryText(text);
    const patterns = patternsFor(texts);
    return patterns.length > 0 ? findInWords(text, texts, (words) => findFaults(words, patterns)) : [];
  },
};
