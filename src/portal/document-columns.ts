import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import { nearestAmong } from '../schema/nearest-word.ts';
import { typeOfId } from '../schema/types/index.ts';
import type { DocumentRecord } from '../source/records.ts';
import type { AgencyTree } from './agency-columns.ts';
import { memoPer } from './memo.ts';
import type { Column } from './model.ts';
import type { Mutable } from './mutable.ts';

/** What is needed to find a document's columns. */
export interface ColumnDirectory {
  readonly byPath: ReadonlyMap<string, Mutable<Column>>;
  readonly collectors: ReadonlyMap<string, Mutable<Column>>;
  readonly acceptedTypes: ReadonlyMap<string, readonly string[]>;
  readonly trees: ReadonlyMap<string, AgencyTree>;
}

const HOLDS_NO_DOCUMENTS: Partial<Record<Column['kind'], string>> = {
  home: '是首页，不收文档',
  link: '是外部链接，不收文档',
  agencies: '是机构名录，不收文档',
  blocks: '下面分有栏目',
  areas: '下面分有领域',
};

/** Where a document goes, and what is wrong with what it says of that. */
export interface Placement {
  /** The portal's columns, its own first. */
  readonly columns: Mutable<Column>[];
  /** The column of its agency's tree. */
  readonly agencyColumn: Mutable<Column> | undefined;
  readonly findings: readonly Finding[];
}

const nearestPath = memoPer(({ byPath }: ColumnDirectory) => nearestAmong(byPath.keys()));
const nearestItem = memoPer(({ byId }: AgencyTree) => nearestAmong(byId.keys()));

/** Why a column cannot hold a document; undefined where it can. */
function findRefusal(
  record: DocumentRecord,
  column: Column,
  key: KeyPath,
  directory: ColumnDirectory,
): Finding | undefined {
  const obstacle = HOLDS_NO_DOCUMENTS[column.kind];
  if (obstacle !== undefined) {
    const choices = column.children.map((child) => (column.agency ? child.id : child.path)).join('、');
    return {
      rule: 'column-accepts',
      file: record.file,
      at: { key },
      message: `栏目“${column.title}”${obstacle}`,
      hint: choices ? `改写为它的下级栏目之一：${choices}。` : '换一个栏目。',
    };
  }
  const accepted = directory.acceptedTypes.get(column.path);
  if (!accepted || accepted.includes(record.type)) return undefined;
  const labels = accepted.map((id) => typeOfId(id as DocumentRecord['type']).label).join('、');
  return {
    rule: 'column-accepts',
    file: record.file,
    at: { key },
    message: `栏目“${column.title}”不收“${typeOfId(record.type).label}”，只收：${labels}`,
    hint: '换一个栏目，或把文件放到对应文种的文件夹。',
  };
}

function unknownPath(
  record: DocumentRecord,
  path: string,
  key: KeyPath,
  directory: ColumnDirectory,
): Finding {
  const titled = [...directory.byPath.values()].find((column) => column.title === path);
  const near = titled?.path ?? nearestPath(directory)(path);
  return {
    rule: 'column-unknown',
    file: record.file,
    at: { key },
    message: `没有栏目“${path}”`,
    hint: near
      ? `是不是“${near}”？全部栏目见 columns.yaml。`
      : '写 columns.yaml 里有的栏目路径，如“xxgk/zcjd”。',
  };
}

function unknownItem(record: DocumentRecord, item: string, tree: AgencyTree | undefined): Finding {
  const near = tree && nearestItem(tree)(item);
  const known = [...(tree?.byId.keys() ?? [])].join('、');
  return {
    rule: 'item-unknown',
    file: record.file,
    at: { key: ['item'] },
    message: `本单位的信息公开目录里没有事项“${item}”`,
    hint: near
      ? `是不是“${near}”？`
      : known
        ? `目录里有：${known}。`
        : '先在 catalogs 里编好并发布信息公开目录。',
  };
}

/** A document's portal columns, its own first, and the column of its agency's tree. */
export function findColumns(record: DocumentRecord, directory: ColumnDirectory): Placement {
  const findings: Finding[] = [];
  const accepts = (column: Column, key: KeyPath) => {
    const refusal = findRefusal(record, column, key, directory);
    if (refusal) findings.push(refusal);
    return !refusal;
  };
  const { collection } = typeOfId(record.type);
  const tree = directory.trees.get(record.agency);
  const { column, also, item } = record.fields ?? {};

  const columns: Mutable<Column>[] = [];
  const collector = column === undefined ? directory.collectors.get(collection) : undefined;
  const addNamed = (path: string, key: KeyPath) => {
    const found = directory.byPath.get(path);
    if (!found) findings.push(unknownPath(record, path, key, directory));
    else if (!columns.includes(found) && accepts(found, key)) columns.push(found);
  };
  if (column !== undefined) addNamed(column, ['column']);
  if (also) for (const [index, path] of also.entries()) addNamed(path, ['also', index]);
  if (collector && accepts(collector, []))
    columns.splice(0, columns.length, ...new Set([collector, ...columns]));

  let agencyColumn = tree?.byType.get(record.type);
  if (item !== undefined) {
    agencyColumn = tree?.byId.get(item);
    if (!agencyColumn) findings.push(unknownItem(record, item, tree));
    else if (!accepts(agencyColumn, ['item'])) agencyColumn = undefined;
  } else if (!agencyColumn) {
    const collectingItem = tree?.byCollection.get(collection);
    if (collectingItem && accepts(collectingItem, [])) agencyColumn = collectingItem;
  }

  if (columns.length === 0 && !agencyColumn && findings.length === 0)
    findings.push({
      rule: 'column-missing',
      file: record.file,
      at: { key: [] },
      message: '文档不在任何栏目里，读者找不到它',
      hint: '加一行 column: 写上栏目路径（见 columns.yaml），或 item: 写上目录事项的编号。',
    });
  return { columns, agencyColumn, findings };
}
