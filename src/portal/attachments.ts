import type { AttachmentRecord, DocumentRecord } from '../source/records.ts';
import { type Address, readAddress, readFilePath } from './addresses.ts';
import type { Attachment } from './model.ts';
import { variantsOf } from './pictures.ts';
import { attachmentRoute } from './routes.ts';

/** File types that may be offered; anything else could run in the reader's browser or on the reader's machine. */
export const ATTACHMENT_TYPES: ReadonlySet<string> = new Set(
  ('pdf ofd doc docx wps xls xlsx et ppt pptx dps csv txt zip ' + 'png jpg jpeg gif webp mp3 mp4 vtt').split(
    ' ',
  ),
);

/** A file's type: the ending of its name in lower case, `pdf`; empty where it has none. */
export function extensionOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/**
 * The files that a document offers or shows: those its front matter lists, then those its body links to.
 * What is missing or not allowed is left out; the checks report it.
 */
export function attachmentsOf(
  record: DocumentRecord,
  files: ReadonlyMap<string, AttachmentRecord>,
): Attachment[] {
  const found = new Map<string, Attachment>();
  const add = (address: Address, title: string | undefined, isListed: boolean) => {
    const file = address.kind === 'attachment' ? files.get(address.file) : undefined;
    if (!file || found.has(file.file) || !ATTACHMENT_TYPES.has(extensionOf(file.file))) return;
    found.set(file.file, {
      file: file.file,
      route: attachmentRoute(file.file),
      title: title ?? file.file.slice(file.file.lastIndexOf('/') + 1),
      extension: extensionOf(file.file),
      size: file.size,
      width: file.width,
      height: file.height,
      variants: variantsOf(file, extensionOf(file.file)),
      isListed,
    });
  };
  for (const { file, title } of record.fields?.attachments ?? [])
    add(readFilePath(file, record.file), title, true);
  for (const link of record.facts.links)
    add(readAddress(link.url, record.file), link.text.trim() || undefined, false);
  return [...found.values()];
}
