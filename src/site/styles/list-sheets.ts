import type { ListView } from '../views/list-view.ts';
import participationSheet from './participation.css?url';

/** The style sheets that a style of listing needs beside the site's own; most need none. */
const SHEETS: Partial<Record<ListView['listing'], readonly string[]>> = {
  consultations: [participationSheet],
  proposals: [participationSheet],
  responses: [participationSheet],
};

/** Addresses of the style sheets for a list's page. */
export function listSheets(listing: ListView['listing']): readonly string[] {
  return SHEETS[listing] ?? [];
}
