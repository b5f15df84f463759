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

/** How much of a line is looked at before a place and behind it, in UTF-16 units: more than fits, and not all of ten megabytes. */
const NEARBY = 500;

/** The lines of the text that was asked for last: a file may have thousands of findings. */
let latest: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] };

function linesOf(text: string): readonly string[] {
  if (latest.text !== text) latest = { text, lines: text.replace(/^\ufeff/, '').split(/\r\n?|\n/) };
  return latest.lines;
}

/**
 * The lines around a place, with a caret under its column.
 * @param text the file's text
 * @param line counts from 1
 * @param column counts from 1, in UTF-16 units; past the line's end it means the end
 * @returns the frame's lines: up to three of the file, the caret's below the second; none where there is no such line
 */
export function codeFrame(text: string, line: number, column: number): string[] {
  const lines = linesOf(text);
  const whole = lines[line - 1];
  if (whole === undefined) return [];
  const place = Math.min(column - 1, whole.length);
  const from = Math.max(place - NEARBY, 0);
  // A log may be read by anyone, also where the finding is about something else.
  const pointed = hidePersonal(whole.slice(from, place + NEARBY));
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const row = (number: number, shown: string) => `${String(number).padStart(gutter)} | ${shown}`;

  const end = place - from;
  const wholeBefore = showLine(pointed.slice(0, end));
  const isLong = widthOf(showLine(pointed)) > WIDEST;
  const before = isLong ? cutStart(wholeBefore, BEFORE) : wholeBefore;
  const after = cutEnd(showLine(pointed.slice(end)), WIDEST - widthOf(before));

  const neighbour = (number: number) => {
    const other = lines[number - 1];
    const isFinalBreak = number === lines.length && other === '';
    return other === undefined || isFinalBreak
      ? []
      : [row(number, cutEnd(showLine(hidePersonal(other.slice(0, NEARBY))), WIDEST))];
  };
  return [
    ...neighbour(line - 1),
    row(line, before + after),
    `${' '.repeat(gutter)} | ${' '.repeat(widthOf(before))}^`,
    ...neighbour(line + 1),
  ];
}
