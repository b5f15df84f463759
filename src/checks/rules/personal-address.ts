import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { lookFor, type PersonalSubject } from '../personal-data/personal-rule.ts';
import type { Rule } from '../rule.ts';

const SUBJECT: PersonalSubject = {
  kind: 'address',
  rule: 'personal-address',
  name: '个人住址',
  advice: '只写到县（市），后面换成星号，改为',
  ifOfficial: '；不是个人的住址，而是单位对外公布的地址，写进 portal.yaml 的 publicContacts。',
};

const document = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const personalAddress: Rule = {
  id: 'personal-address',
  severity: 'warning',
  scope: 'file',
  summary: '不公开个人的详细住址',
  why: '住址写到门牌、村组，就能找到人。',
  basis:
    '《个人信息保护法》第二十五条、第三十三条（2021年11月1日起施行）；《政府信息公开条例》第十五条（个人隐私）',
  examples: {
    valid: [
      { name: '只写到县', files: document('张某，家住示例县。') },
      { name: '单位的地址', files: document('示例公司，住所：示例市解放路1号。') },
      { name: '已经打码', files: document('家住示例县城关镇**村3组。') },
    ],
    invalid: [
      {
        name: '写到门牌',
        files: document('张某，家住示例县解放路1号3单元501室。'),
        at: `${EXAMPLE_FILE}:9:6`,
      },
      { name: '户籍地址', files: document('户籍地址：示例县城关镇示例村3组'), at: `${EXAMPLE_FILE}:9:6` },
    ],
  },
  ...lookFor(SUBJECT),
};
