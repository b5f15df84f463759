import type { TextPart } from '../attachment-text.ts';
import type { ArchiveEntry } from './archive.ts';
import type { TableCounter } from './office-words.ts';
import { UnreadableText } from './unreadable-text.ts';
import { readXml } from './xml.ts';

/** The last column of a sheet, from 0. */
const LAST_COLUMN = 16_383;
/** The most signs of a workbook's text: shared words may be repeated without end. */
const LONGEST_TEXT = 32 * 1024 * 1024;

function readSharedWords({ bytes }: ArchiveEntry): string[] {
  const words: string[] = [];
  let inWords = false;
  let inReading = false;
  readXml(bytes, {
    open(name) {
      if (name === 'si') words.push('');
      // How it is read aloud is no part of it.
      if (name === 'rPh') inReading = true;
      inWords = name === 't' && !inReading;
    },
    text(text) {
      if (inWords) words.push(`${words.pop() ?? ''}${text}`);
    },
    close(name) {
      if (name === 'rPh') inReading = false;
      inWords = false;
    },
  });
  return words;
}

/** The names of the sheets by the path of their parts. */
function readSheetNames(entries: ReadonlyMap<string, ArchiveEntry>): Map<string, string> {
  const names = new Map<string, string>();
  const targets = new Map<string, string>();
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  const workbook = entries.get('xl/workbook.xml');
  if (relations)
    readXml(relations.bytes, {
      open(name, { Id: id, Target: target }) {
        if (name !== 'Relationship' || id === undefined || target === undefined) return;
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
    });
  if (workbook)
    readXml(workbook.bytes, {
      open(element, attributes) {
        const { name } = attributes;
        const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
        const target = targets.get(id ?? '');
        if (element === 'sheet' && name !== undefined && target !== undefined) names.set(target, name);
      },
    });
  return names;
}

/** A cell's column, from 0, by its reference such as `AB12`; undefined where it has none. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A number as a reader sees it, not as the file may keep it: `1.3812345678E10`. */
function plainNumber(text: string): string {
  if (!/e/i.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}

/** The rows of an Excel workbook's sheets. @throws UnreadableText where it is damaged */
export function readSheets(all: readonly ArchiveEntry[], tables: TableCounter): TextPart[] {
  const entries = new Map(all.map((entry) => [entry.name, entry]));
  const shared = entries.get('xl/sharedStrings.xml');
  const words = shared ? readSharedWords(shared) : [];
  const names = readSheetNames(entries);
  const parts: TextPart[] = [];
  let length = 0;
  for (const [path, { bytes }] of entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const sheet = names.get(path) ?? /([^/]+)\.xml$/.exec(path)?.[1] ?? '';
    tables.count += 1;
    const table = tables.count;
    let row = 0;
    let cells: string[] = [];
    let column = -1;
    let type = '';
    let value = '';
    let inValue = false;
    let inReading = false;
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'row') {
          row = Number(attributes['r']) || row + 1;
          cells = [];
          column = -1;
        } else if (name === 'c') {
          column = Math.min(columnOf(attributes['r']) ?? column + 1, LAST_COLUMN);
          type = attributes['t'] ?? '';
          value = '';
        } else if (name === 'rPh') inReading = true;
        inValue =
          (name === 'v' ||
            name === 't' ||
            name === 'f' ||
            /^(?:odd|even|first)(?:Header|Footer)$/.test(name)) &&
          !inReading;
        // A formula's text and its value are apart.
        if (name === 'v' && value !== '') value = '';
      },
      text(text) {
        if (inValue) value += text;
      },
      close(name) {
        inValue = false;
        if (name === 'rPh') inReading = false;
        else if (name === 'c') {
          const shown =
            type === 's'
              ? (words[Number(value)] ?? '')
              : type === '' || type === 'n'
                ? plainNumber(value)
                : value;
          length += shown.length;
          if (length > LONGEST_TEXT) throw new UnreadableText('文字太多');
          while (cells.length < column) cells.push('');
          cells[column] = shown;
          value = '';
        } else if (name === 'row') {
          if (cells.length > 0) parts.push({ place: `工作表“${sheet}”第 ${row} 行`, table, cells });
        } else if (/(?:Header|Footer)$/.test(name) && value !== '') {
          parts.push({ place: `工作表“${sheet}”的页眉页脚`, cells: [value] });
          value = '';
        }
      },
    });
  }
  return parts;
}
