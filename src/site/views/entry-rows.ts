import { type EntryField, entryLabel, type ListEntry, type ListTypeId } from '../../schema/list-entry.ts';

/** Something said of an entry, under its column's header. */
export interface EntryCell {
  readonly label: string;
  readonly text: string | undefined;
}

/** An entry as a row of a table. */
export interface EntryRowView {
  readonly name: string;
  readonly code: string | undefined;
  readonly cells: readonly EntryCell[];
}

/** Entries of one kind as a table. */
export interface EntryRowsView {
  readonly nameLabel: string;
  readonly codeLabel: string;
  /** The headers after the name's: of what is said of any entry on the page. */
  readonly headers: readonly string[];
  readonly rows: readonly EntryRowView[];
}

const CELLS: readonly EntryField[] = ['basis', 'duty', 'section', 'audience', 'remarks'];

/**
 * The table of some entries.
 * @param all the entries of all the tables on the page, so that these have the same columns
 */
export function entryRows(
  type: ListTypeId,
  entries: readonly ListEntry[],
  all: readonly ListEntry[],
): EntryRowsView {
  const fields = CELLS.filter((field) => all.some((entry) => entry[field] !== undefined));
  return {
    nameLabel: entryLabel(type, 'name'),
    codeLabel: entryLabel(type, 'code'),
    headers: fields.map((field) => entryLabel(type, field)),
    rows: entries.map((entry) => ({
      name: entry.name,
      code: entry.code,
      cells: fields.map((field) => ({ label: entryLabel(type, field), text: entry[field] })),
    })),
  };
}
