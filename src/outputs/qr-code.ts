import { bitImage } from './bit-image.ts';
import { qrMatrix } from './qr-matrix.ts';

/**
 * The QR code of an address, as the address of a picture: `data:image/png;base64,…`. A path of its cells would be
 * five times as long, on every page.
 * @returns undefined for an address that no QR code can hold
 */
export function qrCodeImage(address: string): string | undefined {
  const matrix = qrMatrix(address);
  return matrix && bitImage(matrix);
}
