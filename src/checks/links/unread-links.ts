import type { Finding } from '../../schema/diagnostic.ts';
import type { Inspect } from '../../source/document-text.ts';

/** Most words and addresses that are looked at; what is longer is no link. */
const UNREAD = /([!！]?)[[［]([^\n[\]［］]{1,80})[\]］][ \u3000]?[（(]([^\n（）()]{1,300})[）)]/g;
const MAY_BE = /[\]］][ \u3000]?[（(]/;
/** What begins like an address, or ends like a file that documents link to. */
const ADDRESS =
  /^(?:https?[:：]|www\.|\.{0,2}\/|#)|^[^。；，]*\.(?:mdx?|html?|pdf|ofd|docx?|xlsx?|pptx?|wps|et|csv|txt|zip|png|jpe?g|gif|webp)(?:#.*)?$/i;

function writeLink(bang: string, words: string, address: string): string {
  const target = /\s/.test(address) ? `<${address}>` : address;
  return `${bang === '' ? '' : '!'}[${words}](${target})`;
}

/** Words that are meant as a link or an image and are shown as they stand: their brackets are full-width, or a blank is between. */
export const findUnreadLinks: Inspect = ({ file, body, source }) => {
  let lines: readonly string[] | undefined;
  return body.blocks.flatMap(({ kind, text, placeAt }): Finding[] => {
    if (kind === 'code' || kind === 'html' || kind === 'attribute' || !MAY_BE.test(text)) return [];
    return [...text.matchAll(UNREAD)].flatMap((match): Finding[] => {
      const [whole, bang = '', words = '', written = ''] = match;
      const address = written.trim();
      if (!ADDRESS.test(address)) return [];
      const { line, column } = placeAt(match.index);
      lines ??= source.split('\n');
      const sourceLine = lines[line - 1] ?? '';
      // What is escaped, or stands as code, is meant to be shown.
      if (sourceLine.slice(column - 1, column - 1 + whole.length) !== whole || sourceLine.includes('`'))
        return [];
      const right = writeLink(bang, words, address);
      return [
        {
          rule: 'link-unread',
          file,
          at: { line, column },
          message: `“${whole}”不会变成${bang === '' ? '链接' : '图片'}，网页上原样显示`,
          hint: `改为“${right}”：括号用半角，方括号和圆括号之间不空格，带空格的地址用 < > 括起来。`,
          fix: { line, column, length: whole.length, text: right },
        },
      ];
    });
  });
};

/** How an address begins where a sign of a Chinese keyboard, or a sign too few, keeps it from being one. */
const MISTYPED =
  /(?<![A-Za-z]|[\]］] ?[（(])(?:https?(?:[：；]\s?\/{0,2}|;\/\/|:\/(?!\/)|:\\{1,2}|\/\/)|www[．。，,])(?=[A-Za-z\d][\w-]{0,60}[.．。])/gi;
const MAY_BE_MISTYPED = /https?[：；;:/]|www[．。，,]/i;
/** What is shown of an address behind its beginning. */
const SHOWN = /^[\w.．\-/]{0,40}/;

/** Addresses that begin as none does, so that they are shown as words. */
export const findMistypedAddresses: Inspect = ({ file, body }) =>
  body.blocks.flatMap(({ kind, text, placeAt }): Finding[] => {
    if (kind === 'code' || kind === 'html' || kind === 'attribute' || !MAY_BE_MISTYPED.test(text)) return [];
    return [...text.matchAll(MISTYPED)].map(({ 0: beginning, index }): Finding => {
      const rest = SHOWN.exec(text.slice(index + beginning.length, index + beginning.length + 40))?.[0] ?? '';
      const right = /^www/i.test(beginning) ? 'www.' : /^https/i.test(beginning) ? 'https://' : 'http://';
      return {
        rule: 'link-unread',
        file,
        at: placeAt(index),
        message: `网址“${beginning}${rest}”的开头写错了，不会变成链接`,
        hint: `开头改成“${right}”，符号都用半角；最好从浏览器的地址栏复制。`,
      };
    });
  });
