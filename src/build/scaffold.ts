import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import {
  agencyScaffold,
  catalogScaffold,
  documentScaffold,
  indexNumbersScaffold,
} from '../outputs/scaffolds.ts';
import { buildColumns, flattenColumns } from '../portal/columns.ts';
import { findColumns } from '../portal/document-columns.ts';
import { AGENCY_KINDS, type AgencyFields, agencySchema } from '../schema/agency.ts';
import { columnsSchema } from '../schema/columns.ts';
import { isPlainDate, plainDateIn } from '../schema/dates.ts';
import type { DocumentType } from '../schema/document-type.ts';
import { nextIndexNumber } from '../schema/index-number.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import { portalSettingsSchema } from '../schema/portal-settings.ts';
import { idField } from '../schema/text-field.ts';
import { DOCUMENT_TYPES } from '../schema/types/index.ts';
import type { DocumentRecord } from '../source/records.ts';
import { MisuseError } from './command.ts';

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

/** What `npm run new -- agency` is told. */
export interface NewAgency {
  readonly contentDir: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly shortName: string | undefined;
  readonly kind: string | undefined;
  /** The day on which its catalog is published; today in the portal's time zone if left out. */
  readonly date?: string | undefined;
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
  const path = `${folder}/${await chooseName(join(contentDir, folder), publishedOn, type, request.name)}.md`;
  if (request.column !== undefined) await checkColumn(contentDir, request.column, type, agency.id, path);

  await writeNew(contentDir, path, documentScaffold(type, { title, publishedOn, column: request.column }));
  if (!type.indexed) return [path];
  try {
    return [path, await appendIndexNumber(contentDir, agency, path, publishedOn.slice(0, 4))];
  } catch (error) {
    await rm(join(contentDir, path), { force: true });
    throw error;
  }
}

/**
 * Makes an agency: agency.yaml, a catalog to begin with, and the register of index numbers with the catalog's.
 * @returns the files written, relative to the content folder
 * @throws MisuseError when something asked for is malformed or the agency is there already
 */
export async function createAgency(request: NewAgency): Promise<string[]> {
  const { contentDir } = request;
  const id = demand(request.id, '--id', '编号');
  if (!idField.safeParse(id).success)
    throw new MisuseError(`--id 只能用小写字母、数字和连字符，如“zfb”，不是“${id}”`);
  const kind = demand(request.kind, '--kind', '种类');
  if (!(AGENCY_KINDS as readonly string[]).includes(kind))
    throw new MisuseError(
      `没有种类“${kind}”。${suggestion(kind, AGENCY_KINDS)}--kind 只能是：${AGENCY_KINDS.join('、')}`,
    );
  const beginning = {
    name: demand(request.name, '--name', '全称'),
    shortName: demand(request.shortName, '--short-name', '简称'),
    kind,
  };
  const publishedOn = await readDay(contentDir, request.date);
  const folder = `agencies/${id}`;
  if (existsSync(join(contentDir, folder)))
    throw new MisuseError(
      `${join(contentDir, folder)} 已经存在，没有改动。机构的编号不能重复，请换一个 --id`,
    );

  const catalogFile = 'catalogs/catalog.md';
  const row = `${nextIndexNumber(id, publishedOn.slice(0, 4), [])},${catalogFile}`;
  const files = {
    [`${folder}/agency.yaml`]: agencyScaffold(beginning),
    [`${folder}/${catalogFile}`]: catalogScaffold(beginning, publishedOn),
    [`${folder}/index-numbers.csv`]: indexNumbersScaffold([row]),
  };
  for (const [file, text] of Object.entries(files)) await writeNew(contentDir, file, text);
  return Object.keys(files);
}

function demand(text: string | undefined, option: string, label: string): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new MisuseError(`要写明${label}：${option}`);
  return trimmed;
}

function suggestion(word: string, known: Iterable<string>): string {
  const near = nearestWord(word, known);
  return near === undefined ? '' : `是不是“${near}”？`;
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

async function readText(contentDir: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(contentDir, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A YAML file of the content, read leniently: undefined where it is missing or at fault. */
async function readYaml(contentDir: string, file: string): Promise<unknown> {
  const text = await readText(contentDir, file);
  try {
    return text === undefined ? undefined : parse(text, { schema: 'core' });
  } catch {
    return undefined;
  }
}

async function readAgency(contentDir: string, id: string): Promise<AgencyFields | undefined> {
  return agencySchema.safeParse(await readYaml(contentDir, `agencies/${id}/agency.yaml`)).data;
}

async function findAgency(contentDir: string, word: string): Promise<AgencyFields & { id: string }> {
  const ids = await listAgencies(contentDir);
  if (ids.includes(word)) {
    const fields = await readAgency(contentDir, word);
    if (fields) return { ...fields, id: word };
    throw new MisuseError(`agencies/${word}/agency.yaml 缺失或有误，先运行 npm run check，照提示改好`);
  }
  for (const id of ids) {
    const fields = await readAgency(contentDir, id);
    if (fields && [fields.name, fields.shortName, ...fields.aliases].includes(word))
      throw new MisuseError(`--agency 要写机构的编号，“${word}”的编号是“${id}”`);
  }
  const hint = suggestion(word, ids) || `已有的机构：${ids.join('、') || '无'}。`;
  throw new MisuseError(`没有机构“${word}”。${hint}新机构先用 npm run new -- agency 建立`);
}

async function listAgencies(contentDir: string): Promise<string[]> {
  const folder = join(contentDir, 'agencies');
  if (!existsSync(folder)) throw new MisuseError(`找不到 ${folder}。--content 应指向内容文件夹`);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function readDay(contentDir: string, date: string | undefined): Promise<string> {
  if (date !== undefined) {
    if (isPlainDate(date)) return date;
    throw new MisuseError(`--date 应为日期，如 2019-12-01，不是“${date}”`);
  }
  const settings = portalSettingsSchema.safeParse(await readYaml(contentDir, 'portal.yaml'));
  return plainDateIn(settings.data?.timeZone ?? 'Asia/Shanghai', new Date());
}

async function chooseName(
  folder: string,
  day: string,
  type: DocumentType,
  name: string | undefined,
): Promise<string> {
  const isTaken = (slug: string) =>
    ['md', 'mdx'].some((ending) => existsSync(join(folder, `${slug}.${ending}`)));
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

async function writeNew(contentDir: string, file: string, text: string): Promise<void> {
  const path = join(contentDir, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
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
