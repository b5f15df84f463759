import type { Finding } from '../../schema/diagnostic.ts';
import type { Content, DocumentRecord } from '../../source/records.ts';
import { type FileUse, readFileUses } from '../file-uses.ts';

/** A file beside documents that a mention leads to; undefined where it leads to a page, or where its path is at fault. */
function fileOf({ address, aim, fault }: FileUse): string | undefined {
  return !fault && aim === 'file' && address.kind === 'attachment' ? address.file : undefined;
}

/** The files that documents which are not public have as their own attachments or lists, each with the first such document. */
function readWithheldFiles(uses: readonly FileUse[]): Map<string, DocumentRecord> {
  const withheld = new Map<string, DocumentRecord>();
  for (const use of uses) {
    const { disclosure } = use.record.fields ?? {};
    // What a body links to may be anyone's; what the front matter lists belongs to the document.
    if (use.kind !== 'attachment' || disclosure === undefined || disclosure === '主动公开') continue;
    const file = fileOf(use);
    if (file !== undefined && !withheld.has(file)) withheld.set(file, use.record);
  }
  return withheld;
}

/** Public documents that offer or show the attachment of a document that is not public. */
export function findWithheldFiles(content: Content): Finding[] {
  const uses = readFileUses(content);
  const withheld = readWithheldFiles(uses);
  if (withheld.size === 0) return [];
  return uses.flatMap((use): Finding[] => {
    const owner = withheld.get(fileOf(use) ?? '');
    if (!owner?.fields || use.record.fields?.disclosure !== '主动公开') return [];
    return [
      {
        rule: 'disclosure-includes',
        file: use.record.file,
        at: use.at,
        message: `“${use.written}”是“${owner.fields.title}”的附件，那篇的公开属性是${owner.fields.disclosure}`,
        hint: '从这里删去它；若这个文件本来可以公开，另存一份放在本文档旁边，改用那一份。',
      },
    ];
  });
}
