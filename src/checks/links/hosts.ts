/** What a host's name tells of it: a number, a name of one's own network, a government's site, or any other. */
export type HostKind = 'address' | 'internal' | 'government' | 'other';

/** Domains that only 党政机关 and public institutions are given: .gov.cn, .政务 and .公益. */
const GOVERNMENT = /(?:^|\.)(?:gov\.cn|xn--zfr164b|xn--55qw42g)$/;
/** Names that no one outside can look up: RFC 6761 and 6762, RFC 8375, and what routers and offices use. */
const OWN_NETWORK = /(?:^|\.)(?:localhost|local|lan|internal|intranet|home\.arpa)$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether an IPv4 address leads into one's own machine or network, or nowhere: the blocks of RFC 6890. */
function isInternalV4(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

/** The eight groups of an IPv6 address, of which `::` leaves out those that are zero. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, before = '', ...bytes] = dotted ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  const text = dotted ? `${before}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}` : address;
  const read = (part = '') => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [head, tail] = text.split('::');
  const [first, last] = [read(head), read(tail)];
  return [...first, ...Array<number>(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
}

function isInternalV6(address: string): boolean {
  const groups = groupsOf(address.replace(/%.*$/, ''));
  const [first = 0, , , , , fifth = 0, sixth = 0, seventh = 0] = groups;
  const isZeroUpTo = (count: number) => groups.slice(0, count).every((group) => group === 0);
  const v4 = [sixth >> 8, sixth & 255, seventh >> 8, seventh & 255].join('.');
  // IPv4 addresses in the guise of IPv6, as a translator or the system maps them.
  if (isZeroUpTo(5) && (fifth === 0xffff || fifth === 0)) return isInternalV4(v4);
  if (first === 0x64 && groups[1] === 0xff9b) return isInternalV4(v4);
  // fc00::/7 of one's own, fe80::/10 of the cable, ff00::/8 to many.
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 || first >= 0xff00;
}

/** Whether an IP address leads into one's own machine or network. */
export function isInternalAddress(address: string): boolean {
  return address.includes(':') ? isInternalV6(address) : isInternalV4(address);
}

/** Tells what a host is. @param hostname as `URL` gives it: in lower case, IPv6 in brackets */
export function hostKind(hostname: string): HostKind {
  if (hostname.startsWith('[')) return isInternalAddress(hostname.slice(1, -1)) ? 'internal' : 'address';
  if (IPV4.test(hostname)) return isInternalAddress(hostname) ? 'internal' : 'address';
  const name = hostname.replace(/\.$/, '');
  if (!name.includes('.') || OWN_NETWORK.test(name)) return 'internal';
  return GOVERNMENT.test(name) ? 'government' : 'other';
}

/** Whether a host is a domain or below it. */
export function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
