import type { ColumnFields, ColumnKind, ColumnsFile } from '../schema/columns.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { Level } from '../schema/vocabulary.ts';
import type { Column } from './model.ts';
import type { Mutable } from './mutable.ts';
import { columnPageRoute, RESERVED_IDS } from './routes.ts';

/** Where the column tree is written, in the content folder. */
export const COLUMNS_FILE = 'columns.yaml';

function kindOf(fields: ColumnFields): ColumnKind {
  if (fields.kind) return fields.kind;
  if (fields.url) return 'link';
  return fields.children?.length ? 'blocks' : 'list';
}

function routeOf(kind: ColumnKind, path: string): string {
  return kind === 'home' ? '/' : columnPageRoute(path, 1);
}

/**
 * Builds the portal's column tree out of columns.yaml.
 * @returns the top columns, without documents yet, and what is wrong with the tree
 */
export function buildColumns(file: ColumnsFile | undefined): {
  columns: Mutable<Column>[];
  collectors: Map<string, Mutable<Column>>;
  acceptedTypes: Map<string, readonly string[]>;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const collectors = new Map<string, Mutable<Column>>();
  const acceptedTypes = new Map<string, readonly string[]>();
  const report = (at: KeyPath, rule: string, message: string, hint: string) =>
    findings.push({ rule, file: COLUMNS_FILE, at: { key: at }, message, hint });

  function build(fields: ColumnFields, parent: Mutable<Column> | undefined, at: KeyPath): Mutable<Column> {
    const path = parent ? `${parent.path}/${fields.id}` : fields.id;
    const kind = kindOf(fields);
    if (kind === 'link' && !fields.url)
      report(
        at,
        'field-missing',
        `栏目“${fields.title}”是外部链接，却没有网址`,
        '加一行 url: 写上完整的网址。',
      );
    if (kind !== 'link' && fields.url)
      report(
        [...at, 'url'],
        'field-type',
        `栏目“${fields.title}”写了网址，种类却是 ${kind}`,
        '删去 url，或把 kind 改成 link。',
      );
    if (kind === 'areas' && !fields.children?.length)
      report(
        at,
        'field-missing',
        `栏目“${fields.title}”分领域，却没有下级栏目`,
        '用 children 列出各个领域，每个领域写 id 和 title。',
      );
    const column: Mutable<Column> = {
      id: fields.id,
      path,
      title: fields.title,
      kind,
      route: routeOf(kind, path),
      group: fields.group,
      description: fields.description,
      keywords: fields.keywords ?? [],
      url: fields.url,
      listing: fields.listing ?? 'titles',
      since: fields.since,
      freshness: fields.freshness ?? parent?.freshness,
      parent,
      children: [],
      documents: [],
      reported: fields.reported ?? [],
      listed: [],
      agency: undefined,
      item: undefined,
    };
    if (fields.accepts) acceptedTypes.set(path, fields.accepts);
    for (const [index, collection] of (fields.collects ?? []).entries()) {
      const other = collectors.get(collection);
      if (other)
        report(
          [...at, 'collects', index],
          'column-duplicate',
          `文件夹 ${collection} 已由栏目“${other.title}”收录`,
          '一个文件夹只能由一个栏目收录，删去其中一处。',
        );
      else collectors.set(collection, column);
    }
    column.children = buildAll(fields.children ?? [], column, [...at, 'children']);
    return column;
  }

  function buildAll(
    all: readonly ColumnFields[],
    parent: Mutable<Column> | undefined,
    at: KeyPath,
  ): Mutable<Column>[] {
    const seen = new Map<string, string>();
    const built: Mutable<Column>[] = [];
    for (const [index, fields] of all.entries()) {
      const other = seen.get(fields.id);
      const place = [...at, index, 'id'];
      if (other !== undefined)
        report(
          place,
          'column-duplicate',
          `栏目“${fields.title}”与“${other}”的编号都是“${fields.id}”`,
          '同级栏目的编号不能相同，给其中一个换个编号。',
        );
      else if (parent === undefined && RESERVED_IDS.has(fields.id))
        report(place, 'column-duplicate', `编号“${fields.id}”由系统占用`, '给栏目换个编号。');
      else built.push(build(fields, parent, [...at, index]));
      seen.set(fields.id, fields.title);
    }
    return built;
  }

  return {
    columns: buildAll(file?.columns ?? [], undefined, ['columns']),
    collectors,
    acceptedTypes,
    findings,
  };
}

/** Every column below some columns and the columns themselves, in the tree's order. */
export function flattenColumns<Node extends { readonly children: readonly unknown[] }>(
  columns: readonly Node[],
): Node[] {
  return columns.flatMap((column) => [column, ...flattenColumns(column.children as readonly Node[])]);
}

/** The levels of government that some columns are kept to, by the columns' paths. */
export function levelsByColumn(file: ColumnsFile | undefined): Map<string, readonly Level[]> {
  const levels = new Map<string, readonly Level[]>();
  const visit = (columns: readonly ColumnFields[], above: string): void => {
    for (const column of columns) {
      const path = `${above}${column.id}`;
      if (column.levels) levels.set(path, column.levels);
      visit(column.children ?? [], `${path}/`);
    }
  };
  visit(file?.columns ?? [], '');
  return levels;
}
