/** The cells of a square picture in black and white, row by row: black is true. */
export type BitCells = readonly (readonly boolean[])[];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] as number);
  return ~crc;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 16) | a;
}

/** The rows, each behind the byte of its filter (none), with eight cells a byte; in PNG 0 is black. */
function writeRows(bytes: Uint8Array, picture: BitCells): void {
  let at = 0;
  for (const row of picture) {
    at += 1;
    let byte = 0;
    for (let x = 0; x < row.length; x += 1) {
      byte = (byte << 1) | (row[x] ? 0 : 1);
      if ((x & 7) === 7) bytes[at++] = byte;
    }
    const rest = row.length & 7;
    // What is left of the last byte is white.
    if (rest > 0) bytes[at++] = (byte << (8 - rest)) | (0xff >> rest);
  }
}

/** The picture as a file in the format PNG. Sources: the PNG specification, W3C; RFC 1950 and 1951 for the pixels' box. */
function pngOf(picture: BitCells): Uint8Array {
  const size = picture.length;
  const length = size * (1 + Math.ceil(size / 8));
  const png = new Uint8Array(68 + length);
  const view = new DataView(png.buffer);
  /** Writes a chunk around its data, of which `start` is the first byte. */
  const wrap = (start: number, name: string, dataLength: number) => {
    view.setUint32(start - 8, dataLength);
    for (let i = 0; i < 4; i += 1) png[start - 4 + i] = name.charCodeAt(i);
    view.setUint32(start + dataLength, crc32(png.subarray(start - 4, start + dataLength)));
  };

  png.set(SIGNATURE);
  view.setUint32(16, size);
  view.setUint32(20, size);
  png[24] = 1;
  wrap(16, 'IHDR', 13);

  png.set([0x78, 0x01, 1], 41);
  view.setUint16(44, length, true);
  view.setUint16(46, ~length, true);
  const rows = png.subarray(48, 48 + length);
  writeRows(rows, picture);
  view.setUint32(48 + length, adler32(rows));
  wrap(41, 'IDAT', length + 11);

  wrap(64 + length, 'IEND', 0);
  return png;
}

/**
 * A small picture in black and white as the address of itself, `data:image/png;base64,…`, one pixel a cell. It is not
 * compressed: what looks like chance, as a QR code does, cannot be. At most 700 cells wide, by what the box can hold.
 */
export function bitImage(picture: BitCells): string {
  return `data:image/png;base64,${btoa(String.fromCharCode(...pngOf(picture)))}`;
}
