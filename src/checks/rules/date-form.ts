import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findDateFaults } from '../form/dates.ts';
import { type Fault, findInWords, readWords, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

function* findFaults({ text }: Words): Generator<Fault> {
  for (const { offset, text: date, what, hint, edits } of findDateFaults(text))
    yield { rule: 'date-form', offset, message: `“${date}”有误：${what}`, hint, edits };
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const dateForm: Rule = {
  id: 'date-form',
  severity: 'warning',
  scope: 'file',
  summary: '正文里的日期要有这一天，与星期相符，写法要规范',
  why: '没有的日期让人不知道以哪天为准；写法混杂，读者会看错。',
  basis: '《出版物上数字用法》（GB/T 15835—2011）：年份不简写，汉字年份中的“0”写作“〇”',
  examples: {
    valid: [
      { name: '闰年的二月二十九日', files: paragraph('自2020年2月29日起施行，每年2月29日前不报送。') },
      { name: '几个月之间', files: paragraph('2019年3—5月开展检查，2019年3-5月集中整改。') },
      { name: '汉字日期', files: paragraph('二〇一九年十二月三十一日') },
      {
        name: '星期、起止和时刻',
        files: paragraph(
          '2019年11月18日（星期一）上午9:30至24:00，2019年11月5日至2020年1月5日，比例为1:75，11月O3日最大值。',
        ),
      },
      { name: '期限和比分', files: paragraph('有效期18年3个月，2019-11-30前办结，共36个月。') },
    ],
    invalid: [
      { name: '二月三十日', files: paragraph('自2019年2月30日起施行。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '十三月', files: paragraph('自2018年13月1日起施行。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '没有年份的三十一日', files: paragraph('请于11月31日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '汉字年份里的数字0', files: paragraph('二0一九年三月五日'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '汉字日期没有这一天', files: paragraph('二〇一九年二月三十日'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '汉字年份里的“零”', files: paragraph('二零一九年三月五日'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '用点分开', files: paragraph('2019.02.30'), at: `${EXAMPLE_FILE}:9:1` },
      { name: '不是星期三', files: paragraph('于2019年11月18日（星期三）开会。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '截止早于开始',
        files: paragraph('公示期：2019年11月5日至2019年10月5日。'),
        at: `${EXAMPLE_FILE}:9:5`,
      },
      { name: '字母O', files: paragraph('请于2O19年3月5日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '没有的时刻', files: paragraph('办公时间：下午14:30—18:75。'), at: `${EXAMPLE_FILE}:9:8` },
      { name: '两种写法混用', files: paragraph('请于2019-3月5日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '两位年份', files: paragraph('请于19年3月5日前报送。'), at: `${EXAMPLE_FILE}:9:3` },
    ],
  },
  inspect: (text) => findInWords(text, readWords(text), findFaults),
};
