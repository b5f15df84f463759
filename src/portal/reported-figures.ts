import type { ColumnFields, ColumnsFile } from '../schema/columns.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { DocumentRecord } from '../source/records.ts';
import { COLUMNS_FILE } from './columns.ts';
import type { PortalDocument } from './model.ts';

/**
 * The sources of figures that columns.yaml states, where they do not exist or are not published.
 * @param known the records by their files
 */
export function findBrokenSources(
  columns: ColumnsFile | undefined,
  known: ReadonlyMap<string, DocumentRecord>,
  published: ReadonlyMap<string, PortalDocument>,
): Finding[] {
  const visit = (fields: ColumnFields, key: KeyPath): Finding[] => [
    ...(fields.reported ?? []).flatMap(({ source }, index): Finding[] => {
      if (published.has(source)) return [];
      const at = { key: [...key, 'reported', index, 'source'] };
      const place = { file: COLUMNS_FILE, at };
      return known.has(source)
        ? [
            {
              rule: 'reference-withheld',
              ...place,
              message: `数字的出处“${source}”没有发布`,
              hint: '等它发布后再写，或先删去这一条。',
            },
          ]
        : [
            {
              rule: 'reference-missing',
              ...place,
              message: `找不到数字的出处“${source}”`,
              hint: '写它在 content 里的完整路径，如“agencies/zfb/reports/2018.md”。',
            },
          ];
    }),
    ...(fields.children ?? []).flatMap((child, index) => visit(child, [...key, 'children', index])),
  ];
  return (columns?.columns ?? []).flatMap((column, index) => visit(column, ['columns', index]));
}
