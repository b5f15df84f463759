import { hidePersonal } from '../personal-data/find-personal.ts';
import { makeVisible, widthOf } from './visible-text.ts';

/** The most columns of a line that a frame shows; a Chinese paragraph is one long line. */
const WIDEST = 76;
/** How many columns before the caret stay in view when a line is cut. */
const BEFORE = 30;

/** Cuts a text to a width, from its start. */
function cutEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const sign of text) {
    used += widthOf(sign);
    if (used > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** Cuts a text to a width, keeping its end. */
function cutStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const kept: string[] = [];
  let used = 0;
  for (const sign of [...text].reverse()) {
    used += widthOf(sign);
    if (used > width - 1) break;
    kept.unshift(sign);
  }
  return `…${kept.join('')}`;
}

function showLine(line: string): string {
  return makeVisible(line.replaceAll('\t', ' '));
}

/**
 * The lines around a place, with a caret under its column.
 * @param text the file's text
 * @param line counts from 1
 * @param column counts from 1, in UTF-16 units; past the line's end it means the end
 * @returns the frame's lines: up to three of the file, the caret's below the second; none where there is no such line
 */
export function codeFrame(text: string, line: number, column: number): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  // A log may be read by anyone, also where the finding is about something else.
  const lineAt = (number: number) => {
    const found = lines[number - 1];
    return found === undefined ? undefined : hidePersonal(found);
  };
  const pointed = lineAt(line);
  if (pointed === undefined) return [];
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const row = (number: number, shown: string) => `${String(number).padStart(gutter)} | ${shown}`;

  const end = Math.min(column - 1, pointed.length);
  const wholeBefore = showLine(pointed.slice(0, end));
  const isLong = widthOf(showLine(pointed)) > WIDEST;
  const before = isLong ? cutStart(wholeBefore, BEFORE) : wholeBefore;
  const after = cutEnd(showLine(pointed.slice(end)), WIDEST - widthOf(before));

  const neighbour = (number: number) => {
    const other = lineAt(number);
    const isFinalBreak = number === lines.length && other === '';
    return other === undefined || isFinalBreak ? [] : [row(number, cutEnd(showLine(other), WIDEST))];
  };
  return [
    ...neighbour(line - 1),
    row(line, before + after),
    `${' '.repeat(gutter)} | ${' '.repeat(widthOf(before))}^`,
    ...neighbour(line + 1),
  ];
}
