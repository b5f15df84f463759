import type { Finding } from '../schema/diagnostic.ts';
import {
  COUNTING_HEADERS,
  type EntryField,
  entryLabel,
  FIELD_OF_HEADER,
  kindOf,
  LIST_FORMS,
  type ListEntry,
  type ListTypeId,
  listHeader,
  OWN_KIND,
} from '../schema/list-entry.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import { proseField, textField } from '../schema/text-field.ts';
import { type CsvRow, rowsOf } from './csv.ts';
import { FindingList } from './finding-list.ts';
import type { TextPlace } from './text.ts';

/** The usable rows of a list's CSV, in the file's order, and what is wrong with the others. */
export interface ListEntries {
  readonly entries: readonly ListEntry[];
  readonly findings: readonly Finding[];
}

const LONGEST_NAME = 300;
const LONGEST_SHOWN = 40;
/** Cells that fit on one line; the others may run over several. */
const LINES: ReadonlySet<EntryField> = new Set(['name', 'kind', 'code', 'section', 'audience']);
/** What a spreadsheet runs as a formula. A dash or a number by itself is none. */
const FORMULA = /^[=@]|^[+-](?![\d.,\s%-]*$)/;

/** @param hint a function where it takes long to find, which is not done for findings that nobody sees */
type Report = (rule: string, at: TextPlace, message: string, hint: string | (() => string)) => void;

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}”`;
}

/** What each column holds: a field, or nothing that is read. Undefined where rows cannot be read by it. */
function readHeader(
  row: CsvRow,
  type: ListTypeId,
  report: Report,
): readonly (EntryField | undefined)[] | undefined {
  const seen = new Map<EntryField, string>();
  const known = row.cells.filter((cell) => FIELD_OF_HEADER.has(cell.replace(/\s+/g, '')));
  const fields = row.cells.map((cell, index) => {
    const header = cell.replace(/\s+/g, '');
    const at = row.places[index] ?? { line: row.line, column: 1 };
    if (header === '' || COUNTING_HEADERS.has(header)) return undefined;
    const field = FIELD_OF_HEADER.get(header);
    if (!field) {
      // A first row in which nothing is known is no header with mistakes, but no header.
      if (known.length === 0) return undefined;
      report('list-form', at, `表头里没有${quote(header)}这一列`, () => {
        const meant = nearestWord(header, FIELD_OF_HEADER.keys());
        return meant
          ? `是不是“${meant}”？`
          : `可以用的列：${listHeader(type).join('、')}；不公开的列请删去。`;
      });
      return undefined;
    }
    const other = seen.get(field);
    if (other !== undefined)
      report('list-form', at, `表头的“${header}”和“${other}”是同一列`, '留一列，另一列删去。');
    seen.set(field, header);
    return field;
  });
  const missing = (['name', 'kind'] as const).filter((field) => !seen.has(field));
  if (missing.length === 0) return fields;
  const labels = missing.map((field) => `“${entryLabel(type, field)}”`).join('、');
  report(
    'list-form',
    { line: row.line, column: 1 },
    `表头里没有${labels}`,
    `第一行写表头，如：${listHeader(type).join(',')}；编码、依据等列可以不要。`,
  );
  return undefined;
}

/** Reports what is wrong with the kind of a row; returns whether it is right. */
function checkKind(kind: string, type: ListTypeId, at: TextPlace, report: Report): boolean {
  const { kindLabel, kinds } = LIST_FORMS[type];
  if (kinds ? kinds.includes(kind) : OWN_KIND.test(kind)) return true;
  if (!kinds) {
    report(
      'list-form',
      at,
      `${kindLabel}${quote(kind)}里有不能用的字`,
      '只用汉字和数字，最多 20 个字，如“社会保障”；它会成为网址的一部分。',
    );
    return false;
  }
  report('list-form', at, `没有${quote(kind)}这一${kindLabel}`, () => {
    const meant = nearestWord(kind, kinds);
    return meant ? `是不是“${meant}”？` : `只能是：${kinds.join('、')}。`;
  });
  return false;
}

/** Reads the cells of a row; undefined where something is wrong with it, which is reported. */
function readRow(
  row: CsvRow,
  fields: readonly (EntryField | undefined)[],
  type: ListTypeId,
  report: Report,
): { entry: ListEntry; placeOf: ReadonlyMap<EntryField, TextPlace> } | undefined {
  const start = { line: row.line, column: 1 };
  if (row.isOpen) {
    report('list-form', start, '引号没有闭合，后面的行都被当成了一格', '补上英文引号，或去掉开头的引号。');
    return undefined;
  }
  if (row.cells.length !== fields.length) {
    const isWide = row.cells.length === 1 && /[，;；\t]/.test(row.cells[0] ?? '');
    report(
      'list-form',
      start,
      `这一行有 ${row.cells.length} 格，表头有 ${fields.length} 格`,
      isWide
        ? '各格之间用英文逗号隔开；从 WPS 另存为“CSV（逗号分隔）”。'
        : '空着的格也要留逗号；内容里有英文逗号的，整格放进英文引号里。',
    );
    return undefined;
  }
  let isSound = true;
  const values = new Map<EntryField, string>();
  const placeOf = new Map<EntryField, TextPlace>();
  for (const [index, written] of row.cells.entries()) {
    const field = fields[index];
    const at = row.places[index] ?? start;
    if (!field || written === '') continue;
    const cell = written.normalize('NFC');
    const issue = (LINES.has(field) ? textField : proseField).safeParse(cell).error?.issues[0];
    if (issue) {
      report(
        'list-form',
        at,
        `“${entryLabel(type, field)}”${issue.message}`,
        '在表格里改好这一格，再另存为 CSV。',
      );
      isSound = false;
    } else if (FORMULA.test(cell))
      report(
        'list-formula',
        at,
        `“${entryLabel(type, field)}”以“${cell[0]}”开头：${quote(cell)}`,
        '下载的人用表格软件打开时会当成公式运行；去掉开头的符号。',
      );
    values.set(field, field === 'kind' ? kindOf(type, cell) : cell);
    placeOf.set(field, at);
  }
  for (const field of ['name', 'kind'] as const)
    if (!values.has(field)) {
      const at = row.places[fields.indexOf(field)] ?? start;
      report(
        'list-form',
        at,
        `没有写“${entryLabel(type, field)}”`,
        `补上${entryLabel(type, field)}，或删去这一行。`,
      );
      isSound = false;
    }
  const name = values.get('name') ?? '';
  const kind = values.get('kind');
  if (name.length > LONGEST_NAME) {
    report(
      'list-form',
      placeOf.get('name') ?? start,
      `事项名称有 ${name.length} 个字，太长了`,
      `名称最多 ${LONGEST_NAME} 个字，说明写进备注。`,
    );
    isSound = false;
  }
  if (kind !== undefined && !checkKind(kind, type, placeOf.get('kind') ?? start, report)) isSound = false;
  if (!isSound || kind === undefined) return undefined;
  const entry: ListEntry = {
    name,
    kind,
    code: values.get('code'),
    basis: values.get('basis'),
    section: values.get('section'),
    audience: values.get('audience'),
    duty: values.get('duty'),
    remarks: values.get('remarks'),
    line: row.line,
  };
  return { entry, placeOf };
}

/**
 * Reads the CSV of a list: a header, then a row for each matter. Columns may stand in any order; rows at fault are
 * left out and are findings of the rules `list-form` and `list-duplicate`, each at its cell.
 * @param text the file, its lines ended by `\n`
 */
export function readEntries(text: string, file: string, type: ListTypeId): ListEntries {
  const entries: ListEntry[] = [];
  const findings = new FindingList(file);
  const report: Report = (rule, at, message, hint) => findings.add(rule, at, message, hint);
  const rows = rowsOf(text);
  const header = rows.next();
  if (header.done) {
    report(
      'list-form',
      { line: 1, column: 1 },
      '文件是空的，没有表头',
      `第一行写表头：${listHeader(type).join(',')}`,
    );
    return { entries, findings: findings.finish() };
  }
  const fields = readHeader(header.value, type, report);
  if (!fields) return { entries, findings: findings.finish() };
  const lineOf = new Map<string, number>();
  let count = 0;
  for (const row of rows) {
    // Spreadsheets write the empty rows below a table too.
    if (row.cells.every((cell) => cell === '')) continue;
    count++;
    const read = readRow(row, fields, type, report);
    if (!read) continue;
    const { entry, placeOf } = read;
    const twin = lineOf.get(`name ${entry.kind} ${entry.name}`);
    const namesake = entry.code === undefined ? undefined : lineOf.get(`code ${entry.code}`);
    if (namesake !== undefined)
      report(
        'list-duplicate',
        placeOf.get('code') ?? { line: row.line, column: 1 },
        `编码${quote(entry.code ?? '')}第 ${namesake} 行已经用过`,
        '一个编码只给一个事项；核对编码，重复的行删去。',
      );
    else if (twin !== undefined)
      report(
        'list-duplicate',
        placeOf.get('name') ?? { line: row.line, column: 1 },
        `事项${quote(entry.name)}（${entry.kind}）第 ${twin} 行已经有了`,
        '同名同类的事项只列一次；不同的事项把名称写得可以区分。',
      );
    if (namesake !== undefined || twin !== undefined) continue;
    lineOf.set(`name ${entry.kind} ${entry.name}`, row.line);
    if (entry.code !== undefined) lineOf.set(`code ${entry.code}`, row.line);
    entries.push(entry);
  }
  if (count === 0)
    report('list-form', { line: 1, column: 1 }, '清单里一个事项也没有', '从第二行起，一行写一个事项。');
  return { entries, findings: findings.finish() };
}
