import { BLOCK_SIZE } from '../../portal/listings.ts';
import type { Column, Portal } from '../../portal/model.ts';
import { documentsBelow } from './column-ancestry.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { type EmptyColumnView, emptyColumnView } from './empty-column.ts';
import { columnLink, type LinkView } from './href.ts';

/** More empty blocks than this are gathered at the end. */
const EMPTY_BLOCKS_SHOWN = 8;
/** From this number of blocks on they stand in two columns. */
const DENSE_FROM = 5;

/** A sub-column's block. A column that is not a list shows what it is instead of rows. */
export interface BlockView {
  readonly id: string;
  readonly link: LinkView;
  readonly rows: readonly DocumentLinkView[];
  /** What stands in place of rows. */
  readonly empty: EmptyColumnView | undefined;
  /** What a column that lists nothing offers, such as a directory. */
  readonly offer: string | undefined;
}

/** A grouped column's page. */
export interface ColumnBlocksView {
  readonly blocks: readonly BlockView[];
  readonly isDense: boolean;
  /** The empty columns, where there are too many for a block each. */
  readonly gathered: readonly LinkView[];
}

function blockOf(portal: Portal, column: Column): BlockView {
  const link = columnLink(portal, column);
  const base = { id: `column-${column.id}`, link, rows: [], empty: undefined, offer: undefined };
  // A single page is read at the column's own address: a row would lead to the same text at another one.
  const isShownInPlace = column.kind === 'page' && column.documents.length > 0;
  if (column.kind === 'agencies' || column.kind === 'link' || isShownInPlace) {
    return { ...base, offer: column.description ?? `前往“${column.title}”。` };
  }
  const rows = documentsBelow(portal, column)
    .slice(0, BLOCK_SIZE)
    .map((document) => documentLink(portal, document));
  return rows.length > 0 ? { ...base, rows } : { ...base, empty: emptyColumnView(column) };
}

export function columnBlocksView(portal: Portal, column: Column): ColumnBlocksView {
  const all = column.children.map((child) => blockOf(portal, child));
  const empty = all.filter((block) => block.empty);
  const isGathered = empty.length > EMPTY_BLOCKS_SHOWN;
  const blocks = isGathered ? all.filter((block) => !block.empty) : all;
  return {
    blocks,
    isDense: blocks.length >= DENSE_FROM,
    gathered: isGathered ? empty.map((block) => block.link) : [],
  };
}
