import { EXAMPLE_FILE, EXAMPLE_PORTAL, examplePolicy } from '../example-documents.ts';
import { findEmptyHomeBlocks } from '../home-blocks.ts';
import type { Rule } from '../rule.ts';

export const fieldMissing: Rule = {
  id: 'field-missing',
  severity: 'error',
  isFixed: true,
  scope: 'file',
  summary: '必填的字段都要填',
  why: '少了名称、公开属性、审核状态或发布日期，就不能判断能不能发布。',
  basis:
    '《政府信息公开条例》第十二条（目录有名称和生成日期）、第十七条（公开前要审查）；《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）：拟制公文时就明确公开属性',
  examples: {
    valid: [{ name: '必填的都有', files: { [EXAMPLE_FILE]: examplePolicy() } }],
    invalid: [
      {
        name: '没有名称',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('title: 关于做好防汛工作的通知\n', '') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      {
        name: '没有审核状态',
        files: { [EXAMPLE_FILE]: examplePolicy().replace('review: 通过\n', '') },
        at: `${EXAMPLE_FILE}:2:1`,
      },
      {
        name: '会议没有会议系列',
        files: {
          'agencies/sfb/meetings/flood.md': examplePolicy({ extra: [] }).replace('column: xxgk/zcwj\n', ''),
        },
        at: 'agencies/sfb/meetings/flood.md:2:1',
      },
      {
        name: '分领域的栏目没有领域',
        files: {
          'columns.yaml':
            'columns:\n  - id: xxgk\n    title: 信息公开\n    children:\n      - id: zcwj\n        title: 政策文件\n  - id: ysqgk\n    title: 依申请公开\n  - id: zdly\n    title: 重点领域\n    kind: areas\n',
        },
        at: 'columns.yaml:9:5',
      },
      {
        name: '首页区块没有写栏目',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}home:\n  - kind: latest\n  - kind: column\n` },
        at: 'portal.yaml:9:5',
      },
      {
        name: '首页要列出需求，却没有写',
        files: { 'portal.yaml': `${EXAMPLE_PORTAL}home:\n  - kind: latest\n  - kind: needs\n` },
        at: 'portal.yaml:9:5',
      },
    ],
  },
  run: findEmptyHomeBlocks,
};
