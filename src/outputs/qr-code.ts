import { type QrMatrix, qrMatrix } from './qr-matrix.ts';

/** A QR code as the path of its dark cells, in a square of `size` units. */
export interface QrCodePath {
  readonly size: number;
  readonly path: string;
}

/** The dark runs of a row, the first from the row's start, the others from where the last one ended. */
function rowPath({ size, cells }: QrMatrix, row: number): string {
  const start = row * size;
  let path = '';
  let last = -1;
  for (let x = 0; x < size; x += 1) {
    if (!cells[start + x]) continue;
    const from = x;
    while (x + 1 < size && cells[start + x + 1]) x += 1;
    path += last < 0 ? `M${from} ${row + 0.5}h` : `m${from - last} 0h`;
    last = x + 1;
    path += last - from;
  }
  return path;
}

/**
 * The QR code of an address, to be drawn with a stroke one unit wide.
 * @returns undefined for an address that no QR code can hold
 */
export function qrCodePath(address: string): QrCodePath | undefined {
  const matrix = qrMatrix(address);
  if (!matrix) return undefined;
  let path = '';
  for (let row = 0; row < matrix.size; row += 1) path += rowPath(matrix, row);
  return { size: matrix.size, path };
}
