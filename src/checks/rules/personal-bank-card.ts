import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { lookFor, type PersonalSubject } from '../personal-data/personal-rule.ts';
import type { Rule } from '../rule.ts';

const SUBJECT: PersonalSubject = {
  kind: 'bank-card',
  rule: 'personal-bank-card',
  name: '银行卡号',
  advice: '发放名单不写卡号；要写，只留前两位和后四位，改为',
  ifOfficial: '；确是对外公布的捐款账户，写进 portal.yaml 的 publicContacts。',
};

const document = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const personalBankCard: Rule = {
  id: 'personal-bank-card',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '不公开个人的银行卡号',
  why: '卡号连着姓名公布，会被用来诈骗；补助发放名单最容易带出来。卡号的开头和校验码都对得上才报告。',
  basis:
    '《个人信息保护法》第二十五条、第二十八条（金融账户是敏感个人信息）、第三十三条（2021年11月1日起施行）；《政府信息公开条例》第十五条（个人隐私）',
  examples: {
    valid: [
      { name: '已经打码', files: document('卡号：62*************0018。') },
      { name: '订单号', files: document('订单号：6228480402564890018。') },
    ],
    invalid: [
      {
        name: '写在句子里',
        files: document('补助汇入张某卡号6228480402564890018。'),
        at: `${EXAMPLE_FILE}:9:9`,
      },
      { name: '四位一组', files: document('卡号 6228 4804 0256 4890 018。'), at: `${EXAMPLE_FILE}:9:4` },
    ],
  },
  ...lookFor(SUBJECT),
};
