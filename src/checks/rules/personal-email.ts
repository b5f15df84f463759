import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { lookFor, type PersonalSubject } from '../personal-data/personal-rule.ts';
import type { Rule } from '../rule.ts';

const SUBJECT: PersonalSubject = {
  kind: 'email',
  rule: 'personal-email',
  name: '个人邮箱',
  advice: '改用单位的邮箱，或写成',
  ifOfficial: '；确是单位对外公布的邮箱，写进 portal.yaml 的 publicContacts 或本单位的 agency.yaml。',
};

const document = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const personalEmail: Rule = {
  id: 'personal-email',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '不公开个人的电子邮箱',
  why: '公共邮件服务（QQ、网易等）的邮箱多半是个人的，公布后会收到骚扰和诈骗邮件。',
  basis:
    '《个人信息保护法》第二十五条、第三十三条（2021年11月1日起施行）；《政府信息公开条例》第十五条（个人隐私）',
  examples: {
    valid: [
      { name: '单位的邮箱', files: document('意见发到 yijian@shili.gov.cn。') },
      { name: '已经打码', files: document('邮箱：zha***@163.com。') },
    ],
    invalid: [
      { name: '写在句子里', files: document('邮箱：zhangmou@163.com。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '邮件链接', files: document('[写信](mailto:zhangmou@qq.com)'), at: `${EXAMPLE_FILE}:9:13` },
    ],
  },
  ...lookFor(SUBJECT),
};
