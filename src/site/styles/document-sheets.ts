import type { PortalDocument } from '../../portal/model.ts';
import catalogSheet from './catalog.css?url';
import entriesSheet from './entries.css?url';
import gazetteSheet from './gazette.css?url';
import leadersSheet from './leaders.css?url';
import meetingSheet from './meeting.css?url';
import participationSheet from './participation.css?url';
import pictureSheet from './pictures.css?url';
import richSheet from './rich.css?url';
import topicsSheet from './topics.css?url';

/** The style sheets that a type's page needs beside the site's own; most need none. */
const SHEETS: Partial<Record<PortalDocument['type'], readonly string[]>> = {
  catalog: [catalogSheet],
  gazette: [gazetteSheet],
  meeting: [meetingSheet],
  leader: [leadersSheet],
  topic: [topicsSheet],
  'power-list': [catalogSheet, entriesSheet],
  'service-list': [catalogSheet, entriesSheet],
  consultation: [participationSheet],
  response: [participationSheet],
};

/** Addresses of the style sheets for a document's page. */
export function documentSheets(document: PortalDocument): readonly string[] {
  const showsPictures = document.attachments.some(({ width }) => width !== undefined);
  return [
    ...(SHEETS[document.type] ?? []),
    ...(showsPictures ? [pictureSheet] : []),
    ...(document.format === 'mdx' ? [richSheet] : []),
  ];
}
