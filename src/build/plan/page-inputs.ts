import { leaderNamed, personsIn, publicActsOf } from '../../portal/leaders.ts';
import { isColumnStart, type ListPage } from '../../portal/listings.ts';
import { agencyListsInForce, isList } from '../../portal/lists.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import type { PageKind, PageOfKind, PortalPage } from '../../portal/pages.ts';
import { ancestorsOf } from '../../portal/succession.ts';
import { documentsBelow, homeColumnOf } from '../../site/views/column-ancestry.ts';
import { meetingNeighbours } from '../../site/views/meeting-series.ts';
import { columnNeighbours } from '../../site/views/neighbours.ts';
import { digestOf, digestOfAll, digestOfData } from './digest.ts';
import type { Inputs } from './inputs.ts';
import { type ModelDigests, modelDigests } from './model-digests.ts';

/** The component that each kind of page is made by, in `src/site/pages/`. */
const COMPONENTS: Readonly<Record<PageKind, string>> = {
  home: 'HomePage',
  search: 'SearchPage',
  map: 'SiteMapPage',
  need: 'NeedPage',
  additions: 'AdditionsPage',
  agency: 'AgencyPage',
  column: 'ColumnPage',
  'column-entries': 'EntryPage',
  document: 'DocumentPage',
  'document-entries': 'EntryPage',
  'not-found': 'NotFoundPage',
};

/** The component of a kind of page, by its path from the project's folder. */
export function componentOf(kind: PageKind): string {
  return `src/site/pages/${COMPONENTS[kind]}.astro`;
}

/** What a page shows beside the frame that all pages share. */
type Shown = Omit<Inputs, 'code' | 'site'>;

/** A page of a column's list. */
interface OfList {
  readonly column: Column;
  readonly listPage: ListPage;
}

/** What pages of a list let choose from: the same for all but the first. */
const choicesDigest = memoPer((choices: ListPage['years'] | ListPage['handlers']): string =>
  digestOfData(choices),
);

/**
 * What a list says of itself: which page it is of how many, of which the pager shows the last at least, and which years
 * and agencies to choose from.
 */
function listShape({ number, pages, year, handler, years, handlers, documents }: ListPage): string {
  return digestOf(
    number,
    pages,
    year,
    handler,
    choicesDigest(years),
    choicesDigest(handlers),
    documents.length,
  );
}

function listShown(portal: Portal, digests: ModelDigests, { column, listPage }: OfList): Shown {
  return {
    place: digests.place(column),
    shown: digestOf(
      listShape(listPage),
      rowsShown(digests, { column, listPage }),
      listingShown(portal, digests, { column, listPage }),
    ),
  };
}

/** The documents that a page of a list looks at: its own, unless its listing tells of more. */
function rowsShown(digests: ModelDigests, { column, listPage }: OfList): string {
  switch (column.listing) {
    case 'leaders':
    case 'topics':
    case 'entries':
      return digests.listedRows(column);
    // How many cases there are and were answered is told of all, with links to the pages where they stand.
    case 'proposals':
      return isColumnStart(listPage) ? digests.listedRows(column) : digests.cards(listPage.documents);
    // There may be no outcome to tell of as long as the documents that it names are not published.
    case 'consultations':
      return digestOfAll(listPage.documents.map(digests.row));
    default:
      return digests.cards(listPage.documents);
  }
}

/** What only some listings show beside their rows. */
function listingShown(portal: Portal, digests: ModelDigests, { column, listPage }: OfList): string {
  switch (column.listing) {
    case 'entries': {
      const sources = column.reported.flatMap(({ source }) => portal.documentByFile.get(source) ?? []);
      return digestOf(...column.documents.map(digests.entriesDigest), digests.cards(sources));
    }
    // The numbers that are missing before a meeting are told from its series, which may go through several columns.
    case 'meetings':
      return digests.cards(
        listPage.documents.flatMap((each) =>
          each.type === 'meeting' ? meetingNeighbours(portal, each) : [],
        ),
      );
    case 'proposals':
      return isColumnStart(listPage) ? digests.proposalReports : '';
    default:
      return '';
  }
}

/** Every document in a column or below it: what blocks, areas and tables are made of. */
function belowShown(portal: Portal, digests: ModelDigests, column: Column): Shown {
  return {
    place: digestOf(digests.place(column), digests.tree(column)),
    shown: digests.cards(documentsBelow(portal, column)),
    day: portal.today,
  };
}

function columnShown(
  portal: Portal,
  digests: ModelDigests,
  { column, listPage }: PageOfKind<'column'>,
): Shown {
  switch (column.kind) {
    case 'list':
      return listPage ? listShown(portal, digests, { column, listPage }) : {};
    case 'page': {
      const [document, ...others] = column.documents;
      const place = digests.place(column);
      if (!document) return { place };
      const { own, shown, day } = documentShown(portal, digests, document);
      return { place, own, shown: digestOf(shown, digests.cards(others)), day };
    }
    case 'agencies': {
      const published = portal.agencies.map((agency) => agency.documents.length);
      return {
        place: digests.place(column),
        shown: digestOfData(published),
      };
    }
    default:
      return belowShown(portal, digests, column);
  }
}

