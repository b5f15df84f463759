import type { Finding } from '../schema/diagnostic.ts';
import type { DocumentRecord } from '../source/records.ts';
import { kindPagesOf } from './entry-pages.ts';
import { isList } from './lists.ts';
import type { PortalDocument } from './model.ts';
import { documentRoute } from './routes.ts';

/**
 * Documents whose addresses are the same, or the same to a server that ignores case or Unicode form.
 * Each file after the first is reported.
 * @param records in the order of their paths
 */
export function findDuplicatePermalinks(records: readonly DocumentRecord[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file } of records) {
    const address = documentRoute(file).normalize('NFC').toLowerCase();
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, file);
    else
      findings.push({
        rule: 'permalink-duplicate',
        file,
        at: { line: 1, column: 1 },
        message: `网址与 ${owner} 相同：${documentRoute(file)}`,
        hint: '两个文件只能留一个，或给其中一个改名（大小写不同不算改名）。',
      });
  }
  return findings;
}

/** Documents whose address is that of a page of a long list's kind. */
export function findKindPageClashes(
  records: readonly DocumentRecord[],
  published: readonly PortalDocument[],
): Finding[] {
  const owners = new Map(
    published
      .filter(isList)
      .flatMap((list) => kindPagesOf(list).map(({ route }): [string, string] => [route, list.file])),
  );
  if (owners.size === 0) return [];
  return records.flatMap(({ file }): Finding[] => {
    const owner = owners.get(documentRoute(file).normalize('NFC'));
    if (owner === undefined) return [];
    return [
      {
        rule: 'permalink-duplicate',
        file,
        at: { line: 1, column: 1 },
        message: `网址与 ${owner} 的分类页相同：${documentRoute(file)}`,
        hint: '给这个文件改名。',
      },
    ];
  });
}
