import { EXAMPLE_PORTAL, exampleTopic } from '../example-documents.ts';
import { findWithheldNeedDocuments } from '../needs.ts';
import type { Rule } from '../rule.ts';

const explaining = (file: string) =>
  `---\ntitle: 通知的解读\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nlevel: 县\nform: 文字\ninterprets:\n  - agencies/sfb/policies/2019/${file}\n---\n这样理解通知。\n`;

export const referenceWithheld: Rule = {
  id: 'reference-withheld',
  severity: 'warning',
  scope: 'portal',
  summary: '已发布的文档不引用没有发布的文件',
  why: '没有发布的文件不会出现在页面上，读者看到的解读没有原文，公报缺一篇，专题里少一条。',
  examples: {
    valid: [
      {
        name: '引用的文件已发布',
        files: { 'agencies/sfb/interpretations/flood.md': explaining('school-meals.md') },
      },
      {
        name: '引用的和被引用的都没有发布',
        files: {
          'agencies/sfb/interpretations/flood.md': explaining('winter-heating.md').replace('通过', '草稿'),
        },
      },
    ],
    invalid: [
      {
        name: '引用草稿',
        files: { 'agencies/sfb/interpretations/flood.md': explaining('night-market.md') },
        at: 'agencies/sfb/interpretations/flood.md:9:5',
      },
      {
        name: '需求点名草稿',
        files: {
          'portal.yaml': `${EXAMPLE_PORTAL}needs:\n  - id: yeshi\n    title: 夜市\n    description: 摆摊。\n    documents:\n      - agencies/sfb/policies/2019/night-market.md\n`,
        },
        at: 'portal.yaml:12:9',
      },
      {
        name: '引用不予公开的文件',
        files: { 'agencies/sfb/interpretations/flood.md': explaining('duty-roster.md') },
        at: 'agencies/sfb/interpretations/flood.md:9:5',
      },
      {
        name: '专题收入草稿',
        files: {
          'agencies/sfb/topics/flood.md': exampleTopic(
            'documents: [agencies/sfb/policies/2019/night-market.md]',
          ),
        },
        at: 'agencies/sfb/topics/flood.md:9:17',
      },
    ],
  },
  run: findWithheldNeedDocuments,
};
