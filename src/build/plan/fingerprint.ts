import type { Content } from '../../source/records.ts';
import { type CodeFiles, hashAllCode } from '../code/code-files.ts';
import { digestOfAll, digestOfData } from './digest.ts';

/**
 * The digest of everything that a build depends on. While it is the same, the same files come out, and nobody need look
 * at each of them.
 */
export function fingerprintOf(
  { root: _place, documents, attachments, entries, ...rest }: Content,
  { code, today, withoutSearch }: { code: CodeFiles; today: string; withoutSearch: boolean },
): string {
  return digestOfAll([
    hashAllCode(code),
    today,
    String(withoutSearch),
    digestOfData([rest, [...entries]]),
    ...documents.flatMap(({ file, hash }) => [file, hash]),
    ...[...attachments.values()].flatMap(({ file, hash }) => [file, hash]),
  ]);
}
