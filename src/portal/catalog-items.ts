import type { ColumnsFile } from '../schema/columns.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { CatalogItemFields } from '../schema/types/catalog.ts';
import type { DocumentRecord } from '../source/records.ts';

/**
 * Item ids that a catalog uses twice, or that a fixed node of the agency's tree has already.
 * An id is unique in the whole catalog, whatever its depth, since documents name an item by its id alone.
 */
export function findDuplicateItems(record: DocumentRecord, frame: ColumnsFile['agencyTree']): Finding[] {
  if (record.type !== 'catalog' || !record.fields) return [];
  const seen = new Map<string, string>(frame.flatMap((node) => ('id' in node ? [[node.id, node.title]] : [])));
  const findings: Finding[] = [];
  const visit = (items: readonly CatalogItemFields[], key: KeyPath) => {
    for (const [index, item] of items.entries()) {
      const other = seen.get(item.id);
      if (other !== undefined)
        findings.push({
          rule: 'column-duplicate',
          file: record.file,
          at: { key: [...key, index, 'id'] },
          message: `事项“${item.title}”与“${other}”的编号都是“${item.id}”`,
          hint: '一个目录里编号不能相同，给其中一个换个编号。',
        });
      seen.set(item.id, item.title);
      visit(item.children ?? [], [...key, index, 'children']);
    }
  };
  visit(record.fields.items, ['items']);
  return findings;
}
