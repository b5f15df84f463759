/** What is wrong with the way a web address is written, in Chinese. */
export interface FormFault {
  readonly message: string;
  readonly hint: string;
}

const COPY = '从浏览器的地址栏重新复制网址。';
/** Signs that cannot be seen and come along when an address is copied. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Signs of a Chinese keyboard that an address has in half width only. A question mark may end a title that a path has. */
const FULL_WIDTH = /[：／．＝＆＃％＠０-９Ａ-Ｚａ-ｚ]|？(?=[\w%-]+[=＝])/;
/** Punctuation of the sentence around an address. */
const SENTENCE_END = /[，。、；：！？…”’,;]+$/;
/** So many of them are looked for. */
const MOST_STRAY = 20;
const BRACKETS: Readonly<Record<string, string>> = {
  '）': '（',
  '】': '【',
  '》': '《',
  '〉': '〈',
  '」': '「',
};

/** The signs at an address's end that belong to the sentence: punctuation, and brackets that it does not open. */
function strayEnd(written: string): string {
  let end = written.length;
  for (; end > Math.max(0, written.length - MOST_STRAY); end -= 1) {
    const sign = written.charAt(end - 1);
    const opening = BRACKETS[sign];
    const isStray =
      opening === undefined ? SENTENCE_END.test(sign) : !written.slice(0, end).includes(opening);
    if (!isStray) break;
  }
  return written.slice(end);
}

/** What is wrong with the form of a web address that a browser would read all the same, though not as it is meant. */
export function findFormFault(written: string): FormFault | undefined {
  const shown = `网址“${written}”`;
  if (/^(?:https?:\/{0,2}){2}/i.test(written))
    return { message: `${shown}的开头写了两遍`, hint: '只留一个“https://”。' };
  if (/^https?:(?!\/\/)/i.test(written))
    return { message: `${shown}开头的斜线不对`, hint: '冒号后面是两条斜线：“https://”。' };
  if (written.includes('\\')) return { message: `${shown}里有反斜线`, hint: '把“\\”改成“/”。' };
  if (/\s/.test(written))
    return { message: `${shown}里有空格`, hint: `删去空格；地址里真有空格的写成“%20”。` };
  if (UNSEEN.test(written)) return { message: `${shown}里有看不见的字符`, hint: COPY };
  const end = strayEnd(written);
  if (end !== '')
    return {
      message: `${shown}末尾多了“${end}”`,
      hint: `改为“${written.slice(0, -end.length)}”，标点写到链接外面。`,
    };
  const [, host = ''] = /^(?:https?:)?\/\/([^/?#]*)/i.exec(written) ?? [];
  const sign = /[。、，（）【】《》“”]/.exec(host)?.[0] ?? FULL_WIDTH.exec(written)?.[0];
  return sign === undefined
    ? undefined
    : { message: `${shown}里有全角的“${sign}”`, hint: '网址用半角的字母、数字和符号，关掉中文输入法再写。' };
}
