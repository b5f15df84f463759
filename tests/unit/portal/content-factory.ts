import { type BodyFacts, type BodyLink, NO_FACTS } from '../../../src/markdown/body.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import type { Column, Portal, PortalDocument } from '../../../src/portal/model.ts';
import { type AgencyFields, agencySchema } from '../../../src/schema/agency.ts';
import { NO_CALENDAR } from '../../../src/schema/calendar.ts';
import { type ColumnsFile, columnsSchema } from '../../../src/schema/columns.ts';
import type { Finding } from '../../../src/schema/diagnostic.ts';
import { portalSettingsSchema } from '../../../src/schema/portal-settings.ts';
import { NO_TERMS } from '../../../src/schema/terms.ts';
import type { CatalogItemFields } from '../../../src/schema/types/catalog.ts';
import { type FrontMatter, type TypeId, typeOfCollection } from '../../../src/schema/types/index.ts';
import { markFields } from '../../../src/source/fields-mark.ts';
import type { AgencyRecord, AttachmentRecord, Content, DocumentRecord } from '../../../src/source/records.ts';

/** The day that the tests' portals are built for. */
export const TODAY = '2019-12-01';

const COMMON = { disclosure: '主动公开', review: '通过', publishedOn: '2019-11-20' } as const;

/** What a type's front matter must have beside the common fields. */
const REQUIRED: { [Type in TypeId]: Omit<FrontMatter[Type], 'title' | keyof typeof COMMON> } = {
  guide: {},
  catalog: { items: [] },
  policy: {},
  interpretation: { level: '州', form: '文字' },
  meeting: { series: '常务会议' },
  gazette: { year: 2019, sections: [] },
  'power-list': { entries: 'list.csv' },
  'service-list': { entries: 'list.csv' },
  'annual-report': { year: 2018 },
  leader: { name: '张示例', order: 1000 },
  topic: { sections: [] },
  consultation: { opensOn: '2019-11-20', closesOn: '2019-12-20' },
  proposal: { kind: '人大建议', session: '示例会议', leadAgency: 'jyj' },
  response: { question: '什么时候供暖？' },
  page: {},
};

/** A link of a body. */
export function makeLink(url: string, text = '链接', kind: BodyLink['kind'] = 'link'): BodyLink {
  return { kind, url, text, line: 9, column: 1 };
}

/**
 * A document's record, published unless its fields say otherwise. Agency and type follow from the file's path,
 * the title is the file's path.
 */
export function makeRecord<Type extends TypeId = 'policy'>(
  file: string,
  fields: Partial<FrontMatter[Type]> = {},
  facts: Partial<BodyFacts> = {},
): DocumentRecord {
  const [, agency = '', collection = ''] = file.split('/');
  const type = typeOfCollection(collection)?.id;
  if (!type) throw new Error(`No type of document lives in ${collection}.`);
  const all = { title: file, ...COMMON, ...REQUIRED[type], ...fields } as FrontMatter[Type];
  return {
    file,
    agency,
    type,
    format: file.endsWith('.mdx') ? 'mdx' : 'md',
    hash: `hash of ${file}`,
    fields: all,
    mark: markFields(all),
    facts: { ...NO_FACTS, ...facts },
  } as DocumentRecord;
}

/** A record whose front matter is at fault. */
export function makeFaultyRecord(file: string): DocumentRecord {
  return { ...makeRecord(file), fields: undefined };
}

export function makeItem(id: string, more: Partial<CatalogItemFields> = {}): CatalogItemFields {
  return { id, title: `事项${id}`, category: 2, timeLimit: '20个工作日', ...more };
}

export function makeAgency(
  id: string,
  fields: Partial<AgencyFields> = {},
  indexNumbers: AgencyRecord['indexNumbers'] = [],
): AgencyRecord {
  const known = agencySchema.parse({ name: `示例市${id}`, shortName: id, kind: '政府部门', ...fields });
  return { id, file: `agencies/${id}/agency.yaml`, fields: known, indexNumbers };
}

/** A column tree with a column of each kind. */
export const COLUMNS: ColumnsFile = columnsSchema.parse({
  columns: [
    { id: 'sy', title: '首页', kind: 'home' },
    {
      id: 'xxgk',
      title: '信息公开',
      children: [
        { id: 'zcwj', title: '政策文件', collects: ['policies'], accepts: ['policy'] },
        { id: 'zcjd', title: '政策解读', collects: ['interpretations'] },
        { id: 'zfgb', title: '政府公报', collects: ['gazettes'] },
        { id: 'zdgd', title: '制度规定' },
      ],
    },
    { id: 'jg', title: '政府机构', kind: 'agencies' },
    { id: 'ysqgk', title: '依申请公开', kind: 'page' },
    { id: 'fw', title: '办事服务', url: 'https://fw.example/' },
  ],
  agencyTree: [
    { id: 'zn', title: '公开指南', shows: 'guide' },
    { id: 'ml', title: '公开目录', shows: 'catalog' },
    { shows: 'items' },
    { id: 'nb', title: '年度报告', shows: 'annual-report' },
    { id: 'sq', title: '依申请公开', column: 'ysqgk' },
  ],
});

/** The columns of a file that has these columns and no frame for the agencies' trees. */
export function makeColumns(
  columns: ColumnsFile['columns'],
  agencyTree: ColumnsFile['agencyTree'] = [],
): ColumnsFile {
  return { columns, agencyTree };
}

/** A content folder, read: two agencies, a tree of columns and no documents unless they are given. */
export function makeContent(
  parts: Partial<Omit<Content, 'attachments'>> & { readonly attachments?: readonly AttachmentRecord[] } = {},
): Content {
  return {
    root: '/content',
    settings: portalSettingsSchema.parse({
      name: '示例市人民政府网',
      government: '示例市人民政府',
      description: '示例',
      domain: 'www.shili.example',
      identificationCode: '0000000000',
      sponsor: '示例市人民政府办公室',
    }),
    columns: COLUMNS,
    terms: NO_TERMS,
    calendar: NO_CALENDAR,
    agencies: [makeAgency('sfb', { kind: '政府' }), makeAgency('jyj')],
    documents: [],
    entries: new Map(),
    findings: [],
    ...parts,
    attachments: new Map((parts.attachments ?? []).map((attachment) => [attachment.file, attachment])),
  };
}

/** Builds the portal of a content for the tests' day. */
export function makePortal(
  parts: Parameters<typeof makeContent>[0] = {},
  options: { readonly today?: string; readonly withDrafts?: boolean } = {},
): { portal: Portal; findings: Finding[] } {
  return buildPortal(makeContent(parts), { today: TODAY, ...options });
}

/** The document of a file; the test fails where it is not in the portal. */
export function documentAt(portal: Portal, file: string): PortalDocument {
  const document = portal.documentByFile.get(file);
  if (!document) throw new Error(`${file} is not in the portal.`);
  return document;
}

/** The column of a path; the test fails where it is not in the portal. */
export function columnAt(portal: Portal, path: string): Column {
  const column = portal.columnByPath.get(path);
  if (!column) throw new Error(`There is no column ${path}.`);
  return column;
}

export function filesOf(documents: readonly PortalDocument[]): string[] {
  return documents.map((document) => document.file);
}

/** The findings of a rule. */
export function findingsOf(findings: readonly Finding[], rule: string): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}
