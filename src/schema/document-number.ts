import { z } from 'zod';

/**
 * The form of a 发文字号: issuing mark, full year in 〔〕, a serial without leading zero, 号; or an order's 第N号.
 * Source: 党政机关公文格式 (GB/T 9704).
 */
const DOCUMENT_NUMBER =
  /^(?:\p{Script=Han}+〔(?:19|20)\d{2}〕[1-9]\d*号|(?:\p{Script=Han}*令)?第[1-9]\d*号)$/u;

/** 发文字号, such as `示政办发〔2019〕12号`. */
export const documentNumber = z.string({ error: '应为文字' }).regex(DOCUMENT_NUMBER, {
  error: '发文字号应写成“机关代字〔年份〕序号号”，如“示政办发〔2019〕12号”，年份用六角括号〔〕',
});
