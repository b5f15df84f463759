/** A landline's number without its area code, at an offset of a text. */
export interface ShortNumber {
  readonly start: number;
  readonly number: string;
}

/** A landline's own number: 7 or 8 digits, the first 2 to 8, and an extension perhaps. */
const LANDLINE = '[2-8]\\d{6,7}(?!\\d|-?\\d{7})';
const LABEL = '电\\s{0,4}话|传\\s{0,4}真|座机|热线|联系方式|联系人';
/** What may stand between a label and its number: a name, a colon, but not another number or another sentence. */
const LABELLED = new RegExp(`(?:${LABEL})[^\\d。；;，,、\\n]{0,20}(${LANDLINE})`, 'gu');
const WHOLE = new RegExp(`^\\s*(${LANDLINE})\\s*$`, 'u');
const SEVEN_DIGITS = /\d{7}/;
const IS_LABEL = new RegExp(LABEL, 'u');

/** A day written in eight digits is no telephone number. */
const DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Whether words say that a telephone number follows, as a table's head does. */
export function isPhoneLabel(words: string): boolean {
  return IS_LABEL.test(words);
}

/** A cell that holds nothing but a landline's number without an area code. */
export function readShortNumber(cell: string): ShortNumber | undefined {
  const number = WHOLE.exec(cell)?.[1];
  return number === undefined || DAY.test(number) ? undefined : { start: cell.indexOf(number), number };
}

/** The landlines' numbers of a text that follow a label such as 联系电话 and have no area code. */
export function findShortNumbers(text: string): ShortNumber[] {
  if (!SEVEN_DIGITS.test(text)) return [];
  return [...text.matchAll(LABELLED)].flatMap(({ 0: matched, 1: number = '', index }) =>
    DAY.test(number) ? [] : [{ start: index + matched.length - number.length, number }],
  );
}
