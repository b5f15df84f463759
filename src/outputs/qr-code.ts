import { encode } from 'uqr';

/** A QR code as the path of its dark cells, in a square of `size` units. */
export interface QrCodePath {
  readonly size: number;
  readonly path: string;
}

/** What version 40 holds at the lowest correction level, in bytes. */
const MOST_BYTES = 2953;

/** Any of the eight masks can be read; trying them all for the best takes sixteen times as long. */
const MASK = 2;

/** The dark runs of a row, the first from the row's start, the others from where the last one ended. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let last = -1;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += last < 0 ? `M${start} ${y}` : `m${start - last} 0`;
    last = x + 1;
    path += `h${last - start}`;
  }
  return path;
}

/**
 * The QR code of an address, to be drawn with a stroke one unit wide.
 * @returns undefined for an address that no QR code can hold
 */
export function qrCodePath(address: string): QrCodePath | undefined {
  if (new TextEncoder().encode(address).length > MOST_BYTES) return undefined;
  const { size, data } = encode(address, { ecc: 'L', border: 0, maskPattern: MASK });
  return { size, path: data.map((row, y) => rowPath(row, y + 0.5)).join('') };
}
