import type { KeyPath } from '../schema/diagnostic.ts';
import type { AttachmentRecord, DocumentRecord } from '../source/records.ts';
import { type Address, readAddress, readFilePath } from './addresses.ts';
import type { Attachment, Portal } from './model.ts';
import { variantsOf } from './pictures.ts';
import { attachmentRoute } from './routes.ts';

/** File types that may be offered; anything else could run in the reader's browser or on the reader's machine. */
export const ATTACHMENT_TYPES: ReadonlySet<string> = new Set(
  (
    'pdf ofd doc docx wps xls xlsx et ppt pptx dps csv txt zip ' + 'png jpg jpeg gif webp mp3 mp4 webm vtt'
  ).split(' '),
);

/** The largest file that may be offered, in bytes: what common Git hosts accept. */
export const LARGEST_ATTACHMENT = 100 * 1024 * 1024;

/** The file types that a page may show as a picture. */
export const IMAGE_TYPES: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp']);

/** A file's type: the ending of its name in lower case, `pdf`; empty where it has none. */
export function extensionOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** A picture that a front matter names for a fixed place on the page, and where it names it. */
export interface NamedPicture {
  readonly file: string;
  readonly alt: string;
  readonly key: KeyPath;
}

/** The pictures that a document's front matter names: a leader's photo, a topic's banner. */
export function picturesOf({ type, fields }: Pick<DocumentRecord, 'type' | 'fields'>): NamedPicture[] {
  const named = { type, fields } as DocumentRecord;
  const [key, picture] =
    named.type === 'leader'
      ? ['photo', named.fields?.photo]
      : named.type === 'topic'
        ? ['banner', named.fields?.banner]
        : [];
  return key !== undefined && picture ? [{ ...picture, key: [key, 'file'] }] : [];
}

/** A file of the content folder as it is offered or shown. */
export function toAttachment(record: AttachmentRecord, title: string, isListed: boolean): Attachment {
  const { file, hash, size, width, height } = record;
  const extension = extensionOf(file);
  const variants = variantsOf(record, extension);
  return {
    file,
    hash,
    route: attachmentRoute(file),
    title,
    extension,
    size,
    width,
    height,
    variants,
    isListed,
  };
}

/** Every file that the portal publishes beside its pages: those of documents, and the QR codes of accounts. */
export function publishedFiles(portal: Portal): Attachment[] {
  const accounts = [...portal.socialMedia, ...portal.agencies.flatMap((agency) => agency.socialMedia)];
  return [
    ...portal.documents.flatMap((document) => document.attachments),
    ...accounts.flatMap(({ qrcode }) => qrcode ?? []),
  ];
}

/**
 * The files that a document offers or shows: a list's entries, those its front matter lists or shows, then those its body
 * links to.
 * What is missing or not allowed is left out; the checks report it.
 */
export function attachmentsOf(
  record: DocumentRecord,
  files: ReadonlyMap<string, AttachmentRecord>,
): Attachment[] {
  let found: Map<string, Attachment> | undefined;
  const add = (address: Address, title: string | undefined, isListed: boolean) => {
    const file = address.kind === 'attachment' ? files.get(address.file) : undefined;
    if (!file || found?.has(file.file) || !ATTACHMENT_TYPES.has(extensionOf(file.file))) return;
    const name = file.file.slice(file.file.lastIndexOf('/') + 1);
    found ??= new Map();
    found.set(file.file, toAttachment(file, title ?? name, isListed));
  };
  if ((record.type === 'power-list' || record.type === 'service-list') && record.fields)
    add(readFilePath(record.fields.entries, record.file), record.fields.title, true);
  for (const { file, title } of record.fields?.attachments ?? [])
    add(readFilePath(file, record.file), title, true);
  for (const { file, alt } of picturesOf(record)) {
    const address = readFilePath(file, record.file);
    if (address.kind === 'attachment' && IMAGE_TYPES.has(extensionOf(address.file))) add(address, alt, false);
  }
  for (const link of record.facts.links)
    add(readAddress(link.url, record.file), link.text.trim() || undefined, false);
  return found ? [...found.values()] : [];
}
