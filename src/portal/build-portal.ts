import type { PlainDate } from '../schema/dates.ts';
import type { Finding } from '../schema/diagnostic.ts';
import { type PortalSettings, portalSettingsSchema } from '../schema/portal-settings.ts';
import type { FrontMatter } from '../schema/types/index.ts';
import type { Content, DocumentRecord } from '../source/records.ts';
import { buildAgencies } from './agencies.ts';
import { type AgencyTree, buildAgencyTree } from './agency-columns.ts';
import { findDuplicateNodes } from './agency-frame.ts';
import { attachmentsOf } from './attachments.ts';
import { findItemFaults } from './catalog-items.ts';
import { buildColumns, flattenColumns } from './columns.ts';
import { findColumns } from './document-columns.ts';
import { findUnfitNames } from './file-names.ts';
import { freezeDeep } from './freeze.ts';
import { findUnnumbered, readIndexNumbers } from './index-numbers.ts';
import { orderForListing } from './listing-order.ts';
import { memoWithin } from './memo.ts';
import type { Agency, Column, Portal, PortalDocument, WithheldReason } from './model.ts';
import type { Mutable } from './mutable.ts';
import { compareText, sortNewestFirst } from './ordering.ts';
import { findDuplicatePermalinks, findKindPageClashes } from './permalinks.ts';
import { portalImages } from './portal-images.ts';
import { findUnknownHandlers } from './proposals.ts';
import { withheldReasons } from './publication.ts';
import { recordsByFile } from './records-by-file.ts';
import { findBrokenReferences, relate } from './relations.ts';
import { findBrokenSources } from './reported-figures.ts';
import { documentRoute } from './routes.ts';
import { buildAccounts } from './social-media.ts';
import { buildLineage, readSuccessions, tieSuccessions } from './succession.ts';

/** A record whose front matter and agency are sound. */
type SoundRecord = DocumentRecord & { readonly fields: FrontMatter[DocumentRecord['type']] };

export interface PortalOptions {
  /** The day that the portal is built for. */
  readonly today: PlainDate;
  /** Whether unpublished documents are in it too, marked as such: for `dev`, never for a build. */
  readonly withDrafts?: boolean;
}

/** Stands in where portal.yaml is at fault, so that everything else is still checked; nothing is published then. */
const FALLBACK_SETTINGS: PortalSettings = portalSettingsSchema.parse({
  name: '-',
  government: '-',
  description: '-',
  domain: 'portal.invalid',
  identificationCode: '-',
  sponsor: '-',
});

/**
 * Gives the content its meaning: the column tree, the agencies with their trees, the publishing set in its
 * lists and relations. Pure: a function of the content and the day. Never throws on content.
 * @returns the portal, frozen, and what is wrong with the content as a whole
 */
