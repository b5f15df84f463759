/** A telephone number or a postcode that has too many digits or too few, at an offset of a text. */
export interface WrongLength {
  readonly start: number;
  readonly number: string;
  /** What it is, and how long it should be, in Chinese. */
  readonly what: string;
}

/** A landline with its area code; numbers that begin with 1 or 9 are hotlines, of five digits or six. */
const LANDLINE =
  /(?<![\d-])(?:[（(]0\d{2,3}[）)]|0\d{2,3}[-—－–]{1,2})[ \u3000]?([2-8](?:\d{3,5}|\d{8,11}))(?![\d*×xX]|-?\d)/g;
const TELEPHONE = /电\s{0,4}话|传\s{0,4}真|座机|热线|联系/;
const POSTCODE = /邮(?:政编码|编)[：:]?[ \u3000]?(\d{3,12})(?![\d*×xX号])/g;
const POSTCODE_DIGITS = 6;

function shiftBack(found: readonly WrongLength[], by: number): WrongLength[] {
  return found.map((each) => ({ ...each, start: each.start - by }));
}

/** The numbers of a cell under a head such as 电话 or 邮编 that are a digit or more off. */
export function findWrongLengthsIn(cell: string, head: string): WrongLength[] {
  if (/邮(?:政编码|编)/.test(head)) {
    const digits = /^\s*(\d{3,12})\s*$/.exec(cell)?.[1];
    return digits === undefined
      ? []
      : shiftBack(findWrongLengths(`邮编：${digits}`), 3 - cell.indexOf(digits));
  }
  return TELEPHONE.test(head) ? shiftBack(findWrongLengths(`电话${cell}`), 2) : [];
}

/** The numbers of a text that are a digit or more off: landlines have seven digits or eight, postcodes six. */
export function findWrongLengths(text: string): WrongLength[] {
  const found: WrongLength[] = [];
  if (text.includes('邮'))
    for (const { index, 0: whole, 1: number = '' } of text.matchAll(POSTCODE))
      if (number.length !== POSTCODE_DIGITS)
        found.push({
          start: index + whole.length - number.length,
          number,
          what: `邮政编码是${POSTCODE_DIGITS}位，这里是${number.length}位`,
        });
  if (/0\d{2,3}[-—－–）)]/.test(text) && TELEPHONE.test(text))
    for (const { index, 0: number, 1: own = '' } of text.matchAll(LANDLINE))
      found.push({ start: index, number, what: `区号后面的号码是7位或8位，这里是${own.length}位` });
  return found;
}
