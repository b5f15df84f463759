import { z } from 'zod';
import { partialDate } from './dates.ts';
import { entryError, textField } from './text-field.ts';

const oneOrMore = z.array(textField, { error: '应为文字，或写成 [甲, 乙]' }).min(1, { error: '至少写一个' });

/** A word that is wrong wherever it stands, and the right one; several where only the sense of the sentence can tell. */
const correction = z.strictObject(
  {
    wrong: textField.min(2, { error: '至少写两个字，一个字的会误伤别的词' }).meta({ label: '错误写法' }),
    right: z
      .preprocess((value) => (typeof value === 'string' ? [value] : value), oneOrMore)
      .meta({ label: '正确写法', hint: '要看意思才能定的写几个：[甲, 乙]' }),
    except: z
      .array(textField)
      .default([])
      .meta({ label: '例外', hint: '含有这个写法而没有错的词语，如“叫做为”' }),
    why: textField.optional().meta({ label: '说明' }),
  },
  { error: entryError('wrong: 错误写法') },
);

/** An official name and the other names it goes by. */
const officialName = z.strictObject(
  {
    name: textField.meta({ label: '规范名称' }),
    aliases: z.array(textField).default([]).meta({ label: '别名', hint: '读者用来查找、文中可以用的简称' }),
  },
  { error: entryError('name: 规范名称') },
);

/** An organ's name before and after a reform. */
const renamedOrgan = z.strictObject(
  {
    before: textField.meta({ label: '改革前的名称' }),
    after: textField.meta({ label: '改革后的名称' }),
    on: partialDate.meta({ label: '日期', hint: '从这一天起用新名称；只知道年份时写 2019' }),
  },
  { error: entryError('before: 改革前的名称') },
);

/** terms.yaml: the words of the portal's texts. Aliases are the search's synonyms too. */
export const termsSchema = z.strictObject({
  corrections: z.array(correction).default([]).meta({ label: '错别字词' }),
  allowed: z
    .array(textField)
    .default([])
    .meta({ label: '不算错的写法', hint: '程序自带的错别字词里，本网站不查的' }),
  names: z.array(officialName).default([]).meta({ label: '规范名称' }),
  organs: z.array(renamedOrgan).default([]).meta({ label: '机构改革前后的名称' }),
});

export type Terms = z.output<typeof termsSchema>;
export type Correction = Terms['corrections'][number];

/** The words of a portal without a terms.yaml. */
export const NO_TERMS: Terms = { corrections: [], allowed: [], names: [], organs: [] };
