/** A 发文字号 in two parts: a line may end after `start`; `end` stays on one line. */
export interface DocumentNumberParts {
  readonly start: string;
  readonly end: string;
}

/** Parts `示政办发〔2019〕12号` into `示政办` and `发〔2019〕12号`; what has no 〔 stays whole. */
export function splitNumber(documentNumber: string): DocumentNumberParts {
  const at = Math.max(0, documentNumber.indexOf('〔') - 1);
  return { start: documentNumber.slice(0, at), end: documentNumber.slice(at) };
}
