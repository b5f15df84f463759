import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDEX_NUMBER, nextIndexNumber } from '../../../src/schema/index-number.ts';

test.each(['013960012/2019-00001', 'sfb/2019-00001', '11622900MB0123456X/2019-12345', 'lxz-fgw/2018-00010'])(
  '%s is an index number',
  (text) => {
    expect(INDEX_NUMBER.test(text)).toBe(true);
  },
);

test.each([
  'sfb/2019-1',
  'sfb/19-00001',
  '/2019-00001',
  'sfb2019-00001',
  '示范/2019-00001',
  'sfb/2019-00001 ',
  'sfb/2019-000001',
  '',
])('“%s” is not', (text) => {
  expect(INDEX_NUMBER.test(text)).toBe(false);
});

describe('the next index number', () => {
  test.each([
    [[], 'sfb/2019-00001'],
    [['sfb/2019-00001', 'sfb/2019-00007', 'sfb/2019-00003'], 'sfb/2019-00008'],
    [['sfb/2018-00099', 'not a number', ''], 'sfb/2019-00001'],
    [['old-code/2019-00012'], 'sfb/2019-00013'],
  ])('after %j is %s', (taken, next) => {
    expect(nextIndexNumber('sfb', '2019', taken)).toBe(next);
  });

  test('is well formed and never one that was given out', () => {
    const serials = fc.array(fc.integer({ min: 1, max: 99_998 }));
    fc.assert(
      fc.property(serials, (numbers) => {
        const taken = numbers.map((serial) => `sfb/2019-${String(serial).padStart(5, '0')}`);
        const next = nextIndexNumber('sfb', '2019', taken);
        expect(taken).not.toContain(next);
        expect(next).toMatch(INDEX_NUMBER);
      }),
    );
  });
});
