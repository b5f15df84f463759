import { existsSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentScaffold, indexNumbersScaffold, listScaffold } from '../../outputs/scaffolds.ts';
import { buildColumns, flattenColumns } from '../../portal/columns.ts';
import { findColumns } from '../../portal/document-columns.ts';
import type { AgencyFields } from '../../schema/agency.ts';
import { columnsSchema } from '../../schema/columns.ts';
import type { DocumentType } from '../../schema/document-type.ts';
import { nextIndexNumber } from '../../schema/index-number.ts';
import { LIST_TYPE_IDS } from '../../schema/list-entry.ts';
import { DOCUMENT_TYPES } from '../../schema/types/index.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { MisuseError } from '../command.ts';
import { findAgency, readDay, readText, readYaml } from './content-lookup.ts';
import { writeNew } from './new-file.ts';
import { demand, suggestion } from './request.ts';

/** What `npm run new -- document` is told; the texts are as they were typed. */
export interface NewDocument {
  readonly contentDir: string;
  readonly agency: string | undefined;
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly column?: string | undefined;
  /** The day of publication; today in the portal's time zone if left out. */
  readonly date?: string | undefined;
  /** The end of the file's name; the type's id and a counter if left out. */
  readonly name?: string | undefined;
}

/** A part of a file's name: lower-case letters, digits, Chinese characters, joined by hyphens. */
const FILE_NAME = /^[a-z0-9\p{Script=Han}]+(?:-[a-z0-9\p{Script=Han}]+)*$/u;

const MAX_FILE_NAME = 60;

/**
 * Makes a document and, for types that carry one, gives it its index number.
 * @returns the files written or added to, relative to the content folder
 * @throws MisuseError when something asked for does not exist, is malformed or is there already
 */
export async function createDocument(request: NewDocument): Promise<string[]> {
  const { contentDir } = request;
  const type = findType(demand(request.type, '--type', '文种'));
  const agency = await findAgency(contentDir, demand(request.agency, '--agency', '发布机构'));
  const title = demand(request.title, '--title', '名称');
  const publishedOn = await readDay(contentDir, request.date);
  const folder = `agencies/${agency.id}/${type.collection}/${publishedOn.slice(0, 4)}`;
  const slug = await chooseName(join(contentDir, folder), publishedOn, type, request.name);
  const path = `${folder}/${slug}.md`;
  if (request.column !== undefined) await checkColumn(contentDir, request.column, type, agency.id, path);

  const listType = LIST_TYPE_IDS.find((id) => id === type.id);
  const entries = listType && `${slug}.csv`;
  const beginning = { title, publishedOn, column: request.column, entries };
  const written = [path];
  await writeNew(contentDir, path, documentScaffold(type, beginning));
  try {
    if (listType) {
      const file = `${folder}/${entries}`;
      await writeNew(contentDir, file, listScaffold(listType));
      written.push(file);
    }
    if (type.indexed)
      written.push(await appendIndexNumber(contentDir, agency, path, publishedOn.slice(0, 4)));
    return written;
  } catch (error) {
    for (const file of written) await rm(join(contentDir, file), { force: true });
    throw error;
  }
}

function findType(word: string): DocumentType {
  const types = DOCUMENT_TYPES as unknown as readonly DocumentType[];
  const found = types.find(({ id }) => id === word);
  if (found) return found;
  const meant = types.find(({ collection, label }) => collection === word || label === word);
  const hint = meant
    ? `是不是“${meant.id}”？`
    : suggestion(
        word,
        types.map(({ id }) => id),
      );
  const list = types.map(({ id, label }) => `${id}（${label}）`).join('、');
  throw new MisuseError(`没有文种“${word}”。${hint}可用的文种：${list}`);
}

async function chooseName(
  folder: string,
  day: string,
  type: DocumentType,
  name: string | undefined,
): Promise<string> {
  const isTaken = (slug: string) =>
    ['md', 'mdx', 'csv'].some((ending) => existsSync(join(folder, `${slug}.${ending}`)));
  if (name !== undefined) {
    if (!FILE_NAME.test(name) || name.length > MAX_FILE_NAME)
      throw new MisuseError(
        `--name 只能用小写字母、数字、汉字和连字符，最多 ${MAX_FILE_NAME} 个字，不是“${name}”`,
      );
    const slug = `${day}-${name}`;
    if (isTaken(slug)) throw new MisuseError(`${join(folder, slug)}.md 已经存在，没有改动。请换一个 --name`);
    return slug;
  }
  for (let counter = 1; ; counter++) {
    const slug = `${day}-${type.id}-${counter}`;
    if (!isTaken(slug)) return slug;
  }
}

/** Refuses a column that does not exist or does not take documents of the type. */
async function checkColumn(
  contentDir: string,
  path: string,
  type: DocumentType,
  agency: string,
  file: string,
): Promise<void> {
  const columnsFile = columnsSchema.safeParse(await readYaml(contentDir, 'columns.yaml'));
  if (!columnsFile.success)
    throw new MisuseError('columns.yaml 缺失或有误，先运行 npm run check，照提示改好');
  const { columns, collectors, acceptedTypes } = buildColumns(columnsFile.data);
  const byPath = new Map(flattenColumns(columns).map((column) => [column.path, column]));
  const record = { file, agency, type: type.id, fields: { column: path } } as unknown as DocumentRecord;
  const [finding] = findColumns(record, { byPath, collectors, acceptedTypes, trees: new Map() }).findings;
  if (finding) throw new MisuseError(`--column：${finding.message}。${finding.hint}`);
}

/** Adds a document's row to its agency's register; rows that are there stay as they are, byte for byte. */
async function appendIndexNumber(
  contentDir: string,
  agency: AgencyFields & { id: string },
  path: string,
  year: string,
): Promise<string> {
  const file = `agencies/${agency.id}/index-numbers.csv`;
  const old = await readText(contentDir, file);
  if (!old?.trim()) await writeFile(join(contentDir, file), indexNumbersScaffold());
  const lineEnd = old?.includes('\r\n') ? '\r\n' : '\n';
  const separator = old?.trim() && !old.endsWith('\n') ? lineEnd : '';
  const taken = (old ?? '')
    .split(/\r?\n/)
    .map((line) => line.split(',')[0]?.replaceAll('"', '').trim() ?? '');
  const number = nextIndexNumber(agency.code ?? agency.id, year, taken);
  const document = path.slice(`agencies/${agency.id}/`.length);
  await appendFile(join(contentDir, file), `${separator}${number},${document}${lineEnd}`);
  return file;
}
