import { expect, test } from 'vitest';
import { MisuseError } from '../../../src/build/command.ts';
import { readWholeNumber } from '../../../src/build/whole-number.ts';

test('reads whole numbers within the bounds', () => {
  expect(readWholeNumber('--runs', '3', 1, 3)).toBe(3);
});

test.each(['', ' ', '0', '4', '-1', '1.5', '1e0', '0x2', 'NaN', '三'])('refuses “%s”', (text) => {
  expect(() => readWholeNumber('--runs', text, 1, 3)).toThrow(MisuseError);
});
