import { publisherInWords, publisherNames } from '../../portal/agency-names.ts';
import { kindPagesOf } from '../../portal/entry-pages.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { dayOf } from '../../schema/dates.ts';
import type { ListEntry } from '../../schema/list-entry.ts';
import { typeOfId } from '../../schema/types/index.ts';
import type { SearchRecord } from '../../search/search-record.ts';
import { categoryName } from '../../site/views/article-20.ts';
import { columnTitlesOf, homeColumnOf } from '../../site/views/column-ancestry.ts';
import { validityOf } from '../../site/views/validity.ts';
import type { Session } from '../session.ts';

function documentNumberOf({ fields }: PortalDocument): string | undefined {
  return 'documentNumber' in fields ? fields.documentNumber : undefined;
}

/** The words by which entries are looked for. */
function entryText(entries: readonly ListEntry[]): string {
  return entries
    .map((entry) =>
      [entry.name, entry.code, entry.kind, entry.basis, entry.section].filter(Boolean).join('，'),
    )
    .join('。\n');
}

/** What the search index holds: the publishing set, oldest first, so that a new document comes last. */
export async function* searchRecords(
  portal: Portal,
  renderBody: Session['renderBody'],
): AsyncGenerator<SearchRecord> {
  for (const document of portal.documents.toReversed()) {
    const { fields } = document;
    const { text } = await renderBody(document);
    const record = {
      agency: publisherInWords(document),
      agencyNames: publisherNames(document),
      column: homeColumnOf(document)?.title,
      columnNames: columnTitlesOf(document),
      year: fields.publishedOn.slice(0, 4),
      type: typeOfId(document.type).label,
      validity: validityOf(portal, document),
      category: fields.category === undefined ? undefined : categoryName(fields.category),
      date: dayOf(fields.publishedOn),
      documentNumber: documentNumberOf(document),
      indexNumber: document.indexNumber,
    };
    const kindPages = kindPagesOf(document);
    const entriesHere = kindPages.length === 0 ? entryText(document.entries) : '';
    const question = 'question' in fields ? fields.question : undefined;
    yield {
      ...record,
      route: document.route,
      title: fields.title,
      text: [question, fields.summary, text, entriesHere].filter(Boolean).join('\n'),
    };
    // What is found in a long list leads to the page where it stands.
    for (const { route, kind, number, groups } of kindPages)
      yield {
        ...record,
        indexNumber: undefined,
        route,
        title: `${fields.title}：${kind}${number === 1 ? '' : `（第${number}页）`}`,
        text: groups.map((group) => entryText(group.entries)).join('\n'),
      };
  }
}
