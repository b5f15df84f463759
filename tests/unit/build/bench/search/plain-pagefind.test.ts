import { expect, test } from 'vitest';
import { whyNotPagefind } from '../../../../../src/build/bench/search/plain-pagefind.ts';

const GIGABYTE = 1e9;

test('Pagefind is left out where its index would not fit into memory, with a word', () => {
  expect(whyNotPagefind(41_935, 7 * GIGABYTE)).toMatch(
    /^its index takes about 14\.\d GB of memory, and 7\.0 GB/,
  );
  expect(whyNotPagefind(41_935, 16 * GIGABYTE)).toBeUndefined();
  expect(whyNotPagefind(5000, 7 * GIGABYTE)).toBeUndefined();
});

test('where the free memory is not known it is tried', () => {
  expect(whyNotPagefind(41_935, undefined)).toBeUndefined();
});
