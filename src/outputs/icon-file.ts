/**
 * A Windows icon file (.ico) that holds one PNG.
 * @param size the PNG's width and height, in pixels, at most 256
 */
export function iconFile(png: Uint8Array, size: number): Uint8Array {
  const head = 6 + 16;
  const bytes = new Uint8Array(head + png.length);
  const view = new DataView(bytes.buffer);
  const isIcon = 1;
  view.setUint16(2, isIcon, true);
  view.setUint16(4, 1, true);
  // 256 is written as 0: a byte holds no more.
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true);
  view.setUint16(12, 32, true);
  view.setUint32(14, png.length, true);
  view.setUint32(18, head, true);
  bytes.set(png, head);
  return bytes;
}
