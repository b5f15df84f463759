import type { Column, Portal } from '../../portal/model.ts';
import { documentsBelow } from './column-ancestry.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { type EmptyColumnView, emptyColumnView } from './empty-column.ts';
import { columnLink, type LinkView } from './href.ts';
import { type UpdateAge, updateAge } from './update-age.ts';

/** A key area (重点领域): a column below the page's, with its newest document and how old that is. */
export interface AreaView {
  readonly link: LinkView;
  /** How many documents it holds, those of the columns below it included. */
  readonly total: number;
  readonly newest: DocumentLinkView | undefined;
  /** Undefined for an area without documents, and for what leads elsewhere. */
  readonly age: UpdateAge | undefined;
  /** After how many days without an update it is stale. */
  readonly limit: number | undefined;
  /** `超过 90 天的更新期限`; undefined for what is kept up. */
  readonly overdue: string | undefined;
  /** What stands in place of a newest document. */
  readonly empty: EmptyColumnView | undefined;
}

/** The page of the key areas. */
export interface KeyAreasView {
  /** How many areas there are, and how many of them are kept up, are not, and hold nothing: in one sentence. */
  readonly summary: string;
  readonly areas: readonly AreaView[];
}

function areaOf(portal: Portal, column: Column): AreaView {
  const link = columnLink(portal, column);
  const documents = documentsBelow(portal, column);
  const [newest] = documents;
  const limit = column.freshness;
  const base = { link, total: documents.length, limit };
  if (!newest) {
    const empty =
      column.kind === 'link' ? { purpose: column.description, state: '' } : emptyColumnView(column);
    return { ...base, newest: undefined, age: undefined, overdue: undefined, empty };
  }
  const age = updateAge(newest.fields.publishedOn, portal.today, limit);
  const overdue = age.isStale ? `超过 ${limit} 天的更新期限` : undefined;
  return { ...base, newest: documentLink(portal, newest), age, overdue, empty: undefined };
}

function summaryOf(areas: readonly AreaView[]): string {
  const count = (is: (area: AreaView) => boolean) => areas.filter(is).length;
  const states: [number, string][] = [
    [count(({ age, limit }) => age?.isStale === false && limit !== undefined), '按期更新'],
    [count(({ age }) => age?.isStale === true), '超过期限未更新'],
    [count(({ age, limit }) => age !== undefined && limit === undefined), '有内容'],
    [count(({ empty }) => empty !== undefined && empty.state !== ''), '还没有发布内容'],
  ];
  const told = states.filter(([number]) => number > 0).map(([number, state]) => `${number} 个${state}`);
  return `共 ${areas.length} 个领域${told.length > 0 ? `：${told.join('，')}` : ''}。`;
}

/** The areas below a column, in the order of columns.yaml. Ages are counted to the portal's day. */
export function keyAreasView(portal: Portal, column: Column): KeyAreasView {
  const areas = column.children.map((child) => areaOf(portal, child));
  return { summary: summaryOf(areas), areas };
}
