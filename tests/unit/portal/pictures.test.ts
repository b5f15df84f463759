import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTooLarge, LONGEST_SIDE, pictureSource, variantsOf } from '../../../src/portal/pictures.ts';

const widthsOf = (width: number, height: number, more = {}, extension = 'jpg') =>
  variantsOf(
    { file: 'agencies/sfb/policies/a.jpg', hash: '0', size: 1000, width, height, ...more },
    extension,
  ).map((variant) => variant.width);

describe('a picture’s smaller copies', () => {
  test.each([
    [300, []],
    [480, []],
    [500, [480]],
    [640, [480, 640]],
    [1000, [480, 800, 1000]],
    [1200, [480, 800, 1200]],
    [4000, [480, 800, 1200, 1600]],
  ])('of a width of %i are %j wide', (width, widths) => {
    expect(widthsOf(width, 400)).toEqual(widths);
  });

  test('are not made of what moves, of other types, of what is too large and of what cannot be measured', () => {
    expect(widthsOf(1000, 400, { isAnimated: true })).toEqual([]);
    expect(widthsOf(1000, 400, {}, 'gif')).toEqual([]);
    expect(widthsOf(30_000, 400)).toEqual([]);
    expect(widthsOf(12_000, 12_000)).toEqual([]);
    expect(widthsOf(1000, 400, { size: 1e9 })).toEqual([]);
    expect(variantsOf({ file: 'a.jpg', hash: '0', size: 1 }, 'jpg')).toEqual([]);
  });

  test('are never larger than the picture, keep its shape and fit into WebP', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        (width, height) => {
          const variants = variantsOf({ file: 'a.png', hash: '0', size: 1, width, height }, 'png');
          if (isTooLarge({ size: 1, width, height })) expect(variants).toEqual([]);
          for (const variant of variants) {
            expect(variant.width).toBeLessThanOrEqual(width);
            expect(variant.height).toBeLessThanOrEqual(LONGEST_SIDE);
            expect(Math.abs(variant.height - (height * variant.width) / width)).toBeLessThanOrEqual(1);
          }
          expect(new Set(variants.map(({ route }) => route)).size).toBe(variants.length);
        },
      ),
    );
  });
});

describe('a picture on a page', () => {
  const record = { file: 'agencies/sfb/policies/图.jpg', hash: '0', size: 9, width: 900, height: 600 };
  const picture = { ...record, route: `/${record.file}`, variants: variantsOf(record, 'jpg') };
  const hrefOf = (route: string) => encodeURI(`/portal${route}`);

  test('offers its copies behind the base path', () => {
    expect(pictureSource(picture, hrefOf)).toEqual({
      src: '/portal/agencies/sfb/policies/%E5%9B%BE.jpg',
      width: 900,
      height: 600,
      srcset:
        '/portal/agencies/sfb/policies/%E5%9B%BE.jpg.480.webp 480w, /portal/agencies/sfb/policies/%E5%9B%BE.jpg.800.webp 800w',
      sizes: '(min-width: 720px) 720px, 100vw',
      single: '/portal/agencies/sfb/policies/%E5%9B%BE.jpg.800.webp',
    });
  });

  test('says how wide it is shown', () => {
    expect(pictureSource(picture, hrefOf, 120).sizes).toBe('(min-width: 120px) 120px, 100vw');
    expect(pictureSource({ ...picture, width: 500 }, hrefOf).sizes).toBe('(min-width: 500px) 500px, 100vw');
  });

  test('is itself alone where it has no copies', () => {
    expect(pictureSource({ ...picture, variants: [] }, hrefOf)).toEqual({
      src: '/portal/agencies/sfb/policies/%E5%9B%BE.jpg',
      width: 900,
      height: 600,
    });
  });
});
