import type { Portal, PortalDocument } from '../portal/model.ts';
import { dayOf } from '../schema/dates.ts';
import { typeOfId } from '../schema/types/index.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { Session } from './session.ts';

function documentNumberOf({ fields }: PortalDocument): string | undefined {
  return 'documentNumber' in fields ? fields.documentNumber : undefined;
}

/** What the search index holds: the publishing set, oldest first, so that a new document comes last. */
export async function* searchRecords(
  portal: Portal,
  renderBody: Session['renderBody'],
): AsyncGenerator<SearchRecord> {
  for (const document of portal.documents.toReversed()) {
    const { fields } = document;
    const { text } = await renderBody(document);
    yield {
      route: document.route,
      title: fields.title,
      agency: document.agency.name,
      column: (document.columns[0] ?? document.agencyColumn)?.title,
      year: fields.publishedOn.slice(0, 4),
      type: typeOfId(document.type).label,
      date: dayOf(fields.publishedOn),
      documentNumber: documentNumberOf(document),
      indexNumber: document.indexNumber,
      text: ['question' in fields ? fields.question : undefined, fields.summary, text]
        .filter(Boolean)
        .join('\n'),
    };
  }
}
