import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { qrCodeImage } from '../../../src/outputs/qr-code.ts';

const SCALE = 4;
const MARGIN = 4;

/** Enlarges the picture on white paper, as print does, and reads the code in it. */
async function read(image: string): Promise<string | undefined> {
  const file = Buffer.from(image.replace('data:image/png;base64,', ''), 'base64');
  const { width } = await sharp(file).metadata();
  const { data, info } = await sharp(file)
    .resize(width * SCALE, width * SCALE, { kernel: 'nearest' })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('QR code', () => {
  test.each([
    'https://www.shili.example/',
    'https://www.shili.example/agencies/sfb/policies/2019/2019-06-29-open-government-priorities.html',
    `https://www.shili.example/${'%E9%80%9A'.repeat(60)}.html`,
  ])('is read back as the address: %s', async (address) => {
    expect(await read(qrCodeImage(address) ?? '')).toBe(address);
  });

  test('takes little of a page', () => {
    expect(qrCodeImage(`https://www.shili.example/${'a'.repeat(60)}.html`)?.length).toBeLessThan(500);
  });

  test('is left out where no code is large enough', () => {
    expect(qrCodeImage(`https://www.shili.example/${'a'.repeat(3000)}`)).toBeUndefined();
  });
});
