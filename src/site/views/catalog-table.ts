import type { Portal, PortalDocumentOf } from '../../portal/model.ts';
import { agencyColumnPath } from '../../portal/routes.ts';
import type { CatalogItemFields } from '../../schema/types/catalog.ts';
import { categoryBasis, categoryName } from './article-20.ts';
import { documentsBelow } from './column-ancestry.ts';
import { href } from './href.ts';

/** An item of a catalog as a row; items below it follow. */
export interface CatalogRow {
  readonly title: string;
  /** The column that it opened; only the catalog in force opens columns. */
  readonly href: string | undefined;
  /** 0 for an item at the top. */
  readonly depth: number;
  readonly category: string;
  readonly basis: string;
  readonly timeLimit: string;
  readonly section: string | undefined;
  /** How many documents it holds, in words; undefined without a column. */
  readonly published: string | undefined;
}

/** A catalog as a table. */
export interface CatalogTable {
  readonly rows: readonly CatalogRow[];
  /** Whether any item names the section that is responsible. */
  readonly hasSections: boolean;
}

function countOf(documents: number): string {
  return documents === 0 ? '尚无内容' : `${documents} 条`;
}

export function catalogTable(portal: Portal, document: PortalDocumentOf<'catalog'>): CatalogTable {
  const { agency } = document;
  const isInForce = agency.catalog?.file === document.file;
  function rowsOf(items: readonly CatalogItemFields[], ids: readonly string[]): CatalogRow[] {
    return items.flatMap((item) => {
      const itsIds = [...ids, item.id];
      const column = isInForce ? portal.columnByPath.get(agencyColumnPath(agency.id, itsIds)) : undefined;
      const legal = `《政府信息公开条例》${categoryBasis(item.category)}`;
      const row: CatalogRow = {
        title: item.title,
        href: column && href(portal, column.route),
        depth: ids.length,
        category: categoryName(item.category),
        basis: item.basis === undefined ? legal : `${legal}；${item.basis}`,
        timeLimit: item.timeLimit,
        section: item.section,
        published: column && countOf(documentsBelow(portal, column).length),
      };
      return [row, ...rowsOf(item.children ?? [], itsIds)];
    });
  }
  const rows = rowsOf(document.fields.items, []);
  return { rows, hasSections: rows.some((row) => row.section !== undefined) };
}
