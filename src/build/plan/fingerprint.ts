import type { Content } from '../../source/records.ts';
import { type CodeFiles, hashCode } from '../code/code-files.ts';
import { digestOfAll, digestOfData } from './digest.ts';

/**
 * The digest of everything that a build depends on. While it is the same, the same files come out, and nobody need look
 * at each of them.
 */
export function fingerprintOf(
  { settings, columns, calendar, agencies, documents, attachments, entries, findings }: Content,
  { code, today, withoutSearch }: { code: CodeFiles; today: string; withoutSearch: boolean },
): string {
  return digestOfAll([
    hashCode(code, () => true),
    today,
    String(withoutSearch),
    digestOfData([settings, columns, calendar, agencies, [...entries], findings]),
    ...documents.flatMap(({ file, hash }) => [file, hash]),
    ...[...attachments.values()].flatMap(({ file, hash }) => [file, hash]),
  ]);
}
