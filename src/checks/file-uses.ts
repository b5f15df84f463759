import type { BodyLink } from '../markdown/body.ts';
import { type Address, readAddress, readFilePath } from '../portal/addresses.ts';
import { extensionOf, picturesOf } from '../portal/attachments.ts';
import type { KeyPath, Place } from '../schema/diagnostic.ts';
import type { Content, DocumentRecord } from '../source/records.ts';
import { findAttachmentPathFault, findLinkPathFault, type PathFault } from './path-faults.ts';

/** One mention of a page or a file in a document: an attachment or a picture of the front matter, or a link, an image or a video of the body. */
export interface FileUse {
  readonly record: DocumentRecord;
  readonly kind: 'attachment' | BodyLink['kind'];
  /** As the editor wrote it. */
  readonly written: string;
  /** The words of a link of the body, or the alternative text of an image; undefined for what the front matter names. */
  readonly text: string | undefined;
  readonly address: Address;
  /** Whether a file beside documents is meant, or a page, of the portal or elsewhere. */
  readonly aim: 'file' | 'page';
  /** Why no file can be found by what is written; then nothing else need be asked. */
  readonly fault: PathFault | undefined;
  readonly at: Place;
}

const PAGE_EXTENSIONS: ReadonlySet<string> = new Set(['', 'htm', 'html', 'md', 'mdx']);
const BARE_HOST = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org)(?=[/?#]|$))/i;

const MISTYPED_PROTOCOL = /^h+t{1,3}p{1,2}s?(?:[:：;；]|(?=[/／]))[/／\\]/i;

/** Whether an address begins with what was meant for `https://`: `https：//`, `http//`, `htps://`. */
export function isMistypedAddress(written: string): boolean {
  return MISTYPED_PROTOCOL.test(written);
}

/** Whether an address begins like a site's name, without `https://` before it. */
export function isBareHost(written: string): boolean {
  return BARE_HOST.test(written);
}

function isOfOtherAgency(written: string, fromFile: string): boolean {
  // Only documents may be linked across agencies: read as a document, such an address is known by its folder.
  return readAddress(`${written.replace(/[?#].*$/, '')}.md`, fromFile).kind === 'document';
}

function aimOf(
  written: string,
  kind: FileUse['kind'],
  address: Address,
  files: Content['attachments'],
): FileUse['aim'] {
  if (address.kind !== 'attachment') return 'page';
  if (files.has(address.file) || kind !== 'link') return 'file';
  return isBareHost(written) || isMistypedAddress(written) || PAGE_EXTENSIONS.has(extensionOf(address.file))
    ? 'page'
    : 'file';
}

/** A file that the front matter names. */
function namedUse(
  record: DocumentRecord,
  kind: 'attachment' | 'image',
  written: string,
  key: KeyPath,
): FileUse {
  const address = readFilePath(written, record.file);
  const fault = findAttachmentPathFault(written, address);
  return { record, kind, written, text: undefined, address, aim: 'file', fault, at: { key } };
}

/** The file with a list's entries. */
function entriesOf({ type, fields }: DocumentRecord): { written: string; key: KeyPath }[] {
  const isList = type === 'power-list' || type === 'service-list';
  return isList && fields ? [{ written: fields.entries, key: ['entries'] }] : [];
}

/** A file or page that the body names. */
function linkedUse(
  record: DocumentRecord,
  { kind, url, text, line, column }: BodyLink,
  files: Content['attachments'],
): FileUse {
  const written = url.trim();
  const address = readAddress(written, record.file);
  const aim = aimOf(written, kind, address, files);
  const leadsAway = address.kind === 'outside' && isOfOtherAgency(written, record.file);
  const fault =
    aim === 'file' || address.kind !== 'attachment'
      ? findLinkPathFault(written, address, leadsAway)
      : undefined;
  return { record, kind, written, text, address, aim, fault, at: { line, column } };
}

function usesOf(record: DocumentRecord, files: Content['attachments']): FileUse[] {
  const uses: FileUse[] = [];
  for (const { written, key } of entriesOf(record)) uses.push(namedUse(record, 'attachment', written, key));
  for (const [index, { file }] of record.fields?.attachments?.entries() ?? [])
    uses.push(namedUse(record, 'attachment', file, ['attachments', index, 'file']));
  for (const { file, key } of picturesOf(record)) uses.push(namedUse(record, 'image', file, key));
  for (const link of record.facts.links) uses.push(linkedUse(record, link, files));
  return uses;
}

const read = new WeakMap<Content, readonly FileUse[]>();

/** Every mention of a page or a file in the content's documents; read once, since several rules look at them. */
export function readFileUses(content: Content): readonly FileUse[] {
  const uses =
    read.get(content) ?? content.documents.flatMap((record) => usesOf(record, content.attachments));
  read.set(content, uses);
  return uses;
}
