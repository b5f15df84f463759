import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressResolver } from '../../../portal/addresses.ts';
import { listPagesOf } from '../../../portal/listings.ts';
import { memoPer } from '../../../portal/memo.ts';
import type { Column, Portal, PortalDocument } from '../../../portal/model.ts';
import { dayOf } from '../../../schema/dates.ts';
import { typeOfId } from '../../../schema/types/index.ts';
import { attachmentViews } from '../../../site/views/attachments.ts';
import { homeColumnOf } from '../../../site/views/column-ancestry.ts';
import { metadataRows } from '../../../site/views/metadata.ts';
import { neighbours } from '../../../site/views/neighbours.ts';
import { documentRelations } from '../../../site/views/relations.ts';
import { splitFrontMatter } from '../../../source/front-matter.ts';
import { columnId, narrowedId, peerAddresses } from './peer-addresses.ts';
import { peerRow } from './peer-rows.ts';
import type { PeerDocument, PeerFields } from './peer-shapes.ts';

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
