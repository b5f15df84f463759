import { z } from 'zod';

/** Control characters, lone surrogates, signs that turn the direction of writing, and what Unicode says is no character. */
const UNSEEN_SIGN = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/u;

function saysSomething() {
  return z
    .string({
      error: (issue) =>
        issue.input === undefined ? '必须填写' : '应为文字；以数字开头或含冒号的内容请加引号',
    })
    .trim()
    .min(1, { error: '不能为空' });
}

/** A line of text that must say something. */
export const textField = saysSomething()
  .refine((text) => !/[\r\n]/.test(text), { error: '应写成一行' })
  .refine((text) => !UNSEEN_SIGN.test(text.replace(/[\r\n]/g, '')), {
    error: '里有看不见的控制字符，请重新输入',
  });

/** A text that may run over several lines. */
export const proseField = saysSomething().refine((text) => !UNSEEN_SIGN.test(text.replace(/[\r\n\t]/g, '')), {
  error: '里有看不见的控制字符，请重新输入',
});

/** An id made of lower-case letters, digits and hyphens: part of an address, so it never changes. */
export const idField = z
  .string({ error: (issue) => (issue.input === undefined ? '必须填写' : '应为文字') })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '只能用小写字母、数字和连字符，如“zcjd”' });

/** A column's ids joined by `/`, from the top: `xxgk/zcjd/zyzcjd`. Whether there is such a column, the portal knows. */
export const columnPathField = z
  .string({ error: '应为栏目路径，如“xxgk/zcjd”' })
  .trim()
  .min(1, { error: '不能为空' });

/** Another document, by its file's path in the content folder: `agencies/zfb/policies/2018/priorities.md`. */
export const documentReference = z
  .string({ error: '应为文件路径，如“agencies/zfb/policies/2018/priorities.md”' })
  .regex(/^agencies\/.+\.mdx?$/, { error: '应为文件路径，如“agencies/zfb/policies/2018/priorities.md”' });

/** A picture beside the document that its page shows in a fixed place, and what it shows, for those who do not see it. */
export const pictureField = z.strictObject({
  file: textField.meta({ label: '图片文件', hint: '与文档放在同一文件夹，写文件名' }),
  alt: textField.meta({ label: '图的说明', hint: '给看不见图的人用，如“张示例的照片”' }),
});

/** An http or https address outside the portal. */
export const urlField = z.url({ protocol: /^https?$/, error: '应为完整的网址，以 http:// 或 https:// 开头' });

/** What to say where a list's entry is a bare word and not a mapping. @param first the line that an entry begins with */
export function entryError(first: string): z.core.$ZodErrorMap {
  return (issue) => (issue.code === 'invalid_type' ? `每项应写成“- ${first}”，其余各行与它对齐` : undefined);
}
