import { z } from 'zod';
import { agencySchema } from '../schema/agency.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { DocumentType } from '../schema/document-type.ts';
import { INDEX_NUMBER_HEADER } from '../schema/index-number.ts';
import { type ListTypeId, listHeader } from '../schema/list-entry.ts';
import { type CatalogItemFields, catalog } from '../schema/types/catalog.ts';
import { yamlText } from './yaml-text.ts';

/** A value that a scaffold fills in: text, a number, or a list of groups of such values. */
type Value = string | number | readonly Values[];
interface Values {
  readonly [key: string]: Value | undefined;
}

/** What a new document begins with. */
export interface DocumentBeginning {
  readonly title: string;
  readonly publishedOn: PlainDate;
  /** A column's path, if the editor named one. */
  readonly column?: string | undefined;
  /** The name of its CSV, if it is a list. */
  readonly entries?: string | undefined;
}

/** What a new agency begins with. */
export interface AgencyBeginning {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

/** A field without the wrappers that make it optional. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  return schema;
}

function isRequired(schema: z.core.$ZodType): boolean {
  return !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault);
}

function choicesOf(schema: z.core.$ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  return inner instanceof z.ZodBoolean ? ['true', 'false'] : [];
}

/** What the registry says about a field, as a YAML comment: label, whether it must be filled, choices, hint. */
function commentOf(schema: z.core.$ZodType, isFilled: boolean): string {
  const { label, hint } = z.globalRegistry.get(schema) ?? {};
  const choices = choicesOf(schema).join('、');
  const must = isRequired(schema) && !isFilled ? '（必填）' : '';
  if (isFilled && !choices && typeof hint !== 'string') return '';
  const name = `${typeof label === 'string' ? label : ''}${must}${choices && `：${choices}`}`;
  const text = [name, typeof hint === 'string' ? hint : ''].filter(Boolean).join('；');
  return text && ` # ${text}`;
}

/** The fields of the group that a field holds, or of the groups that it lists. */
function groupOf(schema: z.core.$ZodType): { shape: z.core.$ZodShape; isList: boolean } | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return { shape: inner.shape, isList: false };
  const element = inner instanceof z.ZodArray ? unwrap(inner.element) : undefined;
  return element instanceof z.ZodObject ? { shape: element.shape, isList: true } : undefined;
}

function indent(lines: readonly string[], by: string, first = by): string[] {
  return lines.map((line, index) => (index === 0 ? first : by) + line);
}

/**
 * The lines of a field.
 * @param around the groups it stands in, so that a group which holds itself ends
 */
function fieldLines(
  key: string,
  schema: z.core.$ZodType,
  value: Value | undefined,
  around: readonly z.core.$ZodShape[],
): string[] {
  const comment = commentOf(schema, value !== undefined);
  if (typeof value === 'string' || typeof value === 'number')
    return [`${key}: ${typeof value === 'string' ? yamlText(value) : value}${comment}`];
  const group = groupOf(schema);
  if (!group || around.includes(group.shape)) {
    const isList = unwrap(schema) instanceof z.ZodArray;
    return [`${key}:${isList ? ' []' : ''}${comment}`];
  }
  const inside = [...around, group.shape];
  if (!group.isList) return [`${key}:${comment}`, ...indent(shapeLines(group.shape, {}, inside), '  ')];
  return [
    `${key}:${comment}`,
    ...(value ?? [{}]).flatMap((item) => indent(shapeLines(group.shape, item, inside), '    ', '  - ')),
  ];
}

/** The lines of a group of fields: what must be filled first, then the rest as comments. */
function shapeLines(shape: z.core.$ZodShape, values: Values, around: readonly z.core.$ZodShape[]): string[] {
  const fields = Object.entries(shape);
  const isOpen = ([key, schema]: [string, z.core.$ZodType]) =>
    isRequired(schema) || values[key] !== undefined;
  const open = fields.filter(isOpen).flatMap(([key, schema]) => fieldLines(key, schema, values[key], around));
  const closed = fields
    .filter((field) => !isOpen(field))
    .flatMap(([key, schema]) => fieldLines(key, schema, undefined, around));
  if (open.length === 0) return closed.map(uncomment);
  const isTop = around.length === 1;
  return [
    ...open,
    ...(isTop && closed.length > 0 ? [HOW_TO_FILL] : []),
    ...closed.map((line) => `# ${uncomment(line)}`),
  ];
}

const HOW_TO_FILL = '# 以下各项可以不填；要填时删去行首的“# ”，把值写在冒号后面。';

/** A line that stands in a comment as a whole needs no comment sign of its own. */
function uncomment(line: string): string {
  return line.replace(/^( *(?:- )?)# /, '$1');
}

function yamlFields(shape: z.core.$ZodShape, values: Values): string {
  return shapeLines(shape, values, [shape]).join('\n');
}

function documentText(type: DocumentType, values: Values): string {
  return `---
${yamlFields(type.schema.shape, { ...values, review: '草稿' })}
---

在这里写“${type.label}”的正文，写好后删去这一段。名称已写在上面，正文不再重复；小标题从两个井号写起，如“## 一、总体要求”，下一级用三个井号。附件与本文件放在同一文件夹。
`;
}

/**
 * A new document of a type: every field of its schema, those that may be left out as comments. The attribute of
 * disclosure stays empty: the editor must decide on it, and the checks say so until then.
 */
export function documentScaffold(
  type: DocumentType,
  { title, publishedOn, column, entries }: DocumentBeginning,
): string {
  return documentText(type, { title, publishedOn, column, entries });
}

/** agency.yaml of a new agency. */
export function agencyScaffold({ name, shortName, kind }: AgencyBeginning): string {
  return `${yamlFields(agencySchema.shape, { name, shortName, kind })}\n`;
}

/**
 * The item that every agency's catalog has.
 * Source: 政府信息公开条例, article 20, item 2 (机构职能), and article 26 (20 working days).
 */
const FIRST_ITEM = {
  id: 'jgsz',
  title: '机构设置',
  category: 2,
  timeLimit: '形成或变更之日起20个工作日内',
} satisfies CatalogItemFields;

/** The catalog that a new agency starts with: one item, to be followed by its own. */
export function catalogScaffold(agency: AgencyBeginning, publishedOn: PlainDate): string {
  const type = catalog as unknown as DocumentType;
  return documentText(type, { title: `${agency.shortName}信息公开目录`, publishedOn, items: [FIRST_ITEM] });
}

/** index-numbers.csv of a new agency. */
export function indexNumbersScaffold(rows: readonly string[] = []): string {
  return [INDEX_NUMBER_HEADER.join(','), ...rows].map((line) => `${line}\n`).join('');
}

/** The CSV of a new list: its header alone. The byte order mark tells spreadsheets that it is UTF-8. */
export function listScaffold(type: ListTypeId): string {
  return `\uFEFF${listHeader(type).join(',')}\n`;
}
