import type { Column } from '../../portal/model.ts';
import agencySheet from './agency.css?url';
import areasSheet from './areas.css?url';
import columnsSheet from './columns.css?url';
import entriesSheet from './entries.css?url';
import leadersSheet from './leaders.css?url';
import participationSheet from './participation.css?url';
import topicsSheet from './topics.css?url';

const LISTING_SHEETS: Partial<Record<Column['listing'], string>> = {
  entries: entriesSheet,
  consultations: participationSheet,
  leaders: leadersSheet,
  proposals: participationSheet,
  responses: participationSheet,
  topics: topicsSheet,
};

/** Addresses of the style sheets that a column's page needs beside the site's own. */
export function columnSheets({ kind, listing }: Column): readonly string[] {
  const own = kind === 'areas' ? areasSheet : kind === 'list' ? LISTING_SHEETS[listing] : undefined;
  return own === undefined ? [columnsSheet] : [columnsSheet, own];
}

/** The same for an agency's page, by what it shows beside its documents. */
export function agencySheets(shown: {
  readonly leaders: readonly unknown[];
  readonly accounts: readonly unknown[];
  readonly history: unknown;
}): readonly string[] {
  return [
    columnsSheet,
    ...(shown.leaders.length > 0 ? [leadersSheet] : []),
    ...(shown.history || shown.accounts.length > 0 ? [agencySheet] : []),
  ];
}
