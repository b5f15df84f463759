import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findDateFaults } from '../form/dates.ts';
import { type Fault, findInWords, readWords, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findFaults({ text }: Words): Generator<Fault> {
  for (const { offset, text: date, what, hint, edits } of findDateFaults(text))
    yield { rule: 'date-form', offset, message: `日期“${date}”有误：${what}`, hint, edits };
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const dateForm: Rule = {
  id: 'date-form',
  severity: 'warning',
  scope: 'file',
  summary: '正文里的日期要有这一天，写法要规范',
  why: '没有的日期让人不知道以哪天为准；写法混杂，读者会看错。',
  basis: '《出版物上数字用法》（GB/T 15835—2011）：年份不简写，汉字年份中的“0”写作“〇”',
  examples: {
    valid: [
      { name: '闰年的二月二十九日', files: paragraph('自2020年2月29日起施行，每年2月29日前不报送。') },
      { name: '几个月之间', files: paragraph('2019年3—5月开展检查，2019年3-5月集中整改。') },
      { name: '汉字日期', files: paragraph('二〇一九年十二月三十一日') },
      { name: '期限和比分', files: paragraph('有效期18年3个月，2019-11-30前办结，共36个月。') },
    ],
    invalid: [
      { name: '二月三十日', files: paragraph('自2019年2月30日起施行。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '十三月', files: paragraph('自2018年13月1日起施行。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '没有年份的三十一日', files: paragraph('请于11月31日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '汉字年份里的数字0', files: paragraph('二0一九年三月五日'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '汉字日期没有这一天', files: paragraph('二〇一九年二月三十日'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '两种写法混用', files: paragraph('请于2019-3月5日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '两位年份', files: paragraph('请于19年3月5日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
    ],
  },
  inspect: (text) => findInWords(text, readWords(text), findFaults),
};
