import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { qrMatrix } from '../../../src/outputs/qr-matrix.ts';

function drawn({ size, cells }: { size: number; cells: Uint8Array }): string[] {
  return Array.from({ length: size }, (_, y) => cells.subarray(y * size, (y + 1) * size).join(''));
}

/** The same code, as a library makes it. */
function expected(text: string): string[] {
  const { data } = encode(text, { ecc: 'L', border: 0, maskPattern: 2 });
  return data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''));
}

describe('the cells of a QR code', () => {
  // Small letters, so that the library takes bytes as well.
  const lengths = [
    1, 17, 18, 32, 33, 53, 54, 78, 79, 106, 107, 134, 154, 192, 230, 231, 271, 321, 367, 425, 458,
  ];
  const further = [520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732];
  const large = [1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2810, 2953];
  test.each([...lengths, ...further, ...large])('of %d bytes are those that a library finds', (length) => {
    const text = 'https://a.example/'.repeat(200).slice(0, length);
    const matrix = qrMatrix(text);
    expect(matrix && drawn(matrix)).toEqual(expected(text));
  });

  test('hold any text', () => {
    const matrix = qrMatrix('https://www.shili.example/政策?é=1');
    expect(matrix && drawn(matrix)).toEqual(expected('https://www.shili.example/政策?é=1'));
  });

  test('there are none for more than the largest code holds', () => {
    expect(qrMatrix('a'.repeat(2954))).toBeUndefined();
  });
});
