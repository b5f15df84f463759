import { createPairIndex } from './pair-index.ts';

/** A slip that only the words around it tell: what the pattern matches gives way to the right words. */
export interface SlipPattern {
  /** What the slip goes by, and holds: terms.yaml switches it off by this. */
  readonly wrong: string;
  /** Begins with the wrong word, and looks back only then: so a text is searched for a word, not at each of its signs. */
  readonly pattern: RegExp;
  readonly rights: readonly string[];
  readonly why: string;
}

/** Slips of words that are right elsewhere. Each pattern looks at no more than some sixty signs around. */
export const SLIP_PATTERNS: readonly SlipPattern[] = [
  {
    wrong: '截止',
    pattern:
      /截止(?<=(?:^|[\s，。；：、！？（(“])截止)到?(?=\s{0,2}(?:[12]\d{3}\s?年|\d{1,2}\s?月|目前|今年|去年|年底|本月|上月|月底|昨日|今日))/gu,
    rights: ['截至'],
    why: '后面跟时间、说到那时为止的情况，用“截至”；“截止”是到期停止，不带宾语（《现代汉语词典》）',
  },
  {
    wrong: '是均',
    pattern:
      /是均(?<!(?:问题|要求|原因|情况|结果|特点|共同点|条件|标准|规定|做法|原则|前提|关键|重点|[就不便而但只都还也正即乃])是均)(?=需|应|须|要|可以|可由|由|未|已|能|按|不得|将|得到)/gu,
    rights: ['时均', '均'],
    why: '“是”和“均”不能连用，多半是“时均”打错，或多了“是”',
  },
  {
    wrong: '既使',
    pattern: /既使(?![用得])(?=[^。；！？又还更同而也]{1,30}也(?!使))/gu,
    rights: ['即使'],
    why: '表示假设、与“也”呼应的是“即使”（《现代汉语词典》）',
  },
  {
    wrong: '效',
    pattern:
      /效(?<=[很较更最不少分够未可来步极面]效)(?=利用|运用|使用|发挥|解决|推进|落实|提升|开展|防范|应对|衔接|保障)/gu,
    rights: ['有效', '高效'],
    why: '“效”不单用，前面多半漏了“有”或“高”',
  },
  {
    wrong: '安全',
    pattern: /安全(?<=(?:全部|均|都|已|及时|申请)安全)(?=答复(?:申请|完毕|率|[，。；）]|$))/gu,
    rights: ['按期', '全部'],
    why: '答复说的是按不按期、是否全部，不说安全',
  },
  {
    wrong: '党',
    pattern: /党(?=(?:十[五六七八九]|二十)(?:大(?![队型类项])|届[一二三四五六七]中全会))/gu,
    rights: ['党的'],
    why: '规范的说法是“党的……大”“党的……届……中全会”',
  },
  {
    wrong: '己经',
    pattern: /己经(?<![自知异克律利舍]己经)/gu,
    rights: ['已经'],
    why: '“已”和“己”形近',
  },
  {
    wrong: '自已',
    pattern: /自已(?<![来出源引取选]自已)(?=的|人|家|动手)/gu,
    rights: ['自己'],
    why: '“己”和“已”形近',
  },
  {
    wrong: '园满',
    pattern: /园满(?=完成|结束|成功|闭幕)/gu,
    rights: ['圆满'],
    why: '“圆”和“园”音同',
  },
  {
    wrong: '曰',
    pattern: /曰(?<=\d\s?月\s?\d{1,2}\s?曰)/gu,
    rights: ['日'],
    why: '“日”和“曰”形近',
  },
  {
    wrong: '必需',
    pattern: /必需(?<![所为是非]必需)(?=按照|按时|严格|遵守|坚持|认真|符合|做到|加强|凭|向)/gu,
    rights: ['必须'],
    why: '“必须”表示一定要，后面跟动词；“必需”是不可缺少（《现代汉语词典》）',
  },
  {
    wrong: '不的',
    pattern: /不的(?=超过|少于|低于|高于|迟于|晚于|早于|多于|擅自|以任何|从事|收取|违反|违规|转让|泄露)/gu,
    rights: ['不得'],
    why: '表示不可以，用“不得”',
  },
  {
    wrong: '权利清单',
    pattern: /权利清单(?=[和、与及]?责任清单)/gu,
    rights: ['权力清单'],
    why: '与责任清单并列的是行政机关的“权力清单”',
  },
  {
    wrong: '条列',
    pattern: /条列(?=[》（(])/gu,
    rights: ['条例'],
    why: '法规的名称是“条例”',
  },
  {
    wrong: '反应',
    pattern: /反应(?<=群众反应)(?=的(?:问题|情况|困难|诉求|意见))/gu,
    rights: ['反映'],
    why: '向上说明情况用“反映”（《现代汉语词典》）',
  },
];

const LONE = SLIP_PATTERNS.filter(({ wrong }) => wrong.length === 1);
const byPair = createPairIndex<SlipPattern>();
for (const each of SLIP_PATTERNS) if (each.wrong.length > 1) byPair.add(each.wrong, each);

/** The patterns whose wrong words a text has, found in one pass. */
export function patternsIn(text: string): ReadonlySet<SlipPattern> {
  const found = new Set(LONE.filter(({ wrong }) => text.includes(wrong)));
  for (let at = byPair.next(text, 0); at >= 0; at = byPair.next(text, at + 1))
    for (const each of byPair.at(text, at)) if (text.startsWith(each.wrong, at)) found.add(each);
  return found;
}
