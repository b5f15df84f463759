import type { TextPart } from '../attachment-text.ts';
import type { ArchiveEntry } from './archive.ts';
import { readXml } from './xml.ts';

/** Elements with words: shown, deleted but kept, and of fields, such as a link's address. */
const WORDS = new Set(['t', 'delText', 'instrText']);
const PARAGRAPHS = new Set(['p', 'comment']);

/** Numbers the tables of one file through its parts. */
export interface TableCounter {
  count: number;
}

/**
 * The paragraphs and the tables' rows of a part of a Word or PowerPoint file, or of the drawings and comments of Excel's.
 * A paragraph in a table belongs to its cell; a table within a cell does, too.
 * @param where what the part is, in Chinese: 页眉
 */
export function readOfficeWords({ bytes }: ArchiveEntry, where: string, tables: TableCounter): TextPart[] {
  const parts: TextPart[] = [];
  /** Paragraphs that are open: one in a text box lies within another. */
  const open: string[] = [];
  let paragraph = 0;
  let tableDepth = 0;
  let tableInPart = 0;
  let row = 0;
  let cells: string[] = [];
  let cell = '';
  let isWords = false;
  readXml(bytes, {
    open(name) {
      isWords = WORDS.has(name);
      if (PARAGRAPHS.has(name)) open.push('');
      else if (name === 'tab' || name === 'br' || name === 'cr') {
        if (open.length > 0) open.push(`${open.pop()}${name === 'tab' ? '\t' : '\n'}`);
      } else if (name === 'tbl') {
        tableDepth += 1;
        if (tableDepth === 1) {
          tables.count += 1;
          tableInPart += 1;
          row = 0;
        }
      } else if (name === 'tr' && tableDepth === 1) {
        row += 1;
        cells = [];
      } else if (name === 'tc' && tableDepth === 1) cell = '';
    },
    text(text) {
      if (isWords) open.push(`${open.pop() ?? ''}${text}`);
    },
    close(name) {
      isWords = false;
      if (PARAGRAPHS.has(name)) {
        const words = open.pop() ?? '';
        if (tableDepth > 0) cell += cell === '' ? words : `\n${words}`;
        else {
          paragraph += 1;
          if (words.trim() !== '') parts.push({ place: `${where}第 ${paragraph} 段`, cells: [words] });
        }
      } else if (name === 'tc' && tableDepth === 1) cells.push(cell);
      else if (name === 'tr' && tableDepth === 1)
        parts.push({ place: `${where}第 ${tableInPart} 个表格第 ${row} 行`, table: tables.count, cells });
      else if (name === 'tbl') tableDepth -= 1;
    },
  });
  return parts;
}

/** All words of a part that says things about its file. */
export function readProperties({ bytes }: ArchiveEntry): TextPart[] {
  const parts: TextPart[] = [];
  readXml(bytes, {
    text(text) {
      if (text.trim() !== '') parts.push({ place: '文档属性', cells: [text] });
    },
  });
  return parts;
}

/** The addresses that a part links to, such as `tel:` and `mailto:`. */
export function readLinks({ bytes }: ArchiveEntry): TextPart[] {
  const parts: TextPart[] = [];
  readXml(bytes, {
    open(name, { Target: target, TargetMode: mode }) {
      if (name === 'Relationship' && mode === 'External' && target !== undefined)
        parts.push({ place: '链接', cells: [decodeIfPossible(target)] });
    },
  });
  return parts;
}

function decodeIfPossible(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
