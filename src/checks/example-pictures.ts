/** The head of a PNG of a given size, in pixels; for examples that need no more of a picture. */
export function pictureHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** The head of a small PNG. */
export const PICTURE_HEAD: Uint8Array = pictureHead(320, 240);
