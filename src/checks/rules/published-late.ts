import { findDelays, LIMIT } from '../disclosure/lateness.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** The holidays of 2019 that the examples need: those of the State Council's notice for that October. */
const OCTOBER =
  "years:\n  '2019':\n    holidays: [2019-10-01, 2019-10-02, 2019-10-03, 2019-10-04, 2019-10-05, 2019-10-06, 2019-10-07]\n    workdays: [2019-09-29, 2019-10-12]\n";
const CALENDAR = { 'calendar.yaml': OCTOBER };

const issued = (issuedOn: string, ...more: readonly string[]) => ({
  ...CALENDAR,
  [EXAMPLE_FILE]: examplePolicy({ extra: [`issuedOn: ${issuedOn}`, ...more] }),
});
/** Published on a day, issued on another. */
const between = (issuedOn: string, publishedOn: string) => {
  const files = issued(issuedOn);
  return { ...files, [EXAMPLE_FILE]: files[EXAMPLE_FILE]?.replace('2019-11-20', publishedOn) ?? '' };
};

export const publishedLate: Rule = {
  id: 'published-late',
  severity: 'warning',
  scope: 'portal',
  summary: `文件成文后${LIMIT}个工作日内要发布`,
  why: '超过期限就是没有依法主动公开，读者看到时往往已经晚了。',
  basis:
    '《政府信息公开条例》第二十六条（2019年5月15日以前为原条例第十八条，期限相同）；节假日按 calendar.yaml 计算',
  examples: {
    valid: [
      { name: '第20个工作日发布', files: issued('2019-10-23') },
      { name: '跨国庆节，放假的日子不算', files: between('2019-09-20', '2019-10-23') },
      { name: '成文日期只知道月份，未必超期', files: issued('2019-10') },
      { name: '上级文件', files: issued('2019-06-03', 'level: 省') },
      {
        name: '县里登的市级文件',
        files: {
          ...CALENDAR,
          'agencies/sfx/agency.yaml': 'name: 示范县\nshortName: 示范县\nkind: 县市\n',
          'agencies/sfx/policies/flood.md': examplePolicy({ extra: ['issuedOn: 2019-06-03', 'level: 市'] }),
        },
      },
      { name: '别的机关的文件', files: issued('2019-06-03', 'issuers: [示例省人民政府]') },
      {
        name: '转发上级的文件',
        files: {
          ...CALENDAR,
          [EXAMPLE_FILE]: examplePolicy({ extra: ['issuedOn: 2019-06-03'] }).replace(
            '关于做好防汛工作的通知',
            '转发关于做好防汛工作的通知',
          ),
        },
      },
      { name: '示例文档', files: issued('2019-06-03', 'sample: true') },
      { name: '不主动公开的文件', files: issuedWithheld() },
    ],
    invalid: [
      { name: '第21个工作日发布', files: issued('2019-10-22'), at: `${EXAMPLE_FILE}:5:1` },
      { name: '节后上班的周末也算', files: between('2019-09-20', '2019-10-24'), at: `${EXAMPLE_FILE}:5:1` },
      { name: '月底成文也已超期', files: issued('2019-09'), at: `${EXAMPLE_FILE}:5:1` },
      {
        name: '联合发文，有本单位',
        files: issued('2019-06-03', 'issuers: [示例省人民政府, 示例市人民政府办公室]'),
        at: `${EXAMPLE_FILE}:5:1`,
      },
    ],
  },
  run: (input) =>
    findDelays(input).map(({ record, workingDays, unknownYears }) => {
      const counted =
        unknownYears.length === 0 ? '' : `（calendar.yaml 没有${unknownYears.join('、')}年，按周一到周五算）`;
      const isMonth = record.fields?.issuedOn?.length === 7;
      return {
        rule: 'published-late',
        file: record.file,
        at: { key: ['publishedOn'] },
        message: `成文（${record.fields?.issuedOn}）后${isMonth ? '至少' : '第'}${workingDays}个工作日才发布，超过${LIMIT}个工作日${counted}`,
        hint: '先核对成文日期和发布日期：补录的旧文档写当初发布的日期，转载的上级文件写 level 或 issuers。确实晚了的，以后按期发布。',
      };
    }),
};

function issuedWithheld(): Record<string, string> {
  const files = issued('2019-06-03', 'disclosureReason: 属于内部事务信息');
  return { ...files, [EXAMPLE_FILE]: files[EXAMPLE_FILE]?.replace('主动公开', '不予公开') ?? '' };
}
