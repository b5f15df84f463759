import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { lookFor, type PersonalSubject } from '../personal-data/personal-rule.ts';
import type { Rule } from '../rule.ts';

const SUBJECT: PersonalSubject = {
  kind: 'mobile',
  rule: 'personal-mobile',
  name: '手机号码',
  advice: '中间四位换成星号，改为',
  ifOfficial: '；确是对外公布的值班、咨询手机，写进 portal.yaml 的 publicContacts 或本单位的 agency.yaml。',
};

const document = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const personalMobile: Rule = {
  id: 'personal-mobile',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '不公开个人的手机号码',
  why: '公布的手机号码会招来骚扰和诈骗。',
  basis:
    '《个人信息保护法》第二十五条、第三十三条（2021年11月1日起施行）；《政府信息公开条例》第十五条（个人隐私）',
  examples: {
    valid: [
      { name: '已经打码', files: document('联系人：张某，138****5678。') },
      { name: '座机', files: document('咨询电话：0930-1234567。') },
      { name: '编号', files: document('受理编号：13812345678。') },
      { name: '金额', files: document('总投资13812345678元。') },
    ],
    invalid: [
      { name: '写在句子里', files: document('联系人：张某，13812345678。'), at: `${EXAMPLE_FILE}:9:8` },
      { name: '分段书写', files: document('张某，138-1234-5678。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '链接里', files: document('[打电话](tel:+8613812345678)'), at: `${EXAMPLE_FILE}:9:12` },
      {
        name: '文件名里',
        files: { ...document('名单见附件。'), 'agencies/sfb/policies/2019/张某13812345678.txt': '名单' },
        at: 'agencies/sfb/policies/2019/张某13812345678.txt:1:1',
      },
      {
        name: '附件的表格里',
        files: {
          ...document('名单见附件。'),
          'agencies/sfb/policies/2019/list.csv': '姓名,电话\n张某,13812345678\n',
        },
        at: 'agencies/sfb/policies/2019/list.csv:1:1',
      },
    ],
  },
  ...lookFor(SUBJECT),
};