export function buildPortal(
  content: Content,
  options: PortalOptions,
): { portal: Portal; findings: Finding[] } {
  const { columns, collectors, acceptedTypes, findings: columnFindings } = buildColumns(content.columns);
  const columnByPath = new Map(flattenColumns(columns).map((column) => [column.path, column]));
  const agencies = buildAgencies(content.agencies, content.attachments);
  const successions = readSuccessions(content.agencies);
  tieSuccessions(agencies, successions.steps, options.today);
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const registers = [...content.agencies].sort((a, b) => compareText(a.id, b.id));
  const indexNumbers = readIndexNumbers(registers);

  // The order in which files were read must not show.
  const records = [...content.documents].sort((a, b) => compareText(a.file, b.file));
  const sound = records.filter(
    (record): record is SoundRecord => record.fields !== undefined && agencyById.has(record.agency),
  );
  const judged = sound.map((record) => ({ record, withheld: withheldReasons(record.fields, options.today) }));
  const isCandidate = ({ withheld }: (typeof judged)[number]) =>
    withheld.length === 0 || options.withDrafts === true;

  const frame = content.columns?.agencyTree ?? [];
  const catalogs = newestCatalogs(judged.filter(isCandidate).map(({ record }) => record));
  const trees = new Map(
    agencies.map((agency): [string, AgencyTree] => [
      agency.id,
      buildAgencyTree(agency, frame, catalogs.get(agency.id)?.fields, columnByPath),
    ]),
  );
  const directory = { byPath: columnByPath, collectors, acceptedTypes, trees };

  /** Most documents stand in a single column, and all of these share its list. */
  const alone = memoWithin((column: Mutable<Column>) => [column]);
  const unsorted: Mutable<PortalDocument>[] = [];
  const placeFindings: Finding[] = [];
  for (const each of judged) {
    const { record, withheld } = each;
    const placed = findColumns(record, directory);
    const [first] = placed.columns;
    const shared = first && placed.columns.length === 1 ? alone(first) : placed.columns;
    // Without columns.yaml no column is known: to say so of every document would only bury the cause.
    if (content.columns) placeFindings.push(...placed.findings);
    placeFindings.push(...findItemFaults(record, frame));
    const agency = agencyById.get(record.agency);
    if (agency && isCandidate(each))
      unsorted.push(
        makeDocument(record, agency, { ...placed, columns: shared }, withheld, content, indexNumbers.byFile),
      );
  }
  const documents = sortNewestFirst(unsorted);
  const documentByFile = new Map(documents.map((document) => [document.file, document]));
  relate(documents, documentByFile);
  list(documents);

  for (const agency of agencies as Agency[]) {
    const lineage = buildLineage(agency);
    if (!lineage) continue;
    (agency as Mutable<Agency>).lineage = lineage as Column;
    columnByPath.set(lineage.path, lineage);
  }
  for (const agency of agencies) {
    agency.columns = trees.get(agency.id)?.columns ?? [];
    agency.guide = agency.documents.find((document) => document.type === 'guide');
    agency.catalog = agency.documents.find((document) => document.type === 'catalog');
    for (const column of flattenColumns(agency.columns))
      columnByPath.set(column.path, column as Mutable<Column>);
  }
  for (const column of columnByPath.values())
    column.listed = [...orderForListing(column.listing, column.documents, options.today)];

  const known = recordsByFile(content);
  const findings = [
    ...columnFindings,
    ...successions.findings,
    ...findDuplicateNodes(frame),
    ...placeFindings,
    ...indexNumbers.findings,
    ...findDuplicatePermalinks(records),
    ...findUnfitNames(records),
    ...findKindPageClashes(records, documents as PortalDocument[]),
    ...findBrokenReferences(records, known, documentByFile as ReadonlyMap<string, PortalDocument>),
    ...findBrokenSources(content.columns, known, documentByFile as ReadonlyMap<string, PortalDocument>),
    ...findUnknownHandlers(records, agencyById),
    ...findUnnumbered(
      content,
      judged.filter(({ withheld }) => withheld.length === 0).map(({ record }) => record),
      indexNumbers,
    ),
  ];

  const settings = content.settings ?? FALLBACK_SETTINGS;
  const portal = {
    today: options.today,
    settings,
    images: portalImages(content.attachments),
    socialMedia: buildAccounts(settings.socialMedia, content.attachments, (file) => file),
    columns,
    columnByPath,
    agencies,
    agencyById,
    documents,
    documentByRoute: new Map(documents.map((document) => [document.route, document])),
    documentByFile,
  } as unknown as Portal;
  return { portal: freezeDeep(portal), findings };
}

/** An empty list for all documents: most have no relations, no files, no entries. */
const NONE: readonly never[] = Object.freeze([]);

function shareEmpty<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list;
}

/** Each agency's catalog in force: the newest, the first of a day. Records come in the order of their paths. */
function newestCatalogs(
  records: readonly SoundRecord[],
): Map<string, Extract<SoundRecord, { type: 'catalog' }>> {
  const newest = new Map<string, Extract<SoundRecord, { type: 'catalog' }>>();
  for (const record of records) {
    if (record.type !== 'catalog') continue;
    const other = newest.get(record.agency);
    if (!other || record.fields.publishedOn > other.fields.publishedOn) newest.set(record.agency, record);
  }
  return newest;
}

function makeDocument(
  record: SoundRecord,
  agency: Agency,
  placed: { columns: Mutable<Column>[]; agencyColumn: Mutable<Column> | undefined },
  withheld: WithheldReason[],
  content: Content,
  indexNumbers: ReadonlyMap<string, string>,
): Mutable<PortalDocument> {
  const { links, excerpt, length } = record.facts;
  return {
    file: record.file,
    hash: record.hash,
    route: documentRoute(record.file),
    type: record.type,
    format: record.format,
    fields: record.fields,
    mark: record.mark,
    facts: { links: shareEmpty(links), excerpt, length },
    agency,
    indexNumber: indexNumbers.get(record.file),
    columns: placed.columns,
    agencyColumn: placed.agencyColumn,
    attachments: shareEmpty(attachmentsOf(record, content.attachments)),
    entries: shareEmpty(content.entries.get(record.file) ?? NONE),
    interprets: NONE,
    interpretedBy: NONE,
    gazettes: NONE,
    topics: NONE,
    withheld: shareEmpty(withheld),
  } as unknown as Mutable<PortalDocument>;
}

/** Lists documents, which come newest first, in their columns and with their agencies. */
function list(documents: readonly Mutable<PortalDocument>[]): void {
  for (const document of documents) {
    const published = document as PortalDocument;
    for (const column of document.columns as Mutable<Column>[]) column.documents.push(published);
    (document.agencyColumn as Mutable<Column> | undefined)?.documents.push(published);
    (document.agency as Mutable<Agency>).documents.push(published);
  }
}
