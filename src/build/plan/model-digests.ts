import { readAddress } from '../../portal/addresses.ts';
import { memoPer, memoWithin } from '../../portal/memo.ts';
import type { Agency, Attachment, Column, Portal, PortalDocument, Succession } from '../../portal/model.ts';
import { allColumns } from '../../portal/pages.ts';
import { changersOf } from '../../portal/policy-changes.ts';
import { referencesOf } from '../../portal/relations.ts';
import { ancestryOf, directoryColumnOf } from '../../site/views/column-ancestry.ts';
import { datesIn } from '../../source/fields-mark.ts';
import { digestOf, digestOfAll, digestOfData, digestOfSome } from './digest.ts';

/**
 * What of a document depends on the day: how the dates in its fields lie to it, since a page may say what holds today
 * and what does not. An open consultation counts its days.
 * @returns a sign for each date, in the order of the fields; none where all are past
 */
function dayState({ type, fields, mark }: PortalDocument, today: string): string {
  if (mark.lastDay < today) return '';
  if (type === 'consultation') return today;
  return datesIn(fields)
    .map((date) => {
      const day = today.slice(0, date.length);
      return date < day ? '<' : date > day ? '>' : '=';
    })
    .join('');
}

function attachmentParts({ file, title, size, width, height, variants, isListed }: Attachment): unknown[] {
  return [file, title, size, width, height, variants.map(({ route }) => route), isListed];
}

function columnParts({
  documents: _documents,
  listed: _listed,
  parent: _parent,
  children: _children,
  agency,
  item,
  ...own
}: Column) {
  return [own, agency?.id, item && [item.title, item.timeLimit, item.basis, item.category]];
}

function successionParts({ agency, manner, on, basis }: Succession): unknown[] {
  return [agency.name, agency.shortName, agency.route, agency.isCurrent, manner, on, basis];
}

/** All agencies that one leads to by successions, whichever way. */
function relativesOf(agency: Agency): Set<Agency> {
  const found = new Set([agency]);
  for (const each of found)
    for (const { agency: other } of [...each.successors, ...each.predecessors]) found.add(other);
  return found;
}

/** What most documents name. */
const NOBODY: ReadonlySet<PortalDocument> = new Set();

/** Digests of what a column says of itself: its title, its place and its ways, not what it lists. */
const columnDigest = memoPer((column: Column): string => digestOfData(columnParts(column)));

/** The digest of a column and of all below it, without what they list. */
const treeDigest = memoPer((column: Column): string =>
  digestOf(columnDigest(column), ...column.children.map(treeDigest)),
);

const agencyOwnDigest = memoPer((agency: Agency): string => {
  const {
    columns: _columns,
    documents: _documents,
    guide: _guide,
    catalog: _catalog,
    lineage,
    successors,
    predecessors,
    socialMedia,
    ...own
  } = agency;
  return digestOfData([
    own,
    lineage?.route,
    successors.map(successionParts),
    predecessors.map(successionParts),
    socialMedia.map(({ qrcode, ...account }) => [account, qrcode && attachmentParts(qrcode)]),
  ]);
});

/** The digest of an agency with its predecessors and successors, without what they publish. */
const agencyDigest = memoPer((agency: Agency): string =>
  digestOf(...[...relativesOf(agency)].map(agencyOwnDigest)),
);

/** The digest of an agency's tree of columns. */
const agencyTreeDigest = memoPer((agency: Agency): string => digestOf(...agency.columns.map(treeDigest)));

const pathDigest = memoPer((column: Column): string => digestOf(...ancestryOf(column).map(columnDigest)));

const navigationDigest = memoPer((column: Column): string => {
  if (column.agency) return digestOf(agencyTreeDigest(column.agency), agencyDigest(column.agency));
  const [top] = ancestryOf(column);
  return top ? treeDigest(top) : '';
});

/**
 * The digests of what pages show, for one portal: each changes when anything of its thing changes that a page of
 * another thing could show. When unsure, they hold more.
 */
