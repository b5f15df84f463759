const WIDE_ASCII = /[\uff01-\uff5e\u3000]/;
const EVERY_WIDE_ASCII = /[\uff01-\uff5e\u3000]/g;

/** Full-width digits, letters, marks and spaces as half-width ones. Every sign keeps its offset. */
export function narrowText(text: string): string {
  if (!WIDE_ASCII.test(text)) return text;
  return text.replace(EVERY_WIDE_ASCII, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
