import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressResolver } from '../../../portal/addresses.ts';
import { flattenColumns } from '../../../portal/columns.ts';
import { listPagesOf } from '../../../portal/listings.ts';
import { memoPer } from '../../../portal/memo.ts';
import type { Agency, Column, Portal, PortalDocument } from '../../../portal/model.ts';
import { dayOf } from '../../../schema/dates.ts';
import { typeOfId } from '../../../schema/types/index.ts';
import { attachmentViews } from '../../../site/views/attachments.ts';
import { agencyBreadcrumb, columnBreadcrumb } from '../../../site/views/breadcrumb.ts';
import { ancestryOf, homeColumnOf } from '../../../site/views/column-ancestry.ts';
import { agencyContactRows } from '../../../site/views/contact-rows.ts';
import { type MetadataRow, metadataRows } from '../../../site/views/metadata.ts';
import { neighbours } from '../../../site/views/neighbours.ts';
import { columnDescription } from '../../../site/views/page-tags.ts';
import { documentRelations } from '../../../site/views/relations.ts';
import { footerContacts } from '../../../site/views/site-footer.ts';
import { splitFrontMatter } from '../../../source/front-matter.ts';

/**
 * What the peers build: the portal's own pages, as plain data that each of them takes in the form natural to it.
 * Relations, neighbours and the rows of the metadata box come ready, so that no peer is slowed by how it would
 * find them; lists, pages of lists and months are theirs to make.
 */
export interface PeerSite {
  readonly name: string;
  readonly address: string;
  readonly code: string;
  readonly notice: string;
  /** The columns of the top navigation, by their ids. */
  readonly top: readonly string[];
  readonly contacts: readonly { readonly label: string; readonly text: string }[];
  readonly columns: Readonly<Record<string, PeerColumn>>;
  /** A column's years and, for proposals, its handling agencies: lists of their own. */
  readonly narrowed: Readonly<Record<string, PeerNarrowed>>;
  readonly agencies: Readonly<Record<string, PeerAgency>>;
}

export interface PeerLink {
  readonly title: string;
  readonly url: string;
}

export interface PeerColumn extends PeerLink {
  readonly kind: string;
  readonly listing: string;
  readonly description: string;
  readonly keywords: string;
  /** The title of its top column, for the page tags. */
  readonly type: string;
  readonly group: string;
  /** Its agency, where it stands in an agency's tree. */
  readonly agency: string;
  /** The top column of its tree. */
  readonly root: string;
  /** The columns that lead to it, itself among them. */
  readonly path: readonly string[];
  readonly children: readonly string[];
  readonly crumbs: readonly PeerLink[];
  readonly narrowed: readonly string[];
}

export interface PeerNarrowed extends PeerLink {
  readonly column: string;
  readonly label: string;
}

export interface PeerAgency extends PeerLink {
  readonly shortName: string;
  readonly duties: string;
  readonly columns: readonly string[];
  readonly contact: readonly PeerRow[];
  readonly crumbs: readonly PeerLink[];
}

export interface PeerRow {
  readonly label: string;
  readonly text: string;
  readonly url: string;
  readonly time: string;
  readonly long: boolean;
}

/** The metadata of a document's page, as its front matter holds it. */
export interface PeerFields {
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly moment: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly source: string;
  readonly number: string;
  readonly issued: string;
  readonly origin: string;
  /** The column whose place in the navigation it takes. */
  readonly home: string;
  /** Every list that shows it: columns, their years, its agency's column. */
  readonly columns: readonly string[];
  readonly months: readonly string[];
  readonly offices: readonly string[];
  readonly rows: readonly PeerRow[];
  readonly attachments: readonly (PeerLink & { readonly kind: string; readonly name: string })[];
  readonly related: readonly {
    readonly heading: string;
    readonly links: readonly (PeerLink & { readonly date: string })[];
  }[];
  readonly newer: PeerLink | undefined;
  readonly older: PeerLink | undefined;
}

/** A document as the peers get it. */
export interface PeerDocument {
  /** Below the content folder, without an extension. */
  readonly path: string;
  readonly fields: PeerFields;
  /** Markdown, with the addresses of the pages that its links mean. */
  readonly body: string;
}

/** A column's name in the peers' addresses: they have one folder of columns. */
export function columnId({ path }: Pick<Column, 'path'>): string {
  return path.replaceAll('/', '_');
}

function columnUrl(column: Column): string {
  if (column.url !== undefined) return column.url;
  return column.kind === 'home' ? '/' : `/columns/${columnId(column)}.html`;
}

