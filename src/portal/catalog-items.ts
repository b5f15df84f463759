import type { ColumnsFile } from '../schema/columns.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { CatalogItemFields } from '../schema/types/catalog.ts';
import { DOCUMENT_TYPES, typeOfCollection } from '../schema/types/index.ts';
import type { DocumentRecord } from '../source/records.ts';

/**
 * Item ids that a catalog uses twice, or that a fixed node of the agency's tree has already, and folders that no
 * item or more than one can collect.
 * An id is unique in the whole catalog, whatever its depth, since documents name an item by its id alone.
 */
export function findItemFaults(record: DocumentRecord, frame: ColumnsFile['agencyTree']): Finding[] {
  if (record.type !== 'catalog' || !record.fields) return [];
  const seen = new Map<string, string>(
    frame.flatMap((node) => ('id' in node ? [[node.id, node.title]] : [])),
  );
  const collectors = new Map<string, string>();
  const findings: Finding[] = [];
  const report = (key: KeyPath, rule: string, message: string, hint: string) =>
    findings.push({ rule, file: record.file, at: { key }, message, hint });
  const visit = (items: readonly CatalogItemFields[], key: KeyPath) => {
    for (const [index, item] of items.entries()) {
      const other = seen.get(item.id);
      if (other !== undefined)
        report(
          [...key, index, 'id'],
          'column-duplicate',
          `事项“${item.title}”与“${other}”的编号都是“${item.id}”`,
          '一个目录里编号不能相同，给其中一个换个编号。',
        );
      seen.set(item.id, item.title);
      for (const [at, collection] of (item.collects ?? []).entries())
        checkCollection(collection, item.title, [...key, index, 'collects', at]);
      visit(item.children ?? [], [...key, index, 'children']);
    }
  };
  const checkCollection = (collection: string, title: string, key: KeyPath) => {
    const other = collectors.get(collection);
    if (!typeOfCollection(collection)) {
      const known = DOCUMENT_TYPES.map((type) => type.collection).join('、');
      report(key, 'type-unknown', `没有文件夹“${collection}”`, `collects 只能写：${known}。`);
    } else if (other !== undefined)
      report(
        key,
        'column-duplicate',
        `文件夹 ${collection} 已由事项“${other}”收录`,
        '一个文件夹只能由一个事项收录，删去其中一处。',
      );
    collectors.set(collection, title);
  };
  visit(record.fields.items, ['items']);
  return findings;
}
