import { flattenColumns } from '../../../portal/columns.ts';
import { listPagesOf } from '../../../portal/listings.ts';
import type { Agency, Column, Portal } from '../../../portal/model.ts';
import { agencyBreadcrumb, columnBreadcrumb } from '../../../site/views/breadcrumb.ts';
import { ancestryOf } from '../../../site/views/column-ancestry.ts';
import { agencyContactRows } from '../../../site/views/contact-rows.ts';
import { columnDescription } from '../../../site/views/page-tags.ts';
import { footerContacts } from '../../../site/views/site-footer.ts';
import { agencyUrl, columnId, columnUrl, narrowedId, peerAddresses } from './peer-addresses.ts';
import { peerRow } from './peer-rows.ts';
import type { PeerAgency, PeerColumn, PeerLink, PeerNarrowed, PeerSite } from './peer-shapes.ts';

/** The columns that have pages: an agency's links lead to one of the portal's. */
function columnsOf(portal: Portal): Column[] {
  return [
    ...flattenColumns(portal.columns),
    ...portal.agencies.flatMap((agency) => flattenColumns(agency.columns)),
  ];
}

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
