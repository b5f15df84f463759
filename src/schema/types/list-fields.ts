import { z } from 'zod';

/** What both kinds of list add to the common fields. */
export const listFields = {
  entries: z
    .string({ error: (issue) => (issue.input === undefined ? '必须填写' : '应为文件名，如“qingdan.csv”') })
    .trim()
    .regex(/^[^/\\]+\.csv$/i, { error: '应为文件名，如“qingdan.csv”，文件与文档放在同一文件夹' })
    .meta({ label: '清单文件', hint: '同一文件夹里的 CSV，一行一个事项' }),
};
