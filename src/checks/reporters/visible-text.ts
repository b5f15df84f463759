/** Signs that take no place of their own: combining marks, joiners, variation selectors. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}]/u;
/** Signs that terminals draw two columns wide: Han, kana, Hangul, full-width forms, emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;
/** Signs that move the cursor, reverse the text or cannot be seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function nameSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A text with its control and format characters made visible, so that content cannot command a terminal. */
export function makeVisible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, nameSign);
}

/** How many columns of a terminal a visible text takes: East Asian wide characters count two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += ZERO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}
