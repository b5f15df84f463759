import type { Portal, PortalDocumentOf } from '../../portal/model.ts';
import { type OfficialRow, officialRows } from './official-rows.ts';

/** A piece of a gazette issue. */
export interface GazetteItem extends OfficialRow {
  readonly page: number | undefined;
}

/** A section of a gazette issue with its pieces. */
export interface GazetteSection {
  readonly title: string;
  readonly items: readonly GazetteItem[];
}

/** The contents of an issue. A piece that is not published is left out, and so is a section without pieces. */
export function gazetteContents(portal: Portal, issue: PortalDocumentOf<'gazette'>): GazetteSection[] {
  return issue.fields.sections
    .map(({ title, items }) => ({
      title,
      items: items.flatMap(({ document: file, page }) => {
        const document = portal.documentByFile.get(file);
        return officialRows(portal, document ? [document] : []).map((row) => ({ ...row, page }));
      }),
    }))
    .filter((section) => section.items.length > 0);
}
