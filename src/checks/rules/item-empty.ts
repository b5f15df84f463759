import type { Agency, Column } from '../../portal/model.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { nameItems } from '../catalogs/catalog-items.ts';
import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** Time limits of what arises only when something happens. */
const AS_NEEDED = /按需|随时|适时|即时|发生|突发|如有|有.{0,8}时|启动|不定期/;

/** The items of an agency's tree that hold documents themselves and have none, in the tree's order. */
function emptyItems(columns: readonly Column[]): Column[] {
  return columns.flatMap((column) => {
    if (column.children.length > 0) return emptyItems(column.children);
    const isEmpty = column.item !== undefined && column.documents.length === 0;
    return isEmpty && !AS_NEEDED.test(column.item?.timeLimit ?? '') ? [column] : [];
  });
}

/** Whether an agency has begun to fill its columns: until then it would be told of each of them. */
function hasBegun({ documents }: Agency): boolean {
  return documents.some(
    ({ agencyColumn, fields }) => agencyColumn?.item !== undefined && fields.sample !== true,
  );
}

function findEmpty(agency: Agency): Finding[] {
  const { catalog, columns, isCurrent } = agency;
  if (!catalog || !isCurrent || !hasBegun(agency)) return [];
  const empty = emptyItems(columns);
  if (empty.length === 0) return [];
  return [
    {
      rule: 'item-empty',
      file: catalog.file,
      at: { key: ['items'] },
      message: `事项${nameItems(empty.map(({ title }) => title))}还没有文档，栏目是空的`,
      hint: '把已有的文档归入（文档里写 item，或在事项里写 collects），没有公开的补上；本单位没有这类信息的，从目录里删去。',
    },
  ];
}

const CATALOG = 'agencies/jyj/catalogs/catalog.md';
const catalog = (timeLimit: string) =>
  `---\ntitle: 市教育局信息公开目录\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nsample: true\nitems:\n  - id: zcwj\n    title: 政策文件\n    category: 11\n    timeLimit: 形成后20个工作日内\n    collects: [policies]\n  - id: yjya\n    title: 应急情况\n    category: 12\n    timeLimit: ${timeLimit}\n---\n\n目录。\n`;
const POLICY = { 'agencies/jyj/policies/flood.md': examplePolicy() };

export const itemEmpty: Rule = {
  id: 'item-empty',
  severity: 'hint',
  scope: 'portal',
  summary: '目录的事项都要有文档',
  why: '目录列了事项，点进去是空的，读者以为没有公开；空白栏目检查时要扣分。',
  basis: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：空白栏目',
  examples: {
    valid: [
      {
        name: '有事才公开的事项',
        files: { ...POLICY, [CATALOG]: catalog('事件发生后24小时内') },
      },
      { name: '还没有发布正式文件的单位', files: { [CATALOG]: catalog('形成后20个工作日内') } },
      {
        name: '事项有文档',
        files: {
          ...POLICY,
          [CATALOG]: catalog('形成后20个工作日内'),
          'agencies/jyj/policies/alarm.md': examplePolicy({ extra: ['item: yjya'] }),
        },
      },
    ],
    invalid: [
      {
        name: '一个事项没有文档',
        files: { ...POLICY, [CATALOG]: catalog('形成后20个工作日内') },
        at: `${CATALOG}:7:1`,
      },
    ],
  },
  run: ({ portal }) => portal.agencies.flatMap(findEmpty),
};