const agencyUrl = (id: string) => `/offices/${id}.html`;

/** The addresses of our columns and agencies as the peers have them. */
function peerAddresses(portal: Portal): ReadonlyMap<string, string> {
  const ofColumns = [...portal.columnByPath.values()].map((column): [string, string] => [
    column.route,
    columnUrl(column),
  ]);
  return new Map([
    ...ofColumns,
    ...portal.agencies.map(({ id, route }): [string, string] => [route, agencyUrl(id)]),
  ]);
}

/** The columns that have pages: an agency's links lead to one of the portal's. */
function columnsOf(portal: Portal): Column[] {
  return [
    ...flattenColumns(portal.columns),
    ...portal.agencies.flatMap((agency) => flattenColumns(agency.columns)),
  ];
}

const narrowedId = (column: Column, to: string) => `${columnId(column)}__${to}`;

/** Everything but the documents. */
export function peerSite(portal: Portal): PeerSite {
  const addresses = peerAddresses(portal);
  const linksOf = (crumbs: readonly { title: string; href: string | undefined }[]): PeerLink[] =>
    crumbs.map(({ title, href }) => ({ title, url: addresses.get(href ?? '') ?? href ?? '' }));
  const narrowed: Record<string, PeerNarrowed> = {};
  const columns: Record<string, PeerColumn> = {};
  for (const column of columnsOf(portal)) {
    const [first] = listPagesOf(column);
    const choices =
      column.kind === 'list' && first
        ? [
            ...first.years.map(({ year }) => ({ to: year, label: `${year}年` })),
            ...first.handlers.map(({ agency }) => ({
              to: agency,
              label: portal.agencyById.get(agency)?.shortName ?? agency,
            })),
          ]
        : [];
    for (const { to, label } of choices)
      narrowed[narrowedId(column, to)] = {
        column: columnId(column),
        label,
        title: `${column.title}（${label}）`,
        url: `/columns/${narrowedId(column, to)}.html`,
      };
    columns[columnId(column)] = {
      title: column.title,
      url: columnUrl(column),
      kind: column.kind,
      listing: column.listing,
      description: columnDescription(portal, column),
      keywords: (column.keywords.length > 0 ? column.keywords : [column.title]).join(','),
      type: column.agency ? '政府信息公开' : (ancestryOf(column)[0]?.title ?? ''),
      group: column.group ?? '',
      agency: column.agency?.id ?? '',
      root: columnId(ancestryOf(column)[0] ?? column),
      path: ancestryOf(column).map(columnId),
      children: column.children.map(columnId),
      crumbs: linksOf(columnBreadcrumb(portal, column)),
      narrowed: choices.map(({ to }) => narrowedId(column, to)),
    };
  }
  const { name, domain, identificationCode, sampleNotice = '' } = portal.settings;
  return {
    name,
    address: `https://${domain}`,
    code: identificationCode,
    notice: sampleNotice,
    top: portal.columns.map(columnId),
    contacts: footerContacts(portal).map(({ label, text }) => ({ label, text })),
    columns,
    narrowed,
    agencies: Object.fromEntries(
      portal.agencies.map((agency) => [agency.id, peerAgency(portal, agency, linksOf)]),
    ),
  };
}

function peerAgency(
  portal: Portal,
  agency: Agency,
  linksOf: (crumbs: ReturnType<typeof agencyBreadcrumb>) => PeerLink[],
): PeerAgency {
  return {
    title: agency.name,
    url: agencyUrl(agency.id),
    shortName: agency.shortName,
    duties: agency.duties ?? '',
    columns: agency.columns.map(columnId),
    contact: agencyContactRows(agency).map((row) => peerRow(row, new Map())),
    crumbs: linksOf(agencyBreadcrumb(portal, agency)),
  };
}

function peerRow({ label, values, isLong }: MetadataRow, addresses: ReadonlyMap<string, string>): PeerRow {
  const [value] = values;
  return {
    label,
    text: values.map(({ text, tail = '' }) => text + tail).join('、'),
    url: addresses.get(value?.href ?? '') ?? value?.href ?? '',
    time: value?.isTime ? value.text : '',
    long: isLong,
  };
}

/** Which of a column's years and handling agencies have each document, by their ids. */
const narrowedLists = memoPer((column: Column): ReadonlyMap<PortalDocument, readonly string[]> => {
  const lists = new Map<PortalDocument, string[]>();
  for (const { year, handler, documents } of listPagesOf(column)) {
    const to = year ?? handler;
    if (to !== undefined)
      for (const document of documents)
        lists.set(document, [...(lists.get(document) ?? []), narrowedId(column, to)]);
  }
  return lists;
});