/** Persons whom a document names, as far as the portal has a page of them. */
function leadersIn(portal: Portal, document: PortalDocument): PortalDocument[] {
  const names =
    document.type === 'meeting'
      ? document.fields.chair
      : document.type === 'interpretation'
        ? document.fields.interpreter
        : undefined;
  return personsIn(names ?? '').flatMap((person) => leaderNamed(portal, person, document) ?? []);
}

/** What only documents of some types show. */
function typeShown(portal: Portal, digests: ModelDigests, document: PortalDocument): string {
  switch (document.type) {
    case 'catalog': {
      const columns = document.agency.columns.map((column) => documentsBelow(portal, column).length);
      return digestOf(
        digests.agencyTree(document.agency),
        document.agency.catalog?.file,
        digestOfData(columns),
        digests.cards(document.agency.documents),
      );
    }
    case 'topic': {
      const paths = document.fields.sections.flatMap(({ columns = [] }) => columns);
      const columns = paths.flatMap((path) => portal.columnByPath.get(path) ?? []);
      return digestOf(...columns.map(digests.column));
    }
    case 'annual-report': {
      const { lineage, documents } = document.agency;
      return digests.cards((lineage?.documents ?? documents).filter(({ type }) => type === 'annual-report'));
    }
    case 'leader': {
      const { chaired, interpreted } = publicActsOf(portal, document);
      return digests.cards([...chaired, ...interpreted]);
    }
    case 'meeting':
      return digests.cards(meetingNeighbours(portal, document));
    case 'proposal':
      return digests.agencies;
    default:
      return isList(document)
        ? digestOf(digests.entriesDigest(document), digests.cards(agencyListsInForce(document.agency)))
        : '';
  }
}

function documentShown(
  portal: Portal,
  digests: ModelDigests,
  document: PortalDocument,
): Shown & { own: string; shown: string } {
  const column = homeColumnOf(document);
  const { agency } = document;
  const place = document.columns.map(digests.path);
  if (document.agencyColumn) place.push(digests.path(document.agencyColumn));
  place.push(column ? digests.navigation(column) : digests.agencyTree(agency), digests.agency(agency));
  const shown: string[] = [];
  for (const each of digests.named(document)) shown.push(digests.card(each));
  for (const each of columnNeighbours(document)) shown.push(each ? digests.card(each) : '');
  for (const each of leadersIn(portal, document)) shown.push(digests.card(each));
  shown.push(digests.links(document), typeShown(portal, digests, document));
  return {
    place: digests.together(place.join()),
    // Side by side they say as much as a digest of them, which would be one more for each document.
    own: document.hash + digests.card(document) + digests.attachmentsDigest(document),
    shown: digestOfAll(shown),
    // Where it stands is told with the day of telling, after its end too.
    day: document.type === 'consultation' ? portal.today : undefined,
  };
}

function pageShown(portal: Portal, digests: ModelDigests, page: PortalPage): Shown {
  switch (page.kind) {
    case 'home':
    case 'search':
    case 'map':
    case 'need':
      return { shown: digests.everything, day: portal.today };
    case 'not-found':
      return { place: digests.columns, shown: digests.needs };
    case 'additions': {
      const { documents, ...told } = page.additions;
      return { shown: digestOf(digestOfData(told), digests.cards(documents)) };
    }
    case 'agency': {
      const { agency } = page;
      return {
        place: digestOf(digests.agencies, digests.agencyTree(agency)),
        shown: digestOf(
          digests.cards(agency.documents),
          digestOfData([agency, ...ancestorsOf(agency)].map(({ documents }) => documents.length)),
          digestOfData(agency.lineage?.documents.length),
          ...[...agencyListsInForce(agency)].map(digests.entriesDigest),
        ),
        day: portal.today,
      };
    }
    case 'column':
      return columnShown(portal, digests, page);
    case 'column-entries':
    case 'document-entries': {
      const { entryPage } = page;
      const [column, documents] =
        page.kind === 'column-entries'
          ? [page.column, page.column.documents]
          : [homeColumnOf(page.document), [page.document, ...agencyListsInForce(page.document.agency)]];
      return {
        place: digestOf(
          column && digests.path(column),
          column ? digests.navigation(column) : documents[0] && digests.agencyTree(documents[0].agency),
          digests.agencies,
        ),
        // Its card has the picture that the list's body shows first.
        own:
          page.kind === 'document-entries'
            ? digestOf(page.document.hash, digests.attachmentsDigest(page.document))
            : undefined,
        shown: digestOf(
          digestOfData([entryPage.kind, entryPage.number, entryPage.total, entryPage.lists, entryPage.pager]),
          digests.cards(documents),
          ...documents.map(digests.entriesDigest),
        ),
      };
    }
    default:
      return documentShown(portal, digests, page.document);
  }
}

/**
 * Declares what each page is made of. A page may show nothing that is not among these inputs: walks of random edits hold
 * what is built on them against clean builds.
 * @param codeOf the digest of the code behind a page component
 */
export function pageInputs(
  portal: Portal,
  codeOf: (component: string) => string,
): (page: PortalPage) => Inputs {
  const digests = modelDigests(portal);
  return (page) => ({
    code: codeOf(componentOf(page.kind)),
    site: digests.frame,
    ...pageShown(portal, digests, page),
  });
}