export const modelDigests = memoPer((portal: Portal) => {
  const { today } = portal;

  /** A document by itself, as a row or a link elsewhere may show it; its text aside. */
  const ownCard = (document: PortalDocument): string => {
    const { route, type, fields, mark, facts, agency, indexNumber, columns, agencyColumn, withheld } =
      document;
    const parts = [
      route,
      type,
      mark.digest,
      // It stands in for a summary.
      fields.summary === undefined ? facts.excerpt : '',
      indexNumber,
      dayState(document, today),
      agencyDigest(agency),
    ];
    for (const column of columns) parts.push(columnDigest(column));
    parts.push(
      agencyColumn && columnDigest(agencyColumn),
      withheld.join(),
      'photo' in fields || 'banner' in fields ? attachmentsDigest(document) : '',
    );
    return digestOfAll(parts);
  };

  /** The same with what changes its validity. */
  const card = memoWithin((document: PortalDocument): string => {
    const own = ownCard(document);
    const changers = [...changersOf(portal, document, 'amends'), ...changersOf(portal, document, 'repeals')];
    return changers.length === 0 ? own : digestOf(own, ...changers.map(ownCard));
  });

  const attachmentsDigest = (document: PortalDocument): string =>
    document.attachments.length === 0 ? '' : knownAttachments(document);
  const knownAttachments = memoWithin(({ attachments }: PortalDocument): string =>
    digestOfData(attachments.map(attachmentParts)),
  );

  const entriesDigest = (document: PortalDocument): string =>
    document.entries.length === 0 ? '' : knownEntries(document);
  const knownEntries = memoWithin(({ entries }: PortalDocument): string => digestOfData(entries));

  /** The documents that a document's front matter names, and those whose front matter names it. */
  const named = (document: PortalDocument): ReadonlySet<PortalDocument> => {
    const targets = targetsOf(portal, document);
    const referring = referrers(portal).get(document);
    if (targets.length === 0 && !referring && document.interprets.length === 0) return NOBODY;
    const found = new Set(targets);
    for (const referrer of referring ?? []) found.add(referrer);
    for (const policy of document.interprets) for (const each of policy.interpretedBy) found.add(each);
    return found;
  };

  /** Where a body's links to documents lead: to those that are published. */
  const links = (document: PortalDocument): string =>
    document.facts.links
      .map(({ url }) => {
        const address = readAddress(url, document.file);
        return address.kind === 'document' && portal.documentByFile.has(address.file) ? '1' : '0';
      })
      .join('');

  /** A document with those that a row of it may tell of. */
  const row = memoWithin((document: PortalDocument): string =>
    digestOfSome([card(document), ...[...named(document)].map(card)]),
  );

  const whole = wholeDigests(portal, card, entriesDigest);

  return {
    card,
    cards: (documents: Iterable<PortalDocument>): string => digestOfAll([...documents].map(card)),
    row,
    /** The rows of all that a column lists. */
    listedRows: memoWithin(({ listed }: Column): string => digestOfAll(listed.map(row))),
    named,
    links,
    /** Of digests that many documents share. */
    together: memoWithin((digests: string): string => digestOf(digests)),
    attachmentsDigest,
    entriesDigest,
    column: columnDigest,
    /** The column and those above it: what a breadcrumb names. */
    path: pathDigest,
    /** The navigation beside a page of a column: the tree below the same top, or its agency's. */
    navigation: navigationDigest,
    tree: treeDigest,
    agency: agencyDigest,
    agencyTree: agencyTreeDigest,
    /** What stands around the pages of a column, agencies' names included. */
    place: memoWithin((column: Column): string =>
      digestOf(pathDigest(column), navigationDigest(column), whole.agencies),
    ),
    ...whole,
  };
});

export type ModelDigests = ReturnType<typeof modelDigests>;

function targetsOf(portal: Portal, document: PortalDocument): PortalDocument[] {
  return referencesOf(document).flatMap(({ file }) => portal.documentByFile.get(file) ?? []);
}

/** Which documents name a document in their front matter. */
const referrers = memoPer((portal: Portal): ReadonlyMap<PortalDocument, readonly PortalDocument[]> => {
  const found = new Map<PortalDocument, PortalDocument[]>();
  for (const document of portal.documents)
    for (const target of targetsOf(portal, document)) {
      const known = found.get(target);
      if (known) known.push(document);
      else found.set(target, [document]);
    }
  return found;
});

const proposalReports = memoPer((portal: Portal): readonly PortalDocument[] =>
  portal.documents.filter(({ type, fields }) => type === 'annual-report' && 'proposals' in fields),
);

/** Digests of the portal as a whole. */
function wholeDigests(
  portal: Portal,
  card: (document: PortalDocument) => string,
  entries: (document: PortalDocument) => string,
) {
  const { home, needs, severities: _severities, ...settings } = portal.settings;
  const accounts = portal.socialMedia.map(({ qrcode, ...account }) => [
    account,
    qrcode && attachmentParts(qrcode),
  ]);
  const directory = directoryColumnOf(portal);
  /** What every page shows: head, top navigation and foot. */
  const frame = digestOf(
    digestOfData([settings, accounts, portal.images]),
    ...portal.columns.map(columnDigest),
    // Breadcrumbs lead through the directory to agencies, wherever it stands.
    ...(directory ? ancestryOf(directory).map(columnDigest) : []),
  );
  const agencies = digestOf(...portal.agencies.map(agencyOwnDigest));
  const columns = digestOf(...allColumns(portal).map(columnDigest));
  return {
    frame,
    /** Every agency, without what it publishes. */
    agencies,
    /** Every column, without what it lists. */
    columns,
    /** What readers may be after, as portal.yaml has it. */
    needs: digestOfData(needs),
    /** The annual reports that say how many proposals were handled. */
    proposalReports: proposalReports(portal).map(card).join(),
    /** Everything but the texts of documents. */
    everything: digestOfAll([
      frame,
      agencies,
      columns,
      digestOfData([home, needs]),
      ...portal.documents.map((document) => card(document) + entries(document)),
      portal.today,
    ]),
  };
}
