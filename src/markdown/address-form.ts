import { LINK_PROTOCOLS } from './allow-list.ts';

/** What an address leads to: a place on the page, a file of the portal, another site, a mailbox or telephone, or mischief. */
export type AddressKind = 'fragment' | 'relative' | 'external' | 'contact' | 'unsafe';

/** An address as a browser reads it: no outer blanks, no tabs or line ends, a known protocol in lower case. */
export function trimAddress(url: string): string {
  let start = 0;
  let end = url.length;
  while (start < end && url.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && url.charCodeAt(end - 1) <= 0x20) end -= 1;
  return url
    .slice(start, end)
    .replace(/[\t\n\r]/g, '')
    .replace(/^(?:https?|mailto|tel):/i, (protocol) => protocol.toLowerCase());
}

/** Tells what an address is. One with any protocol but those of the allow-list is `unsafe`. */
export function addressKind(url: string): AddressKind {
  const trimmed = trimAddress(url);
  if (trimmed.startsWith('#')) return 'fragment';
  if (/^[\\/]{2}/.test(trimmed)) return 'external';
  const protocol = /^([^/?#:]*):/.exec(trimmed)?.[1];
  if (protocol === undefined) return 'relative';
  if (!LINK_PROTOCOLS.includes(protocol)) return 'unsafe';
  return protocol.startsWith('http') ? 'external' : 'contact';
}

/** Percent-encodes what an attribute's URL must not hold; what is encoded already stays as it is. */
export function encodeAddress(url: string): string {
  return url.toWellFormed().replace(/%(?![0-9a-f]{2})|[^\x21-\x7e]|["<>\\^`{|}]/giu, encodeURIComponent);
}
