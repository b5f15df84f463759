import type { Finding } from '../schema/diagnostic.ts';
import type { DocumentRecord } from '../source/records.ts';
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
