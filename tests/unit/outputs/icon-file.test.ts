import { expect, test } from 'vitest';
import { iconFile } from '../../../src/outputs/icon-file.ts';

test('an icon file holds its PNG where its head says', () => {
  const png = new Uint8Array([1, 2, 3, 4, 5]);
  const bytes = iconFile(png, 32);
  const view = new DataView(bytes.buffer);
  expect([view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]).toEqual([0, 1, 1]);
  expect([view.getUint8(6), view.getUint8(7)]).toEqual([32, 32]);
  const [length, start] = [view.getUint32(14, true), view.getUint32(18, true)];
  expect(bytes.subarray(start, start + length)).toEqual(png);
});
