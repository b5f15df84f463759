import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { placeItems } from '../catalogs/catalog-items.ts';
import type { Rule } from '../rule.ts';

/** The longest that the regulation allows, in each unit: four weeks have twenty working days, with holidays more. */
const LONGEST: Readonly<Record<string, number>> = {
  个工作日: 20,
  工作日: 20,
  日: 40,
  天: 40,
  个月: 1,
  周: 4,
};
/** So long from the making or the change of the information on. */
const FROM_MAKING =
  /(?:形成|变更|产生|制作|印发|成文)[^，。；]{0,12}?(\d{1,3})(个工作日|工作日|日|天|个月|周)(?:内|以内|之内)/g;

/** The first time limit in words that is longer than the regulation allows. */
function tooLong(timeLimit: string): string | undefined {
  for (const [words, count = '', unit = ''] of timeLimit.matchAll(FROM_MAKING))
    if (Number(count) > (LONGEST[unit] ?? Number.POSITIVE_INFINITY)) return words;
  return undefined;
}

function judge(record: DocumentRecord): Finding[] {
  if (record.type !== 'catalog' || !record.fields) return [];
  return placeItems(record.fields.items).flatMap(({ item, key }): Finding[] => {
    const words = item.basis === undefined ? tooLong(item.timeLimit) : undefined;
    if (words === undefined) return [];
    return [
      {
        rule: 'catalog-limit',
        file: record.file,
        at: { key: [...key, 'timeLimit'] },
        message: `事项“${item.title}”的公开时限“${words}”超过20个工作日`,
        hint: '改为20个工作日以内；法律、法规另有规定的，加 basis: 写明是哪一部。',
      },
    ];
  });
}

const CATALOG = 'agencies/jyj/catalogs/flood.md';
const catalog = (timeLimit: string, ...more: readonly string[]) => ({
  [CATALOG]: `---\ntitle: 市教育局信息公开目录\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nitems:\n  - id: jgsz\n    title: 机构设置\n    category: 2\n    timeLimit: ${timeLimit}\n${more.map((line) => `    ${line}\n`).join('')}---\n\n本目录列出公开的事项。\n`,
});

export const catalogLimit: Rule = {
  id: 'catalog-limit',
  severity: 'warning',
  scope: 'file',
  summary: '目录写的公开时限不超过20个工作日',
  why: '目录答应的期限比法定的还长，照目录办就违法。',
  basis: '《政府信息公开条例》第二十六条（法律、法规对期限另有规定的，从其规定）',
  examples: {
    valid: [
      { name: '20个工作日', files: catalog('形成或变更之日起20个工作日内') },
      { name: '按周期公布的不是从形成算起', files: catalog('每年3月31日前') },
      { name: '另有规定的写明依据', files: catalog('形成之日起60日内', 'basis: 《示例条例》') },
    ],
    invalid: [
      { name: '30个工作日', files: catalog('形成或变更之日起30个工作日内'), at: `${CATALOG}:10:5` },
      { name: '三个月', files: catalog('信息形成后3个月内'), at: `${CATALOG}:10:5` },
    ],
  },
  run: ({ content }) => content.documents.flatMap(judge),
};
