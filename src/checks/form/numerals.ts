const DIGITS = '零一二三四五六七八九';

/** What a Chinese numeral up to 九百九十九 says: 十二 → 12; undefined where it is none. */
export function readNumeral(text: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const known = sign === '〇' ? 0 : DIGITS.indexOf(sign);
    const unit = sign === '十' ? 10 : sign === '百' ? 100 : undefined;
    if (unit !== undefined) {
      value += (digit ?? 1) * unit;
      digit = undefined;
    } else if (known < 0 || (digit !== undefined && digit !== 0)) return undefined;
    else digit = known;
  }
  value += digit ?? 0;
  return text === '' || value > 999 ? undefined : value;
}

/** A number from 1 to 999 in Chinese: 12 → 十二. */
export function writeNumeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const one = ones > 0 ? DIGITS[ones] : '';
  if (tens === 0) return `${head}${head !== '' && one !== '' ? '零' : ''}${one}`;
  return `${head}${tens === 1 && head === '' ? '' : DIGITS[tens]}十${one}`;
}

const WIDE_DIGIT_OFFSET = '０'.charCodeAt(0) - '0'.charCodeAt(0);

/** Full-width digits and letters as half-width ones. */
export function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - WIDE_DIGIT_OFFSET),
  );
}
