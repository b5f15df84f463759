import { type EntryGroup, type EntryPage, listKindsOf } from '../../portal/entry-pages.ts';
import { isList } from '../../portal/lists.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { typeOfId } from '../../schema/types/index.ts';
import type { Crumb } from './breadcrumb.ts';
import { type EntryRowsView, entryRows } from './entry-rows.ts';
import { listMarks } from './entry-tables.ts';
import { absoluteAddress, href } from './href.ts';
import { columnKindLinks, type KindLink, kindAddress, listKindLinks } from './kind-links.ts';
import { pagerSteps, type StepView } from './list-view.ts';
import { columnFrame, documentFrame, type PageFrame, titleOf } from './page-frame.ts';

/** A page of a kind of entries: of one list, or of a column's lists across agencies. */
export interface EntryPageView {
  readonly title: string;
  readonly lead: string;
  /** The way back to the whole. */
  readonly whole: { readonly title: string; readonly href: string };
  readonly kinds: readonly KindLink[];
  readonly groups: readonly {
    /** The agency; nothing where the page is of one list. */
    readonly heading: { readonly title: string; readonly href: string } | undefined;
    readonly id: string;
    readonly marks: readonly string[];
    readonly table: EntryRowsView;
  }[];
  readonly pager: readonly StepView[];
}

/** The column or the list that a page of entries belongs to. */
export type EntryPlace = Column | PortalDocument;

function isDocument(place: EntryPlace): place is PortalDocument {
  return 'fields' in place;
}

function addressOf(portal: Portal, { document, entries }: EntryGroup): string {
  const kind = listKindsOf(document).find((each) => each.kind === entries[0]?.kind);
  return kind ? kindAddress(portal, document, kind) : href(portal, document.route);
}

export function entryPageView(portal: Portal, place: EntryPlace, page: EntryPage): EntryPageView {
  const { kind, type, number, total, lists } = page;
  const { label } = typeOfId(type);
  const isOne = isDocument(place);
  const shown = page.groups.flatMap(({ entries }) => entries);
  const of = isOne ? place.fields.title : `${lists}个单位的${label}`;
  return {
    title: kind,
    lead: `${of}里的${kind}，共${total}条${number === 1 ? '' : `，这是第${number}页`}。`,
    whole: {
      title: `返回${isOne ? place.fields.title : `各单位的${label}`}`,
      href: href(portal, place.route),
    },
    kinds:
      isOne && isList(place)
        ? listKindLinks(portal, place, kind)
        : isOne
          ? []
          : columnKindLinks(portal, place, type, kind),
    groups: page.groups.map((group) => ({
      heading: isOne ? undefined : { title: group.document.agency.shortName, href: addressOf(portal, group) },
      id: `agency-${group.document.agency.id}`,
      marks: listMarks(group.document),
      table: entryRows(type, group.entries, shown),
    })),
    pager: pagerSteps(portal, page),
  };
}

/** What a page of entries has around it: that of its column or its list, with a title and an address of its own. */
export function entryFrame(portal: Portal, place: EntryPlace, page: EntryPage): PageFrame {
  const isOne = isDocument(place);
  const frame = isOne ? documentFrame(portal, place) : columnFrame(portal, place);
  const mark = page.number === 1 ? '' : `（第${page.number}页）`;
  const whole = isOne ? place.fields.title : typeOfId(page.type).label;
  const description = entryPageView(portal, place, page).lead;
  const crumbs: Crumb[] = isOne ? frame.breadcrumb.slice(0, -1) : [...frame.breadcrumb];
  const last = { title: isOne ? '清单' : (crumbs.pop()?.title ?? whole), href: href(portal, place.route) };
  return {
    ...frame,
    title: titleOf(portal, `${page.kind}${mark}`, whole),
    canonical: absoluteAddress(portal, page.route),
    tags: [
      ...frame.tags.filter(({ name }) => !/^(?:description|url|articletitle)$/i.test(name)),
      { name: 'description', content: description },
    ],
    breadcrumb: [...crumbs, last, { title: page.kind, href: undefined }],
    isTopColumn: false,
  };
}
