/** All but the marks that part clauses: a comma between figures would make them one. */
const WIDE_ASCII = /[\uff01-\uff5e\u3000]/;
const NARROWED = /[\uff02-\uff0b\uff0d-\uff1a\uff1c-\uff1e\uff20-\uff5e\u3000]/g;

/** Full-width digits, letters, brackets and spaces as half-width ones. Every sign keeps its offset. */
export function narrowText(text: string): string {
  if (!WIDE_ASCII.test(text)) return text;
  return text.replace(NARROWED, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
