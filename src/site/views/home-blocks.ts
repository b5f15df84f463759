import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { additionsRoute } from '../../portal/routes.ts';
import { isInForce } from '../../portal/validity.ts';
import type { HomeBlock } from '../../schema/portal-settings.ts';
import { agencyDirectory } from './agency-directory.ts';
import { directoryColumnOf, documentsBelow } from './column-ancestry.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { type EmptyColumnView, emptyColumnView } from './empty-column.ts';
import { type GazetteSection, gazetteContents } from './gazette-contents.ts';
import { columnLink, href, type LinkView, settingsLink } from './href.ts';
import { type NeedLink, needLinks } from './need-page.ts';
import { type PolicyPair, policyPairs } from './policy-pairs.ts';

interface BlockHead {
  readonly id: string;
  readonly title: string;
  /** Where there is more, and what the link to it says. */
  readonly more: LinkView | undefined;
}

/** Places under a heading of their own, if there are several such groups. */
export interface PlaceGroup {
  readonly title: string | undefined;
  readonly links: readonly LinkView[];
}

type Block<Kind, Content> = BlockHead & { readonly kind: Kind } & Content;

export type DocumentsBlock = Block<
  'documents',
  { readonly rows: readonly DocumentLinkView[]; readonly empty: EmptyColumnView | undefined }
>;
export type PoliciesBlock = Block<
  'policies',
  { readonly pairs: readonly PolicyPair[]; readonly empty: EmptyColumnView | undefined }
>;
export type GazetteBlock = Block<
  'gazette',
  {
    readonly issue: DocumentLinkView | undefined;
    readonly sections: readonly GazetteSection[];
    /** How many pieces the issue has that are not shown. */
    readonly further: number;
  }
>;
export type PlacesBlock = Block<'places', { readonly groups: readonly PlaceGroup[] }>;
export type NeedsBlock = Block<'needs', { readonly needs: readonly NeedLink[] }>;
export type ApplyBlock = Block<
  'apply',
  { readonly text: string | undefined; readonly links: readonly LinkView[] }
>;

/** A block of the home page. */
export type HomeBlockView =
  | DocumentsBlock
  | PoliciesBlock
  | GazetteBlock
  | PlacesBlock
  | NeedsBlock
  | ApplyBlock;

/** The home page: beside the search how to apply, then the needs, then what is new and where to go. */
export interface HomeView {
  readonly apply: readonly ApplyBlock[];
  readonly needs: readonly NeedsBlock[];
  readonly documents: readonly (DocumentsBlock | PoliciesBlock | GazetteBlock)[];
  readonly places: readonly PlacesBlock[];
}

const MORE = '更多>>';

function moreOf(portal: Portal, column: Column | undefined, title = MORE): LinkView | undefined {
  return column && { ...columnLink(portal, column), title };
}

function recentLink(portal: Portal): LinkView {
  return { title: '最近发布>>', href: href(portal, additionsRoute(undefined, 1)), isExternal: false };
}

function rowsOf(portal: Portal, documents: readonly PortalDocument[], limit: number): DocumentLinkView[] {
  return documents.slice(0, limit).map((document) => documentLink(portal, document));
}

function documentsOfTypes(portal: Portal, types: readonly string[] | undefined): readonly PortalDocument[] {
  return types ? portal.documents.filter(({ type }) => types.includes(type)) : portal.documents;
}

/** The policies in force, newest first, of a column if one is given and of some levels if they are. */
function policiesInForce(portal: Portal, block: HomeBlock, column: Column | undefined): PortalDocument[] {
  const from = column ? documentsBelow(portal, column) : portal.documents;
  return from.filter(
    (document) =>
      isInForce(portal, document) &&
      (block.levels === undefined ||
        (document.type === 'policy' &&
          document.fields.level !== undefined &&
          block.levels.includes(document.fields.level))),
  );
}

/** The policies that have an interpretation, those with the newest first. */
function explainedPolicies(portal: Portal, column: Column | undefined): PortalDocument[] {
  const from = column ? documentsBelow(portal, column) : portal.documents;
  return [...new Set(from.flatMap((document) => document.interprets))].filter(
    (document) => document.type === 'policy',
  );
}

function newestIssue(portal: Portal, column: Column | undefined) {
  const from = column ? documentsBelow(portal, column) : portal.documents;
  return from.find((document) => document.type === 'gazette');
}

/** The first pieces of an issue, in their sections. */
function firstItems(sections: readonly GazetteSection[], limit: number): GazetteSection[] {
  const taken: GazetteSection[] = [];
  let left = limit;
  for (const section of sections) {
    const items = section.items.slice(0, left);
    left -= items.length;
    if (items.length > 0) taken.push({ ...section, items });
  }
  return taken;
}

