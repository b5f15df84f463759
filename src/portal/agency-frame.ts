import type { ColumnsFile } from '../schema/columns.ts';
import type { Finding } from '../schema/diagnostic.ts';
import { COLUMNS_FILE } from './columns.ts';

/** Ids that two fixed nodes of the agencies' trees bear, and types (or the catalog's items) that two of them show. */
export function findDuplicateNodes(frame: ColumnsFile['agencyTree']): Finding[] {
  const seen = new Set<string>();
  return frame.flatMap((node, index) =>
    Object.entries(node).flatMap(([key, value]): Finding[] => {
      const use = `${key}: ${value}`;
      if (key !== 'id' && key !== 'shows') return [];
      if (!seen.has(use)) {
        seen.add(use);
        return [];
      }
      const message = `机构栏目里有两处 ${use}`;
      const hint = key === 'id' ? '给其中一个换个编号。' : '同样的内容只在一处显示，删去其中一处。';
      return [
        {
          rule: 'column-duplicate',
          file: COLUMNS_FILE,
          at: { key: ['agencyTree', index, key] },
          message,
          hint,
        },
      ];
    }),
  );
}
