/** A 发文字号 in two parts: a line may end after `start`; `end` stays on one line. */
export interface DocumentNumberParts {
  readonly start: string;
  readonly end: string;
}

/** The longest issuing mark that stays with its number. */
const MARK_LENGTH = 4;

/** Parts `示例市政办发〔2019〕12号` into `示例` and `市政办发〔2019〕12号`; what has no 〔 stays whole. */
export function splitNumber(documentNumber: string): DocumentNumberParts {
  const at = Math.max(0, documentNumber.indexOf('〔') - MARK_LENGTH);
  return { start: documentNumber.slice(0, at), end: documentNumber.slice(at) };
}
