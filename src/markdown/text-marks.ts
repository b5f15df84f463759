import type { BodyText } from './text-blocks.ts';

/** How many signs of a text its shingles have. */
const SHINGLE = 4;
/** How many parts a sketch has; each is the least hash among the shingles that fall to it. */
const PARTS = 24;
const NO_HASH = 0x7fffffff;
/** Shorter texts are too much alike by their set phrases. */
const LEAST_SKETCHED = 100;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What tells whether two bodies say the same, or nearly the same, without either of them. */
export interface TextMarks {
  readonly textDigest: string;
  readonly sketch: string;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0;
}

/** Two texts that share most of their shingles have the same hash in most places (MinHash by one permutation). */
function writeSketch(least: Int32Array): string {
  let sketch = '';
  for (const hash of least) sketch += `${SIGNS[(hash >>> 6) & 63]}${SIGNS[hash & 63]}`;
  return sketch;
}

/** Reads the marks of a body's words, of which blanks and line ends do not count. Takes time in proportion to the text. */
export function readTextMarks({ blocks }: BodyText): TextMarks {
  const least = new Int32Array(PARTS).fill(NO_HASH);
  let a = 0;
  let b = 0;
  let c = 0;
  let high = 0x1b873593;
  let low = 0x2545f491;
  let length = 0;
  for (const { text } of blocks)
    for (let index = 0; index < text.length; index++) {
      const d = text.charCodeAt(index);
      if (isBlank(d)) continue;
      length += 1;
      high = Math.imul(high ^ d, 0x9e3779b1);
      low = Math.imul(low ^ d, 0x5f356495);
      high ^= low >>> 15;
      if (length >= SHINGLE) {
        let hash =
          Math.imul(a, 0x85ebca6b) ^
          Math.imul(b, 0xc2b2ae35) ^
          Math.imul(c, 0x27d4eb2f) ^
          Math.imul(d, 0x165667b1);
        hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
        hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
        hash = (hash ^ (hash >>> 15)) >>> 1;
        const part = hash % PARTS;
        if (hash < (least[part] ?? NO_HASH)) least[part] = hash;
      }
      a = b;
      b = c;
      c = d;
    }
  if (length === 0) return { textDigest: '', sketch: '' };
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ (high >>> 13);
  const textDigest = [high, low].map((half) => (half >>> 0).toString(36)).join('-');
  return { textDigest, sketch: length < LEAST_SKETCHED ? '' : writeSketch(least) };
}
