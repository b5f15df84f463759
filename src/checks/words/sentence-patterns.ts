/** A fault of a sentence that its words show in any text. */
export interface SentencePattern {
  /** A word that the fault cannot be without: most texts do not have it, and need not be searched. */
  readonly needs: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const NUMBER = '(?:\\d[\\d,.]*|[一二两三四五六七八九十百]{1,3})';

/** About so many; not the end of 节约, 预约, 签约, 附近, 最近. */
const ABOUT = '(?:(?<![节预签条公制契违集简])约|(?<![附最新邻临远])近)';

/**
 * Faults of sentences that clerks' texts have most, each such that no sense of the words makes it right. Each pattern
 * looks at one clause, and at no more than some sixty signs of it.
 */
export const SENTENCE_PATTERNS: readonly SentencePattern[] = [
  {
    needs: '差距',
    // A distance is between two things: 与、同、和、距、离、较、比、跟、对 must bring in the other.
    pattern:
      /(?<=^|[，。；：！？\s])[^，。；：！？\s与同和距离较比跟对]{2,40}(?:要求|期待|期望)(?:还|仍|仍然|尚|依然)?存在(?:着)?[^，。；：！？]{0,8}差距/gu,
    message: '“存在差距”前面缺“与”',
    hint: '写明与什么有差距，如“与上级的要求还存在差距”；可能是“但与”“与”打错或漏了。',
  },
  {
    needs: '倍',
    pattern: new RegExp(`(?:减少|下降|降低|缩短|缩小)(?:了|到)?\\s?${NUMBER}倍`, 'gu'),
    message: '减少、下降不能用倍数',
    hint: '增加才用倍数；减少的写百分数或分数，如“减少50%”“减少一半”。',
  },
  {
    needs: '不再',
    pattern: /(?:防止|避免|杜绝)[^，。；：！？]{0,15}不再(?:次)?(?:发生|出现)/gu,
    message: '“防止”“避免”与“不再”连用，意思反了',
    hint: '删去“不”，如“防止事故再次发生”。',
  },
  {
    needs: '左右',
    pattern: new RegExp(`${ABOUT}\\s?\\d[\\d,.]{0,12}[^\\d，。；：、！？（）\\s]{0,3}左右`, 'gu'),
    message: '“约”“近”与“左右”重复',
    hint: '留一个，如“约100人”或“100人左右”。',
  },
  {
    needs: '多',
    pattern:
      /(?:超过|(?<![附最新邻临远])近|不足)\s?\d[\d,.]{0,12}多(?=[人户家个项件次万亿元亩吨名条篇公平])/gu,
    message: '“超过”“近”“不足”与“多”不能一起用',
    hint: '留一个，如“超过100人”或“100多人”。',
  },
  {
    needs: '余',
    pattern: new RegExp(
      `(?:超过|不足|${ABOUT})\\s?\\d[\\d,.]{0,12}万?余(?=[人户家个项件次万亿元亩吨名条篇公平])`,
      'gu',
    ),
    message: '“约”“超过”“不足”与“余”不能一起用',
    hint: '留一个，如“约100人”或“100余人”。',
  },
  {
    needs: '严禁',
    pattern: /严禁(?:不得|禁止(?!性))/gu,
    message: '两个表示禁止的词连用，多写了一个，或者意思反了',
    hint: '留一个，如“严禁违规收费”或“不得违规收费”。',
  },
  {
    needs: '不得不',
    pattern: /不得不(?:擅自|违反|违规|泄露|截留|挪用|弄虚作假)/gu,
    message: '“不得不”是只能这样做，意思反了',
    hint: '删去后一个“不”，如“不得擅自改变用途”。',
  },
  {
    needs: '禁止不得',
    pattern: /禁止不得/gu,
    message: '“禁止”与“不得”连用，意思反了',
    hint: '留一个，如“禁止违规收费”或“不得违规收费”。',
  },
  {
    needs: '是否能否',
    pattern: /是否能否/gu,
    message: '“是否”与“能否”重复',
    hint: '留一个。',
  },
  {
    needs: '习近平新时代',
    pattern: /习近平新时代(?!中国特色社会主义)\p{Script=Han}{0,8}/gu,
    message: '这个固定用语漏了字或写错了字',
    hint: '写全：“习近平新时代中国特色社会主义思想”。',
  },
  {
    needs: '核心的党中央',
    pattern: /以习近平(?:总书记)?为核心的党中央/gu,
    message: '这个固定用语写错了',
    hint: '写成“以习近平同志为核心的党中央”。',
  },
  {
    needs: '中全会',
    pattern: /(?:十[五六七八九]|二十)大[一二三四五六七]中全会/gu,
    message: '全会是一届中央委员会的，不说“大”',
    hint: '把“大”改成“届”，如“十九届四中全会”。',
  },
  {
    needs: '代表大会',
    pattern: /中国共产党[^，。；：！？\s]{0,12}第[一二三四五六七八九十]{1,3}届(?:全国)?代表大会/gu,
    message: '党的代表大会论“次”，不论“届”',
    hint: '把“届”改成“次”，如“中国共产党第十九次全国代表大会”；论“届”的是人民代表大会。',
  },
];
