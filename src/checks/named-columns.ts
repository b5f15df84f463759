import type { Finding } from '../schema/diagnostic.ts';
import { nearestAmong } from '../schema/nearest-word.ts';
import type { CheckInput } from './rule.ts';

/** Blocks of the home page, needs, nodes of the agencies' trees and topics that name a column which does not exist. */
export function findUnknownColumns({ portal, content }: CheckInput): Finding[] {
  // Without columns.yaml there are no columns to name: its own finding says so.
  if (!content.columns) return [];
  const paths = [...portal.columnByPath.values()]
    .filter((column) => !column.agency)
    .map((column) => column.path);
  const known = new Set(paths);
  const nearest = nearestAmong(paths);
  const judge = (file: string, path: string | undefined, key: readonly (string | number)[]): Finding[] => {
    if (path === undefined || known.has(path)) return [];
    const near = nearest(path);
    const hint =
      near === undefined
        ? '写 columns.yaml 里有的栏目路径，如“xxgk/zcjd”。'
        : `是不是“${near}”？全部栏目见 columns.yaml。`;
    return [{ rule: 'column-unknown', file, at: { key }, message: `没有栏目“${path}”`, hint }];
  };
  return [
    ...(content.settings?.home ?? []).flatMap((block, index) =>
      judge('portal.yaml', block.column, ['home', index, 'column']),
    ),
    ...(content.settings?.needs ?? []).flatMap((need, n) =>
      need.columns.flatMap((path, c) => judge('portal.yaml', path, ['needs', n, 'columns', c])),
    ),
    ...content.documents.flatMap(({ type, fields, file }) =>
      type === 'topic'
        ? (fields?.sections ?? []).flatMap(({ columns = [] }, section) =>
            columns.flatMap((path, index) => judge(file, path, ['sections', section, 'columns', index])),
          )
        : [],
    ),
    ...content.columns.agencyTree.flatMap((node, index) =>
      'column' in node ? judge('columns.yaml', node.column, ['agencyTree', index, 'column']) : [],
    ),
  ];
}
