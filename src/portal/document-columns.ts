import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import { typeOfId } from '../schema/types/index.ts';
import type { DocumentRecord } from '../source/records.ts';
import type { AgencyTree } from './agency-columns.ts';
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

/** A document's portal columns, its own first, and the column of its agency's tree. */
export function findColumns(
  record: DocumentRecord,
  directory: ColumnDirectory,
): { columns: Mutable<Column>[]; agencyColumn: Mutable<Column> | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (key: KeyPath, rule: string, message: string, hint: string) =>
    findings.push({ rule, file: record.file, at: { key }, message, hint });
  const type = typeOfId(record.type);
  const tree = directory.trees.get(record.agency);
  const { column, also = [], item } = record.fields ?? {};

  function accept(found: Mutable<Column>, key: KeyPath): boolean {
    const obstacle = HOLDS_NO_DOCUMENTS[found.kind];
    const accepted = directory.acceptedTypes.get(found.path);
    if (obstacle !== undefined) {
      const choices = found.children.map((child) => (found.agency ? child.id : child.path)).join('、');
      report(
        key,
        'column-accepts',
        `栏目“${found.title}”${obstacle}`,
        choices ? `改写为它的下级栏目之一：${choices}。` : '换一个栏目。',
      );
    } else if (accepted && !accepted.includes(record.type)) {
      const labels = accepted.map((id) => typeOfId(id as DocumentRecord['type']).label).join('、');
      report(
        key,
        'column-accepts',
        `栏目“${found.title}”不收“${type.label}”，只收：${labels}`,
        '换一个栏目，或把文件放到对应文种的文件夹。',
      );
    } else return true;
    return false;
  }

  function find(path: string, key: KeyPath): Mutable<Column>[] {
    const found = directory.byPath.get(path);
    if (found) return accept(found, key) ? [found] : [];
    const near =
      [...directory.byPath.values()].find((candidate) => candidate.title === path)?.path ??
      nearestWord(path, directory.byPath.keys());
    report(
      key,
      'column-unknown',
      `没有栏目“${path}”`,
      near ? `是不是“${near}”？全部栏目见 columns.yaml。` : '写 columns.yaml 里有的栏目路径，如“xxgk/zcjd”。',
    );
    return [];
  }

  const columns = [
    ...(column === undefined ? [] : find(column, ['column'])),
    ...also.flatMap((path, index) => find(path, ['also', index])),
  ];
  const collector = directory.collectors.get(type.collection);
  if (column === undefined && collector && accept(collector, [])) columns.unshift(collector);

  let agencyColumn = tree?.byType.get(record.type);
  if (item !== undefined) {
    agencyColumn = tree?.byId.get(item);
    if (!agencyColumn) {
      const near = nearestWord(item, tree?.byId.keys() ?? []);
      const known = [...(tree?.byId.keys() ?? [])].join('、');
      report(
        ['item'],
        'item-unknown',
        `本单位的信息公开目录里没有事项“${item}”`,
        near
          ? `是不是“${near}”？`
          : known
            ? `目录里有：${known}。`
            : '先在 catalogs 里编好并发布信息公开目录。',
      );
    } else if (!accept(agencyColumn, ['item'])) agencyColumn = undefined;
  } else if (!agencyColumn) {
    const collectingItem = tree?.byCollection.get(type.collection);
    if (collectingItem && accept(collectingItem, [])) agencyColumn = collectingItem;
  }

  if (columns.length === 0 && !agencyColumn && findings.length === 0)
    report(
      [],
      'column-missing',
      '文档不在任何栏目里，读者找不到它',
      '加一行 column: 写上栏目路径（见 columns.yaml），或 item: 写上目录事项的编号。',
    );
  return { columns: columns.length > 1 ? [...new Set(columns)] : columns, agencyColumn, findings };
}
