import { buildPortal } from '../../../src/portal/build-portal.ts';
import type { Column, Portal, PortalDocument } from '../../../src/portal/model.ts';
import { agencySchema } from '../../../src/schema/agency.ts';
import { NO_CALENDAR } from '../../../src/schema/calendar.ts';
import { type ColumnFields, columnsSchema } from '../../../src/schema/columns.ts';
import type { ListEntry } from '../../../src/schema/list-entry.ts';
import { portalSettingsSchema } from '../../../src/schema/portal-settings.ts';
import { NO_TERMS } from '../../../src/schema/terms.ts';
import { typeOfCollection } from '../../../src/schema/types/index.ts';
import { markFields } from '../../../src/source/fields-mark.ts';
import type { AttachmentRecord, Content, DocumentRecord } from '../../../src/source/records.ts';

type Raw = Record<string, unknown>;

/** The parts of a small portal; front matter is as an editor writes it, without what every document needs. */
export interface PortalParts {
  columns?: ColumnFields[];
  agencyTree?: unknown[];
  agencies?: Record<string, Raw>;
  documents?: Record<string, Raw>;
  attachments?: Record<string, number>;
  /** How many characters the bodies of documents have. */
  lengths?: Record<string, number>;
  /** The entries of lists, by their document's file. */
  entries?: Record<string, readonly ListEntry[]>;
  settings?: Raw;
  today?: string;
  withDrafts?: boolean;
}

const SETTINGS = {
  name: '示例市人民政府网',
  government: '示例市人民政府',
  description: '示例市的政府信息公开网站。',
  domain: 'www.shili.example',
  identificationCode: '000000xxxx',
  sponsor: '市政府办公室',
};

function recordOf(file: string, fields: Raw, length: number): DocumentRecord {
  const [, agency = '', collection = ''] = file.split('/');
  const type = typeOfCollection(collection);
  if (!type) throw new Error(`No type for ${file}`);
  const all = type.schema.parse({
    title: file,
    disclosure: '主动公开',
    review: '通过',
    publishedOn: '2019-11-20',
    ...fields,
  });
  return {
    file,
    agency,
    type: type.id,
    format: 'md',
    hash: '',
    fields: all,
    mark: markFields(all),
    facts: {
      links: [],
      anchors: '',
      excerpt: '正文的开头。',
      length,
      isEmpty: false,
      citations: [],
      textDigest: '',
      sketch: '',
      findings: [],
    },
  } as DocumentRecord;
}

/** Builds a small portal of its parts; agency `sfb` (市政府办公室) exists unless agencies are given. */
export function portalOf(parts: PortalParts = {}): Portal {
  const agencies = parts.agencies ?? {
    sfb: { name: '示例市人民政府办公室', shortName: '市政府办', kind: '政府部门' },
  };
  const content: Content = {
    root: '/nowhere',
    settings: portalSettingsSchema.parse({ ...SETTINGS, ...parts.settings }),
    terms: NO_TERMS,
    calendar: NO_CALENDAR,
    columns: columnsSchema.parse({
      columns: parts.columns ?? [{ id: 'zcwj', title: '政策文件' }],
      ...(parts.agencyTree && { agencyTree: parts.agencyTree }),
    }),
    agencies: Object.entries(agencies).map(([id, fields]) => ({
      id,
      file: `agencies/${id}/agency.yaml`,
      fields: agencySchema.parse(fields),
      indexNumbers: [],
    })),
    documents: Object.entries(parts.documents ?? {}).map(([file, fields]) =>
      recordOf(file, fields, parts.lengths?.[file] ?? 0),
    ),
    attachments: new Map<string, AttachmentRecord>(
      Object.entries(parts.attachments ?? {}).map(([file, size]) => [file, { file, hash: '0', size }]),
    ),
    entries: new Map(Object.entries(parts.entries ?? {})),
    findings: [],
  };
  return buildPortal(content, { today: parts.today ?? '2019-12-01', withDrafts: parts.withDrafts ?? false })
    .portal;
}

export function documentAt(portal: Portal, file: string): PortalDocument {
  const document = portal.documentByFile.get(file);
  if (!document) throw new Error(`Not published: ${file}`);
  return document;
}

export function columnAt(portal: Portal, path: string): Column {
  const column = portal.columnByPath.get(path);
  if (!column) throw new Error(`No column ${path}`);
  return column;
}
