import { z } from 'zod';
import { partialDate } from './dates.ts';
import { textField } from './text-field.ts';

/** A word that is wrong wherever it stands, and the right one. */
const correction = z.strictObject({
  wrong: textField.meta({ label: '错误写法' }),
  right: textField.meta({ label: '正确写法' }),
  except: z
    .array(textField)
    .default([])
    .meta({ label: '例外', hint: '含有这个写法而没有错的词语，如“叫做为”' }),
  why: textField.optional().meta({ label: '说明' }),
});

/** An official name and the other names it goes by. */
const officialName = z.strictObject({
  name: textField.meta({ label: '规范名称' }),
  aliases: z.array(textField).default([]).meta({ label: '别名', hint: '读者用来查找、文中可以用的简称' }),
});

/** An organ's name before and after a reform. */
const renamedOrgan = z.strictObject({
  before: textField.meta({ label: '改革前的名称' }),
  after: textField.meta({ label: '改革后的名称' }),
  on: partialDate.meta({ label: '日期', hint: '从这一天起用新名称；只知道年份时写 2019' }),
});

/** terms.yaml: the words of the portal's texts. Aliases are the search's synonyms too. */
export const termsSchema = z.strictObject({
  corrections: z.array(correction).default([]).meta({ label: '错别字词' }),
  names: z.array(officialName).default([]).meta({ label: '规范名称' }),
  organs: z.array(renamedOrgan).default([]).meta({ label: '机构改革前后的名称' }),
});

export type Terms = z.output<typeof termsSchema>;

/** The words of a portal without a terms.yaml. */
export const NO_TERMS: Terms = { corrections: [], names: [], organs: [] };