/** The lists that show a document: its columns and their years, and its agency's column. */
function listsOf(document: PortalDocument): string[] {
  const own = [...document.columns, ...(document.agencyColumn ? [document.agencyColumn] : [])];
  return own.flatMap((column) => [
    columnId(column),
    ...(column.kind === 'list' ? (narrowedLists(column).get(document) ?? []) : []),
  ]);
}

/** Each published document; its body is read when it is asked for. */
export function* peerDocuments(portal: Portal, contentDir: string): Generator<PeerDocument> {
  const addresses = peerAddresses(portal);
  for (const document of portal.documents)
    yield {
      path: document.file.replace(/\.mdx?$/, ''),
      fields: peerFields(portal, document, addresses),
      body: peerBody(portal, document, contentDir),
    };
}

function peerFields(
  portal: Portal,
  document: PortalDocument,
  addresses: ReadonlyMap<string, string>,
): PeerFields {
  const { fields, agency, type } = document;
  const home = homeColumnOf(document);
  const beside = neighbours(portal, document);
  const link = (view: { title: string; href: string } | undefined) =>
    view && { title: view.title, url: view.href };
  return {
    title: fields.title,
    date: dayOf(fields.publishedOn),
    url: document.route,
    moment: fields.publishedOn.length === 10 ? `${fields.publishedOn} 00:00` : fields.publishedOn,
    summary: fields.summary ?? document.facts.excerpt,
    keywords: fields.keywords ?? [],
    source: fields.source ?? agency.name,
    number: 'documentNumber' in fields ? (fields.documentNumber ?? '') : '',
    issued: fields.issuedOn ?? '',
    origin: `${typeOfId(type).label}，${agency.shortName}`,
    home: home ? columnId(home) : '',
    columns: listsOf(document),
    months: [fields.publishedOn.slice(0, 7)],
    offices: [agency.id],
    rows: metadataRows(portal, document).map((row) => peerRow(row, addresses)),
    attachments: attachmentViews(portal, document).map(({ title, href, kind, fileName }) => ({
      title,
      url: href,
      kind,
      name: fileName,
    })),
    related: [
      ...documentRelations(portal, document).map(({ heading, links }) => ({
        heading,
        links: links.map(({ title, href, date }) => ({ title, url: href, date })),
      })),
      ...contentsOf(portal, document),
    ],
    newer: link(beside?.newer),
    older: link(beside?.older),
  };
}

/** What a gazette issue and a topic hold, section by section. */
function contentsOf(portal: Portal, document: PortalDocument): PeerFields['related'] {
  const sections =
    document.type === 'gazette'
      ? document.fields.sections.map(({ title, items }) => ({
          heading: title,
          files: items.map((item) => item.document),
        }))
      : document.type === 'topic'
        ? document.fields.sections.map(({ title, documents = [] }) => ({ heading: title, files: documents }))
        : [];
  return sections.map(({ heading, files }) => ({
    heading,
    links: files.flatMap((file) => {
      const target = portal.documentByFile.get(file);
      return target
        ? [{ title: target.fields.title, url: target.route, date: dayOf(target.fields.publishedOn) }]
        : [];
    }),
  }));
}

function tableOf(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return `\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** A body as plain Markdown: without components, its lists and catalogs as tables, its links as addresses. */
function peerBody(portal: Portal, document: PortalDocument, contentDir: string): string {
  const { body = '' } = splitFrontMatter(
    readFileSync(join(contentDir, document.file), 'utf8'),
    document.file,
  );
  const plain = document.format === 'mdx' ? body.replaceAll(/^<\/?[\p{L}][^\n]*>\n?/gmu, '') : body;
  const resolver = addressResolver(portal, document);
  const linked = plain.replaceAll(
    /(!?)(\[[^\]\n]*\]\()([^)\s]+)/g,
    (_all, mark: string, text: string, url: string) => {
      const address = mark === '!' ? resolver.image(url)?.src : resolver.link(url);
      return `${mark}${text}${address ?? url}`;
    },
  );
  if (document.type === 'catalog')
    return (
      linked +
      tableOf(
        ['事项', '公开时限', '责任科室'],
        document.fields.items.map(({ title, timeLimit, section }) => [title, timeLimit, section]),
      )
    );
  if (document.entries.length === 0) return linked;
  return (
    linked +
    tableOf(
      ['事项名称', '类型', '设定依据', '责任科室'],
      document.entries.map(({ name, kind, basis, section }) => [name, kind, basis, section]),
    )
  );
}
