import type { Finding } from '../schema/diagnostic.ts';
import type { Content } from '../source/records.ts';

/** A number, a mailbox or an address as it is compared: half-width, in small letters, without spaces and hyphens. */
function foldContact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff‐-―-]/g, '');
}

/** A field may name several, or a number with a word: `0930-6215157（办公室）、13800000000`. */
const BETWEEN = /[、，,;；/|（）()]|\s+或\s+/;

function contactsOf({ settings, agencies }: Pick<Content, 'settings' | 'agencies'>): ReadonlySet<string> {
  const fields = [settings?.contact, ...agencies.map((agency) => agency.fields?.contact)];
  const texts = fields.flatMap((contact) => Object.values(contact ?? {}).flatMap((text) => text ?? []));
  const own = texts.flatMap((text) => [text, ...text.split(BETWEEN)]);
  const listed = settings?.publicContacts.map(({ value }) => value) ?? [];
  return new Set([...own, ...listed].map(foldContact).filter((text) => text !== ''));
}

/** A mobile number may be written with the country's code. */
function isAmong(contacts: ReadonlySet<string>, value: string): boolean {
  const folded = foldContact(value);
  return contacts.has(folded) || contacts.has(`+86${folded}`) || contacts.has(`86${folded}`);
}

/**
 * Leaves out what is no finding because it is public on purpose: a contact of portal.yaml or of an agency.yaml, or on
 * portal.yaml's list of public contacts.
 */
export function withoutPublicContacts(
  findings: readonly Finding[],
  content: Pick<Content, 'settings' | 'agencies'>,
): Finding[] {
  if (!findings.some(({ unlessContact }) => unlessContact !== undefined)) return [...findings];
  const contacts = contactsOf(content);
  return findings.filter(
    ({ unlessContact }) => unlessContact === undefined || !isAmong(contacts, unlessContact),
  );
}