function gazetteBlock(portal: Portal, limit: number, column: Column | undefined) {
  const issue = newestIssue(portal, column);
  if (!issue) return { issue: undefined, sections: [], further: 0 };
  const all = gazetteContents(portal, issue);
  const count = all.reduce((sum, { items }) => sum + items.length, 0);
  return {
    issue: documentLink(portal, issue),
    sections: firstItems(all, limit),
    further: Math.max(0, count - limit),
  };
}

function directoryGroups(portal: Portal): PlaceGroup[] {
  const current = agencyDirectory(portal).filter((group) => !group.isFormer);
  return current.map(({ kind, agencies }) => ({
    title: kind,
    links: agencies.map(({ name, href: address }) => ({ title: name, href: address, isExternal: false })),
  }));
}

function emptyBlock(column: Column | undefined, rows: readonly unknown[]): EmptyColumnView | undefined {
  if (rows.length > 0) return undefined;
  return column ? emptyColumnView(column) : { purpose: undefined, state: '目前还没有发布内容。' };
}

function blockOf(portal: Portal, block: HomeBlock, id: string): HomeBlockView | undefined {
  const column = block.column === undefined ? undefined : portal.columnByPath.get(block.column);
  const head = (title: string, more: LinkView | undefined) => ({
    id,
    title: block.title ?? column?.title ?? title,
    more,
  });
  switch (block.kind) {
    case 'needs': {
      const needs = needLinks(portal);
      const directory = moreOf(portal, directoryColumnOf(portal), '按机构找>>');
      return needs.length > 0 ? { kind: 'needs', ...head('按需求找', directory), needs } : undefined;
    }
    case 'latest': {
      const rows = rowsOf(portal, documentsOfTypes(portal, block.types), block.limit);
      return {
        kind: 'documents',
        ...head('最新发布', recentLink(portal)),
        rows,
        empty: emptyBlock(column, rows),
      };
    }
    case 'in-force': {
      const policies = policiesInForce(portal, block, column).slice(0, block.limit);
      const pairs = policyPairs(portal, policies);
      const more = moreOf(portal, column);
      return { kind: 'policies', ...head('现行文件', more), pairs, empty: emptyBlock(column, pairs) };
    }
    case 'policies': {
      const pairs = policyPairs(portal, explainedPolicies(portal, column).slice(0, block.limit));
      const more = moreOf(portal, column);
      return { kind: 'policies', ...head('政策与解读', more), pairs, empty: emptyBlock(column, pairs) };
    }
    case 'gazette':
      return {
        kind: 'gazette',
        ...head('政府公报', moreOf(portal, column)),
        ...gazetteBlock(portal, block.limit, column),
      };
    case 'apply': {
      if (!column) return undefined;
      const links = (block.links ?? []).map((link) => settingsLink(portal, link));
      return {
        kind: 'apply',
        ...head('依申请公开', moreOf(portal, column)),
        text: block.text ?? column.description,
        links,
      };
    }
    case 'column': {
      if (!column) return undefined;
      const rows = rowsOf(portal, documentsBelow(portal, column), block.limit);
      return {
        kind: 'documents',
        ...head('', moreOf(portal, column)),
        rows,
        empty: emptyBlock(column, rows),
      };
    }
    case 'columns': {
      const columns = column ? column.children : portal.columns.filter((each) => each.kind !== 'home');
      const links = columns.map((each) => columnLink(portal, each));
      return {
        kind: 'places',
        ...head('栏目', moreOf(portal, column)),
        groups: [{ title: undefined, links }],
      };
    }
    case 'agencies': {
      const more = moreOf(portal, directoryColumnOf(portal));
      return { kind: 'places', ...head('政府机构', more), groups: directoryGroups(portal) };
    }
    case 'links': {
      const links = (block.links ?? []).map((link) => settingsLink(portal, link));
      return { kind: 'places', ...head('链接', undefined), groups: [{ title: undefined, links }] };
    }
  }
}

/** The home page as portal.yaml lays it out; each region keeps the order of its blocks. */
export function homeView(portal: Portal): HomeView {
  const blocks = portal.settings.home.flatMap(
    (block, index) => blockOf(portal, block, `block-${index + 1}`) ?? [],
  );
  return {
    apply: blocks.filter((block) => block.kind === 'apply'),
    needs: blocks.filter((block) => block.kind === 'needs'),
    documents: blocks.filter(
      (block) => block.kind === 'documents' || block.kind === 'policies' || block.kind === 'gazette',
    ),
    places: blocks.filter((block) => block.kind === 'places'),
  };
}
