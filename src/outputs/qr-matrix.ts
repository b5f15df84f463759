import { errorCorrection } from './error-correction.ts';

/**
 * The cells of a QR code, row by row: 1 is dark. Written for pages by the ten thousand: what codes of one size have in
 * common is made once, and a code is then a walk over its bits. Source: ISO/IEC 18004.
 */
export interface QrMatrix {
  readonly size: number;
  readonly cells: Uint8Array;
}

/** Error correction codewords a block, and blocks, of the versions 1 to 40 at level L, the lowest. */
const CORRECTION_LENGTHS = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25,
];
const LEVEL_L = 1;

/** Any of the eight masks can be read, and trying them all for the best takes sixteen times as long. */
const MASK = 2;
const isMasked = (x: number) => x % 3 === 0;

/** A code without data, and where its data goes. */
interface Template {
  readonly size: number;
  readonly cells: Uint8Array;
  /** The cells that data bits take, in their order, and what the mask makes of a 0 there. */
  readonly places: Uint16Array;
  readonly masked: Uint8Array;
  readonly correctionLength: number;
  readonly blocks: number;
}

/** Bits and their error correction: as many zeros as the generator has bits but one, divided by it. */
function withCorrection(data: number, bits: number, generator: number): number {
  let rest = data;
  for (let i = 0; i < bits; i += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) & 1 ? generator : 0);
  return (data << bits) | (rest & ((1 << bits) - 1));
}

function alignmentPositions(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)];
}

/** Draws what every code of a version has: patterns to be found by, the format, the version. */
function drawPatterns(version: number, size: number): { cells: Uint8Array; isPattern: Uint8Array } {
  const cells = new Uint8Array(size * size);
  const isPattern = new Uint8Array(size * size);
  const draw = (x: number, y: number, isDark: boolean | number) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    cells[y * size + x] = isDark ? 1 : 0;
    isPattern[y * size + x] = 1;
  };
  const drawSquares = (x: number, y: number, radius: number, isDark: (ring: number) => boolean) => {
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1)
        draw(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };

  for (let i = 0; i < size; i += 1) {
    draw(6, i, i % 2 === 0);
    draw(i, 6, i % 2 === 0);
  }
  const far = size - 4;
  for (const [x, y] of [
    [3, 3],
    [far, 3],
    [3, far],
  ] as const)
    drawSquares(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const positions = alignmentPositions(version, size);
  const last = size - 7;
  for (const x of positions)
    for (const y of positions)
      if (!((x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)))
        drawSquares(x, y, 2, (ring) => ring !== 1);

  const format = withCorrection((LEVEL_L << 3) | MASK, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i += 1) {
    const bit = (format >>> i) & 1;
    if (i < 6) draw(8, i, bit);
    else if (i < 8) draw(8, i + 1, bit);
    else draw(i === 8 ? 7 : 14 - i, 8, bit);
    if (i < 8) draw(size - 1 - i, 8, bit);
    else draw(8, size - 15 + i, bit);
  }
  draw(8, size - 8, true);
  if (version >= 7) {
    const bits = withCorrection(version, 12, 0x1f25);
    for (let i = 0; i < 18; i += 1) {
      const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
      draw(a, b, (bits >>> i) & 1);
      draw(b, a, (bits >>> i) & 1);
    }
  }
  return { cells, isPattern };
}

function makeTemplate(version: number): Template {
  const size = version * 4 + 17;
  const { cells, isPattern } = drawPatterns(version, size);
  const places: number[] = [];
  // Two columns at a time from the right, up and down by turns; the column of the timing pattern is passed over.
  for (let right = size - 1, isUp = true; right > 0; right -= right === 8 ? 3 : 2, isUp = !isUp)
    for (let i = 0; i < size; i += 1)
      for (const x of [right, right - 1]) {
        const place = (isUp ? size - 1 - i : i) * size + x;
        if (!isPattern[place]) places.push(place);
      }
  return {
    size,
    cells,
    places: Uint16Array.from(places),
    masked: Uint8Array.from(places, (place) => (isMasked(place % size) ? 1 : 0)),
    correctionLength: CORRECTION_LENGTHS[version - 1] as number,
    blocks: BLOCKS[version - 1] as number,
  };
}

const templates = new Map<number, Template>();

function templateOf(version: number): Template {
  const known = templates.get(version) ?? makeTemplate(version);
  templates.set(version, known);
  return known;
}

/** How many codewords of data a code holds. */
function capacityOf({ places, correctionLength, blocks }: Template): number {
  return (places.length >>> 3) - correctionLength * blocks;
}

/** The data codewords of bytes: the mode, how many they are, themselves, an end, and filling. */
function dataCodewords(bytes: Uint8Array, version: number, capacity: number): Uint8Array {
  const words = new Uint8Array(capacity);
  const head =
    version < 10 ? [0x40 | (bytes.length >>> 4)] : [0x40 | (bytes.length >>> 12), bytes.length >>> 4];
  words.set(head);
  // The mode takes four bits, so that every byte lies across two codewords.
  let at = head.length;
  let half = bytes.length & 15;
  for (const byte of bytes) {
    words[at] = (half << 4) | (byte >>> 4);
    half = byte & 15;
    at += 1;
  }
  words[at] = half << 4;
  for (let i = at + 1, isFirst = true; i < capacity; i += 1, isFirst = !isFirst)
    words[i] = isFirst ? 0xec : 0x11;
  return words;
}

/** The codewords in the order in which they are drawn: the blocks' first, their second …, then their corrections. */
function interleave(data: Uint8Array, { blocks, correctionLength }: Template): Uint8Array {
  const length = Math.floor(data.length / blocks);
  const longFrom = blocks - (data.length % blocks);
  const words = new Uint8Array(data.length + blocks * correctionLength);
  for (let block = 0, start = 0; block < blocks; block += 1) {
    const end = start + length + (block < longFrom ? 0 : 1);
    const ofBlock = data.subarray(start, end);
    for (let i = 0; i < ofBlock.length; i += 1)
      words[i < length ? i * blocks + block : length * blocks + block - longFrom] = ofBlock[i] as number;
    const correction = errorCorrection(ofBlock, correctionLength);
    for (let i = 0; i < correctionLength; i += 1)
      words[data.length + i * blocks + block] = correction[i] as number;
    start = end;
  }
  return words;
}

/**
 * The QR code of a text, in bytes of UTF-8, at the lowest level of error correction.
 * @returns undefined for a text that no QR code can hold
 */
export function qrMatrix(text: string): QrMatrix | undefined {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= 40; version += 1) {
    const template = templateOf(version);
    const capacity = capacityOf(template);
    if (bytes.length + (version < 10 ? 2 : 3) > capacity) continue;
    const words = interleave(dataCodewords(bytes, version, capacity), template);
    const { size, places, masked } = template;
    const cells = template.cells.slice();
    for (let i = 0; i < places.length; i += 1) {
      const bit = ((words[i >>> 3] ?? 0) >>> (7 - (i & 7))) & 1;
      cells[places[i] as number] = bit ^ (masked[i] as number);
    }
    return { size, cells };
  }
  return undefined;
}
