import { MisuseError } from './command.ts';

/**
 * The whole number that an option names.
 * @throws MisuseError when it is none or lies outside the bounds
 */
export function readWholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^-?\d+$/.test(text.trim()) && number >= least && number <= most) return number;
  throw new MisuseError(`${option} 应为 ${least} 到 ${most} 的整数，不是“${text}”`);
}
