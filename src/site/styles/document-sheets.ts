import type { PortalDocument } from '../../portal/model.ts';
import gazetteSheet from './gazette.css?url';
import pictureSheet from './pictures.css?url';

/** The style sheets that a type's page needs beside the site's own; most need none. */
const SHEETS: Partial<Record<PortalDocument['type'], readonly string[]>> = {
  gazette: [gazetteSheet],
};

/** Addresses of the style sheets for a document's page. */
export function documentSheets(document: PortalDocument): readonly string[] {
  const showsPictures = document.attachments.some(({ width }) => width !== undefined);
  return [...(SHEETS[document.type] ?? []), ...(showsPictures ? [pictureSheet] : [])];
}
