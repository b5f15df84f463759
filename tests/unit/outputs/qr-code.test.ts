import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrCodePath } from '../../../src/outputs/qr-code.ts';

const SCALE = 4;
const MARGIN = 4;

/** Draws a path of rows, as a browser would with a stroke one unit wide, and reads the code in the picture. */
function read({ size, path }: { size: number; path: string }): string | undefined {
  const width = (size + 2 * MARGIN) * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  let x = 0;
  let y = 0;
  for (const [, command, first = '0', second = '0'] of path.matchAll(/([Mmh])(-?[\d.]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second) - 0.5];
    if (command === 'm') x += Number(first);
    if (command !== 'h') continue;
    for (let end = x + Number(first); x < end; x += 1)
      for (let i = 0; i < SCALE * SCALE; i += 1) {
        const column = (x + MARGIN) * SCALE + (i % SCALE);
        const row = (y + MARGIN) * SCALE + Math.floor(i / SCALE);
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
  }
  return jsQR(pixels, width, width)?.data;
}

describe('QR code', () => {
  test.each([
    'https://www.shili.example/',
    'https://www.shili.example/agencies/sfb/policies/2019/2019-06-29-open-government-priorities.html',
    `https://www.shili.example/${'%E9%80%9A'.repeat(60)}.html`,
  ])('is read back as the address: %s', (address) => {
    const code = qrCodePath(address);
    expect(code && read(code)).toBe(address);
  });

  test('is left out where no code is large enough', () => {
    expect(qrCodePath(`https://www.shili.example/${'a'.repeat(3000)}`)).toBeUndefined();
  });
});
