import type { Column } from '../../portal/model.ts';
import areasSheet from './areas.css?url';
import columnsSheet from './columns.css?url';
import leadersSheet from './leaders.css?url';
import topicsSheet from './topics.css?url';

const LISTING_SHEETS: Partial<Record<Column['listing'], string>> = {
  leaders: leadersSheet,
  topics: topicsSheet,
};

/** Addresses of the style sheets that a column's page needs beside the site's own. */
export function columnSheets({ kind, listing }: Column): readonly string[] {
  const own = kind === 'areas' ? areasSheet : kind === 'list' ? LISTING_SHEETS[listing] : undefined;
  return own === undefined ? [columnsSheet] : [columnsSheet, own];
}

/** The same for an agency's page, which may show its leaders. */
export function agencySheets(showsLeaders: boolean): readonly string[] {
  return showsLeaders ? [columnsSheet, leadersSheet] : [columnsSheet];
}
