import type { Column } from '../../portal/model.ts';
import areasSheet from './areas.css?url';
import leadersSheet from './leaders.css?url';
import topicsSheet from './topics.css?url';

const LISTING_SHEETS: Partial<Record<Column['listing'], string>> = {
  leaders: leadersSheet,
  topics: topicsSheet,
};

/** Addresses of the style sheets that a column's page needs beside the site's own; most need none. */
export function columnSheets({ kind, listing }: Column): readonly string[] {
  const sheet = kind === 'areas' ? areasSheet : kind === 'list' ? LISTING_SHEETS[listing] : undefined;
  return sheet === undefined ? [] : [sheet];
}
