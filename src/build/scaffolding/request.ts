import { nearestWord } from '../../schema/nearest-word.ts';
import { MisuseError } from '../command.ts';

export function demand(text: string | undefined, option: string, label: string): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new MisuseError(`要写明${label}：${option}`);
  return trimmed;
}

export function suggestion(word: string, known: Iterable<string>): string {
  const near = nearestWord(word, known);
  return near === undefined ? '' : `是不是“${near}”？`;
}
