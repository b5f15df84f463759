import type { Finding } from '../../schema/diagnostic.ts';
import type { CatalogItemFields } from '../../schema/types/catalog.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { nameItems, placeItems } from '../catalogs/catalog-items.ts';
import type { Rule } from '../rule.ts';

/** Time limits that set none. */
const VAGUE = /^(?:尽快|适时|择机|不定期|视情况?|长期|待定|无|按规定|按要求|依法)$/;
/** The category of what other laws demand: those are to be named. */
const OTHER_LAWS = 15;

const FAULTS: readonly {
  readonly is: (item: CatalogItemFields) => boolean;
  readonly what: string;
  readonly hint: string;
}[] = [
  {
    is: ({ section, children }) => section === undefined && !children?.length,
    what: '没有写责任科室',
    hint: '在事项里加 section: 科室名称，更新时就知道找谁。',
  },
  {
    is: ({ category, basis }) => category === OTHER_LAWS && basis === undefined,
    what: '列在第15项“其他”，没有写依据',
    hint: '在事项里加 basis:，写明哪部法律、法规或哪份文件规定要公开；属于前14项的，改 category。',
  },
  {
    is: ({ timeLimit }) => VAGUE.test(timeLimit.trim()),
    what: '公开时限没有写明期限',
    hint: '写出多久，如“形成或变更之日起20个工作日内”“每季度结束后10日内”。',
  },
];

function judge({ type, fields, file }: DocumentRecord): Finding[] {
  // What an office's catalog would say, a sample's editors cannot know.
  if (type !== 'catalog' || !fields || fields.sample === true || fields.disclosure !== '主动公开') return [];
  const items = placeItems(fields.items);
  return FAULTS.flatMap(({ is, what, hint }): Finding[] => {
    const [first, ...rest] = items.filter(({ item }) => is(item));
    if (!first) return [];
    const titles = [first, ...rest].map(({ item }) => item.title);
    return [
      {
        rule: 'catalog-fields',
        file,
        at: { key: first.key },
        message: `事项${nameItems(titles)}${what}`,
        hint,
      },
    ];
  });
}

const CATALOG = 'agencies/jyj/catalogs/flood.md';
const catalog = (...lines: readonly string[]) => ({
  [CATALOG]: `---\ntitle: 市教育局信息公开目录\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nitems:\n  - id: jgsz\n    title: 机构设置\n${lines.map((line) => `    ${line}\n`).join('')}---\n\n本目录列出公开的事项。\n`,
});
const LIMIT = 'timeLimit: 形成或变更之日起20个工作日内';

export const catalogFields: Rule = {
  id: 'catalog-fields',
  severity: 'hint',
  scope: 'file',
  summary: '目录的事项写明责任科室、依据和具体的公开时限',
  why: '没有写科室，就没有人更新；没有写依据和期限，读者不知道该公开到什么程度。',
  basis:
    '《政府信息公开条例》第十二条（目录及时更新）、第二十条（主动公开的事项）、第二十六条（公开时限）；写明责任科室是为了落实到人',
  examples: {
    valid: [
      { name: '都写了', files: catalog('category: 2', LIMIT, 'section: 办公室') },
      {
        name: '下面分有事项的，科室写在下面',
        files: catalog(
          'category: 2',
          LIMIT,
          'children:',
          '  - id: nsjg',
          '    title: 内设机构',
          '    category: 2',
          `    ${LIMIT}`,
          '    section: 人事科',
        ),
      },
      {
        name: '其他类写明依据',
        files: catalog('category: 15', 'basis: 《中华人民共和国义务教育法》', LIMIT, 'section: 办公室'),
      },
    ],
    invalid: [
      { name: '没有责任科室', files: catalog('category: 2', LIMIT), at: `${CATALOG}:7:5` },
      {
        name: '其他类没有依据',
        files: catalog('category: 15', LIMIT, 'section: 办公室'),
        at: `${CATALOG}:7:5`,
      },
      {
        name: '时限含糊',
        files: catalog('category: 2', 'timeLimit: 适时', 'section: 办公室'),
        at: `${CATALOG}:7:5`,
      },
    ],
  },
  run: ({ content }) => content.documents.flatMap(judge),
};
