import type { Agency, Portal, PortalDocument } from '../../portal/model.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { typeOfId } from '../../schema/types/index.ts';
import { nameItems } from '../catalogs/catalog-items.ts';
import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** Have columns of their own, beside the catalog's. */
const BESIDE: ReadonlySet<string> = new Set(['guide', 'catalog', 'annual-report']);

/** The documents that a catalog should hold and does not, by their folders: what carries an index number is catalogued by the regulation. */
function outsideItems({ documents }: Agency): Map<string, PortalDocument[]> {
  const outside = documents.filter(
    ({ type, fields, agencyColumn, withheld }) =>
      !agencyColumn &&
      fields.item === undefined &&
      withheld.length === 0 &&
      typeOfId(type).indexed &&
      !BESIDE.has(type),
  );
  return Map.groupBy(outside, ({ type }) => typeOfId(type).collection);
}

function findOutside({ agencies }: Portal): Finding[] {
  return agencies.flatMap((agency) => {
    const { catalog } = agency;
    if (!catalog || !agency.isCurrent) return [];
    return [...outsideItems(agency)].map(([folder, documents]): Finding => {
      const titles = documents.map(({ fields }) => fields.title);
      return {
        rule: 'item-missing',
        file: catalog.file,
        at: { key: ['items'] },
        message: `${folder}/ 里的${nameItems(titles, 2)}不在任何事项里，本单位的栏目列不出来`,
        hint: `在合适的事项里加 collects: [${folder}]，或在文档里写 item: 事项编号；目录里没有这样的事项，就加一项。`,
      };
    });
  });
}

const CATALOG = 'agencies/jyj/catalogs/catalog.md';
const GUIDE_AND_ITEM = `---\ntitle: 市教育局信息公开目录\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nsample: true\nitems:\n  - id: tzgg\n    title: 通知\n    category: 11\n    timeLimit: 形成后20个工作日内\n`;
const withItem = (...more: readonly string[]) =>
  `${GUIDE_AND_ITEM}${more.map((line) => `    ${line}\n`).join('')}---\n\n目录。\n`;

export const itemMissing: Rule = {
  id: 'item-missing',
  severity: 'hint',
  scope: 'portal',
  summary: '编了索引号的文档要归入本单位目录的事项',
  why: '不归入事项，单位自己的栏目里就没有它，目录也不全。',
  basis: '《政府信息公开条例》第十二条（目录包括政府信息的索引、名称、内容概述、生成日期）',
  examples: {
    valid: [
      { name: '目录收录了政策文件', files: { [CATALOG]: withItem('collects: [policies]') } },
      {
        name: '文档写了事项',
        files: {
          [CATALOG]: withItem(),
          'agencies/jyj/policies/reading.md': examplePolicy({ extra: ['item: tzgg'] }),
        },
      },
      {
        name: '没有索引号的文种可以不归入',
        files: {
          'agencies/jyj/pages/flood.md': examplePolicy().replace('xxgk/zcwj', 'ysqgk'),
        },
      },
    ],
    invalid: [{ name: '目录没有收录政策文件', files: { [CATALOG]: withItem() }, at: `${CATALOG}:7:1` }],
  },
  run: ({ portal }) => findOutside(portal),
};
