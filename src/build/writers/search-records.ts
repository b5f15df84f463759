import { publisherInWords, publisherNames, publisherOf } from '../../portal/agency-names.ts';
import { kindPagesOf } from '../../portal/entry-pages.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { hasEnded, validityOf } from '../../portal/validity.ts';
import { dayOf } from '../../schema/dates.ts';
import type { ListEntry } from '../../schema/list-entry.ts';
import type { Terms } from '../../schema/terms.ts';
import { typeOfId } from '../../schema/types/index.ts';
import { hasFragment } from '../../search/fragment.ts';
import { cleanForIndex } from '../../search/normalise.ts';
import type { SearchedDocument } from '../../search/part.ts';
import type { ListedDocument } from '../../search/write-index.ts';
import { categoryName } from '../../site/views/article-20.ts';
import { columnChoicesOf, homeColumnOf } from '../../site/views/column-ancestry.ts';
import type { Session } from '../session.ts';
import { agencyAliases, listedAliases } from './search-aliases.ts';

/** Every document has a body that Pagefind keeps, also one that is a picture alone and has no words in its title. */
const NO_WORDS = '无正文';

/** The words by which entries are looked for. */
function entryText(entries: readonly ListEntry[]): string {
  return entries
    .map((entry) =>
      [entry.name, entry.code, entry.kind, entry.basis, entry.section].filter(Boolean).join('，'),
    )
    .join('。\n');
}

function documentNumberOf({ fields }: PortalDocument): string | undefined {
  return 'documentNumber' in fields ? fields.documentNumber : undefined;
}

function listedOf(
  portal: Portal,
  document: PortalDocument,
  terms: Terms,
): Omit<ListedDocument, 'route' | 'title' | 'indexNumber'> {
  const { fields, agency } = document;
  const validity = validityOf(portal, document);
  const names = [publisherInWords(document), ...publisherNames(document)];
  const aliases = [
    ...agencyAliases([agency, ...publisherOf(document).today], terms),
    ...listedAliases(names, terms),
  ];
  return {
    date: dayOf(fields.publishedOn),
    documentNumber: documentNumberOf(document),
    summary: fields.summary,
    publisher: {
      names: [...new Set(names)],
      aliases: [...new Set(aliases)].filter((name) => !names.includes(name)),
    },
    column: homeColumnOf(document)?.title,
    columns: columnChoicesOf(document),
    kind: {
      type: typeOfId(document.type).label,
      validity,
      isRepealed: hasEnded(validity),
      categories: fields.category === undefined ? [] : [categoryName(fields.category)],
    },
  };
}

/** A document's own page and those of its long list, since what is found in it stands there. */
function pagesOf(document: PortalDocument): Pick<ListedDocument, 'route' | 'title' | 'indexNumber'>[] {
  const { fields, route, indexNumber } = document;
  return [
    { route, title: fields.title, indexNumber },
    ...kindPagesOf(document).map(({ route, kind, number }) => ({
      route,
      title: `${fields.title}：${kind}${number === 1 ? '' : `（第${number}页）`}`,
    })),
  ];
}

/** The pages of a document as they are listed. */
export function listDocument(portal: Portal, document: PortalDocument, terms: Terms): ListedDocument[] {
  const listed = listedOf(portal, document, terms);
  return pagesOf(document).map((page) => ({ ...listed, ...page }));
}

/** What is searched of a page. */
export interface SearchRecord extends SearchedDocument {
  readonly route: string;
}

/** What is searched of the pages of a document. */
export async function readRecords(
  document: PortalDocument,
  renderBody: Session['renderBody'],
): Promise<SearchRecord[]> {
  const { fields, entries } = document;
  const { text } = await renderBody(document);
  const kindPages = kindPagesOf(document);
  const entriesHere = kindPages.length === 0 ? entryText(entries) : '';
  const question = 'question' in fields ? fields.question : undefined;
  const texts = [
    [question, fields.summary, text, entriesHere].filter(Boolean).join('\n'),
    ...kindPages.map(({ groups }) => groups.map((group) => entryText(group.entries)).join('\n')),
  ];
  return pagesOf(document).map((page, place) => ({
    ...page,
    documentNumber: documentNumberOf(document),
    text: [texts[place] ?? '', page.title].map(cleanForIndex).find(hasFragment) ?? NO_WORDS,
  }));
}
