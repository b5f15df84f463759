import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { calendarSchema, NO_CALENDAR } from '../schema/calendar.ts';
import { columnsSchema } from '../schema/columns.ts';
import { FILE_START, type Finding } from '../schema/diagnostic.ts';
import { portalSettingsSchema } from '../schema/portal-settings.ts';
import { NO_TERMS, termsSchema } from '../schema/terms.ts';
import { readAgency } from './agency.ts';
import { mapConcurrently } from './concurrency.ts';
import { type ContentReader, plainReader } from './content-reader.ts';
import { agenciesOf, checkFolders, type FileRole, roleOf } from './layout.ts';
import { listFileOf, readList } from './list.ts';
import type { Content } from './records.ts';
import type { Validated } from './validate.ts';
import { readYamlFile } from './yaml-file.ts';

const FILES_AT_A_TIME = 16;

function missingFile(file: string, content: string): Finding {
  return {
    rule: 'file-missing',
    file,
    at: FILE_START,
    message: `内容文件夹里没有 ${file}（${content}）`,
    hint: `补上 ${file}；若文件夹给错了，用 --content 指明内容文件夹`,
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const UNPLACED = { line: 0, column: 0 };

function compareFindings(a: Finding, b: Finding): number {
  const byFile = compare(a.file, b.file);
  if (byFile !== 0) return byFile;
  const left = 'line' in a.at ? a.at : UNPLACED;
  const right = 'line' in b.at ? b.at : UNPLACED;
  return (
    compare(left.line, right.line) ||
    compare(left.column, right.column) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/**
 * Reads a content folder into records. Never throws on content: whatever is wrong with a file is in `findings`,
 * sorted by file and place, and the rest is usable. Records are sorted by path, so the result does not depend on
 * the file system's order.
 * @param root the content folder
 * @param readerOf what finds and reads the files of a folder
 */
export async function readContent(
  root: string,
  readerOf: (folder: string) => ContentReader = plainReader,
): Promise<Content> {
  const folder = resolve(root);
  if (!(await isFolder(folder))) {
    const finding: Finding = {
      rule: 'file-missing',
      file: 'portal.yaml',
      at: FILE_START,
      message: `内容文件夹“${root}”不存在，或不是文件夹`,
      hint: '用 --content 指明内容文件夹，里面应有 portal.yaml、columns.yaml 和 agencies/',
    };
    const nothing = {
      settings: undefined,
      columns: undefined,
      terms: NO_TERMS,
      calendar: NO_CALENDAR,
      agencies: [],
      documents: [],
      attachments: new Map(),
      entries: new Map(),
    };
    return { root: folder, ...nothing, findings: [finding] };
  }

  const reader = readerOf(folder);
  const rootOf = reader.rootOf ?? (() => folder);
  const walked = await reader.walk();
  const files = new Set(walked.files);
  const roles = walked.files.map((file) => ({ file, role: roleOf(file) }));
  const documentFiles = roles.flatMap(({ file, role }) => (role.kind === 'document' ? [{ file, role }] : []));
  const filesOf = (kind: FileRole['kind']) =>
    roles.filter(({ role }) => role.kind === kind).map(({ file }) => file);

  async function read<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    missing: readonly Finding[] = [],
  ): Promise<Validated<z.output<Schema>>> {
    return files.has(file)
      ? readYamlFile(rootOf(file), file, schema)
      : { fields: undefined, findings: missing };
  }
  const settings = await read('portal.yaml', portalSettingsSchema, [
    missingFile('portal.yaml', '网站名称、域名、首页等设置'),
  ]);
  const columns = await read('columns.yaml', columnsSchema, [missingFile('columns.yaml', '栏目树')]);
  const terms = await read('terms.yaml', termsSchema);
  const calendar = await read('calendar.yaml', calendarSchema);
  const agencies = await mapConcurrently(agenciesOf(walked.folders), FILES_AT_A_TIME, (agency) =>
    readAgency(rootOf, agency, files),
  );
  const documents = await reader.documents(
    documentFiles.map(({ file, role: { agency, type } }) => ({ file, agency, type })),
    terms.fields ?? NO_TERMS,
  );
  const attachments = await reader.attachments(filesOf('attachment'));
  const lists = await mapConcurrently(
    documents.flatMap(({ record }) => (record ? listFileOf(record, files) : [])),
    FILES_AT_A_TIME,
    (list) => readList(rootOf(list.file), list),
  );

  const findings = [
    ...walked.findings,
    ...checkFolders(walked.folders, files),
    ...roles.flatMap(({ role }) => (role.kind === 'stray' ? [role.finding] : [])),
    ...[settings, columns, terms, calendar, ...agencies, ...documents, ...attachments, ...lists].flatMap(
      (read) => read.findings,
    ),
  ];
  return {
    root: folder,
    settings: settings.fields,
    columns: columns.fields,
    terms: terms.fields ?? NO_TERMS,
    calendar: calendar.fields ?? NO_CALENDAR,
    agencies: agencies.map(({ record }) => record),
    documents: documents.flatMap(({ record }) => record ?? []),
    attachments: new Map(attachments.flatMap(({ record }) => (record ? [[record.file, record]] : []))),
    entries: new Map(lists.map(({ document, entries }) => [document, entries])),
    findings: findings.sort(compareFindings),
  };
}
