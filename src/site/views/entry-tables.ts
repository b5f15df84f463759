import { type EntryTable, entryTablesOf, listKindsOf } from '../../portal/entry-pages.ts';
import type { ListDocument } from '../../portal/lists.ts';
import type { Column, Portal } from '../../portal/model.ts';
import { LIST_FORMS, type ListTypeId } from '../../schema/list-entry.ts';
import { typeOfId } from '../../schema/types/index.ts';
import { href } from './href.ts';
import { kindAddress } from './kind-links.ts';

/** A number that leads to what it counts. */
export interface CountView {
  readonly label: string;
  /** Nothing where there is none. */
  readonly count: number | undefined;
  readonly href: string | undefined;
  /** What the link is called aloud, since a number alone says too little. */
  readonly name: string | undefined;
}

/** A figure that a published document states. */
export interface ReportedView {
  readonly text: string;
  readonly source: { readonly title: string; readonly href: string } | undefined;
}

/** The lists of a type: agency by kind, with counts. */
export interface EntryTableView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly reported: readonly ReportedView[];
  /** What to know where lists are no official texts. */
  readonly caution: string | undefined;
  readonly kinds: readonly CountView[];
  readonly rows: readonly {
    readonly agency: string;
    readonly href: string;
    readonly marks: readonly string[];
    readonly counts: readonly CountView[];
    readonly total: CountView;
  }[];
  readonly total: number;
}

/** What a reader should know of a list before opening it. */
export function listMarks({ fields, withheld }: ListDocument): string[] {
  return [...(withheld.length > 0 ? ['草稿'] : []), ...(fields.sample ? ['示例'] : [])];
}

function reportedOf(portal: Portal, column: Column, type: ListTypeId): ReportedView[] {
  return column.reported
    .filter(({ list }) => list === type)
    .map(({ scope, count, source }) => {
      const document = portal.documentByFile.get(source);
      return {
        text: `${scope}${count}条`,
        source: document && { title: document.fields.title, href: href(portal, document.route) },
      };
    });
}

function countsOf(portal: Portal, table: EntryTable, document: ListDocument): CountView[] {
  const kinds = new Map(listKindsOf(document).map((kind) => [kind.kind, kind]));
  return table.kinds.map(({ kind }) => {
    const own = kinds.get(kind);
    return {
      label: kind,
      count: own?.total,
      href: own && kindAddress(portal, document, own),
      name: own && `${document.agency.shortName}${kind}，${own.total}条`,
    };
  });
}

function cautionOf(samples: number, lists: number): string | undefined {
  if (samples === 0) return undefined;
  const which = samples === lists ? '表里的清单都' : '标有“示例”的清单';
  return `${which}不是官方文本，以官方发布的为准。`;
}

function tableView(portal: Portal, column: Column, table: EntryTable): EntryTableView {
  const { label, collection } = typeOfId(table.type);
  const samples = table.rows.filter(({ document }) => document.fields.sample);
  return {
    id: collection,
    title: label,
    summary: `本站收录${table.rows.length}个单位的${label}，共${table.total}条。点数字看事项，点${LIST_FORMS[table.type].kindLabel}看各单位的同类事项。`,
    reported: reportedOf(portal, column, table.type),
    caution: cautionOf(samples.length, table.rows.length),
    kinds: table.kinds.map(({ kind, total, pages }) => ({
      label: kind,
      count: total,
      href: pages[0] && href(portal, pages[0].route),
      name: `各单位的${kind}，共${total}条`,
    })),
    rows: table.rows.map(({ document, total }) => {
      const address = href(portal, document.route);
      return {
        agency: document.agency.shortName,
        href: address,
        // Where all are, the caution says so once.
        marks: listMarks(document).filter((mark) => mark !== '示例' || samples.length < table.rows.length),
        counts: countsOf(portal, table, document),
        total: {
          label: '合计',
          count: total,
          href: address,
          name: `${document.agency.shortName}${label}，共${total}条`,
        },
      };
    }),
    total: table.total,
  };
}

/** The tables of a column whose listing is `entries`; none for other columns, nor where there are no lists. */
export function entryTablesView(portal: Portal, column: Column): EntryTableView[] {
  return entryTablesOf(column).map((table) => tableView(portal, column, table));
}
