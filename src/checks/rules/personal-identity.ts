import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { lookFor, type PersonalSubject } from '../personal-data/personal-rule.ts';
import type { Rule } from '../rule.ts';

const SUBJECT: PersonalSubject = {
  kind: 'identity',
  rule: 'personal-identity',
  name: '身份证号码',
  advice: '公示名单能不写就不写；要写，只留前两位和后三位，改为',
  ifOfficial: '。转发的旧名单也要改，附件改好后换掉原文件。',
};

const document = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const personalIdentity: Rule = {
  id: 'personal-identity',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '不公开完整的身份证号码',
  why: '身份证号码连着姓名公布，会被冒用；机关公布名单时泄露，要追究责任。号码的地区、出生日期和校验码都对得上才报告；前面写着“身份证号”的，打错一位也报告。',
  basis:
    '《个人信息保护法》第二十五条、第三十三条（2021年11月1日起施行）；《居民身份证法》（2011年修正）第十九条；《政府信息公开条例》第十五条（个人隐私）',
  examples: {
    valid: [
      { name: '已经打码', files: document('张某，62*************12X。') },
      { name: '统一社会信用代码', files: document('统一社会信用代码：11010519491231002X') },
      { name: '校验码对不上的编号', files: document('项目编号 110105194912310021。') },
    ],
    invalid: [
      {
        name: '写在句子里',
        files: document('张某，身份证号11010519491231002X。'),
        at: `${EXAMPLE_FILE}:9:8`,
      },
      { name: '中间有空格', files: document('张某（110105 19491231 002X）。'), at: `${EXAMPLE_FILE}:9:4` },
      {
        name: '全角数字',
        files: document('张某，１１０１０５１９４９１２３１００２Ｘ。'),
        at: `${EXAMPLE_FILE}:9:4`,
      },
      {
        name: '表格里',
        files: document('| 姓名 | 身份证号 |\n| --- | --- |\n| 张某 | 11010519491231002X |'),
        at: `${EXAMPLE_FILE}:11:8`,
      },
      {
        name: '写明是身份证号，打错了一位',
        files: document('公民身份号码：110105194912310021'),
        at: `${EXAMPLE_FILE}:9:8`,
      },
      { name: '中间加粗', files: document('张某，110105**19491231**002X。'), at: `${EXAMPLE_FILE}:9:4` },
      {
        name: '文件名里',
        files: {
          ...document('名单见附件。'),
          'agencies/sfb/policies/2019/张某-11010519491231002X.txt': '名单',
        },
        at: 'agencies/sfb/policies/2019/张某-11010519491231002X.txt:1:1',
      },
      {
        name: '附件的表格里',
        files: {
          ...document('名单见附件。'),
          'agencies/sfb/policies/2019/list.csv': '姓名,身份证号\n张某,11010519491231002X\n',
        },
        at: 'agencies/sfb/policies/2019/list.csv:1:1',
      },
    ],
  },
  ...lookFor(SUBJECT),
};
