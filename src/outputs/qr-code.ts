import { encodeQR } from 'qr';
import { bitImage } from './bit-image.ts';

/** What version 40 holds at the lowest correction level, in bytes. */
const MOST_BYTES = 2953;

/** Any of the eight masks can be read; trying them all for the best takes far longer. */
const MASK = 2;

/** The library's narrowest margin; the style sheet gives the code the margin it needs. */
const BORDER = 1;

/**
 * The QR code of an address, as the address of a picture: `data:image/png;base64,…`. A path of its cells would be
 * five times as long, on every page.
 * @returns undefined for an address that no QR code can hold
 */
export function qrCodeImage(address: string): string | undefined {
  if (new TextEncoder().encode(address).length > MOST_BYTES) return undefined;
  const rows = encodeQR(address, 'raw', { ecc: 'low', mask: MASK, border: BORDER });
  return bitImage(rows.slice(BORDER, -BORDER).map((row) => row.slice(BORDER, -BORDER)));
}
