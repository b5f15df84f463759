import type { z } from 'zod';
import { IMPOSSIBLE_DATE, isPlainDate } from '../schema/dates.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import { type Field, fieldsAt, hintAt, nameField, namePath } from './schema-fields.ts';
import type { ParsedYaml } from './yaml.ts';

/** Validated fields, or undefined with the findings that say why not. */
export interface Validated<Fields> {
  readonly fields: Fields | undefined;
  readonly findings: readonly Finding[];
}

/** Words that editors and other programs use for a key, beside its Chinese label. */
const SYNONYMS: Readonly<Record<string, string>> = {
  标题: 'title',
  题目: 'title',
  日期: 'publishedOn',
  发布时间: 'publishedOn',
  date: 'publishedOn',
  成文时间: 'issuedOn',
  发文日期: 'issuedOn',
  印发日期: 'issuedOn',
  文号: 'documentNumber',
  摘要: 'summary',
  description: 'summary',
  关键字: 'keywords',
  tags: 'keywords',
  状态: 'review',
  备注: 'note',
};

/** A mapping of few keys names them all when one is unknown. */
const FEW = 10;

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表：每项另起一行，以“- ”开头',
  object: '若干行“键: 值”，比上一级多缩进两个空格',
  record: '若干行“键: 值”，比上一级多缩进两个空格',
};

/** Words for what the schemas leave to zod, which speaks English. */
function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必须填写' : `应为${KIND_WORDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`;
    case 'invalid_value':
      return `只能是：${issue.values.join('、')}`;
    case 'unrecognized_keys':
      return '有不认识的字段';
    default:
      return '写法不合规定';
  }
}

function valueAt(value: unknown, path: KeyPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The day that a text in another notation means, such as `2019年3月5日` or `2019/3/5`. */
function meantDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(value.normalize('NFKC').trim()) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(meant) ? meant : undefined;
}

function hintFor(schema: z.ZodType, issue: z.core.$ZodIssue, path: KeyPath, value: unknown): string {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const advice = hintAt(schema, path);
  const withAdvice = (hint: string) => (advice ? `${hint}（${advice}）` : hint);
  const wanted = issue.code === 'invalid_value' && typeof value === 'string';
  const meant = wanted ? nearestWord(value, issue.values.map(String)) : undefined;
  if (meant) return `若是“${meant}”，改成 ${key}: ${meant}`;
  const day = issue.code === 'custom' ? meantDay(value) : undefined;
  if (day && day !== value) return `改成 ${key}: ${day}`;
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    if (typeof value === 'number' || typeof value === 'boolean')
      return `给内容加上英文引号：${key}: "${value}"`;
    if (typeof value === 'object') return '只写一行文字；以“[”“{”开头的内容放进英文引号里';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string') {
    return `“${key}:”后面换行，下一行写“  - ${value.slice(0, 30)}”`;
  }
  return withAdvice(`改正“${key}”的值`);
}

function unknownKey(schema: z.ZodType, path: KeyPath, key: string): Pick<Finding, 'message' | 'hint'> {
  const fields = fieldsAt(schema, path);
  const byWord = new Map<string, Field>();
  for (const field of fields) for (const word of [field.key, field.label]) if (word) byWord.set(word, field);
  for (const [word, meant] of Object.entries(SYNONYMS)) {
    const field = fields.find((known) => known.key === meant);
    if (field && !byWord.has(word)) byWord.set(word, field);
  }
  const word = nearestWord(key, byWord.keys());
  const nearest = word === undefined ? undefined : byWord.get(word);
  const where = path.length > 0 ? `${namePath(schema, path)}里有` : '';
  const message = `${where}不认识的字段“${key.slice(0, 80)}”`;
  if (nearest)
    return { message, hint: `应写成“${nearest.key}”${nearest.label ? `（${nearest.label}）` : ''}` };
  const hint = '删去这一行，或核对字段名';
  return {
    message,
    hint: fields.length > FEW ? hint : `${hint}；这里只能写：${fields.map(nameField).join('、')}`,
  };
}

function isImpossibleDate(issue: z.core.$ZodIssue): boolean {
  const { kind } = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return kind === IMPOSSIBLE_DATE;
}

/** The findings of one zod issue, each with the key it is about. */
function explain(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  data: unknown,
): { rule: string; key: KeyPath; message: string; hint: string }[] {
  const path = issue.path as KeyPath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      rule: 'field-unknown',
      key: [...path, key],
      ...unknownKey(schema, path, key),
    }));
  }
  const value = valueAt(data, path);
  const name = namePath(schema, path);
  if (isBlank(value)) {
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    const isWritten =
      value !== undefined || Object.hasOwn(Object(valueAt(data, path.slice(0, -1))), path.at(-1) ?? '');
    const advice = hintAt(schema, path);
    const hint = isWritten ? `在“${key}: ”后面填写内容，不需要的整行删去` : `补上一行“${key}: ……”`;
    return [
      {
        rule: 'field-missing',
        key: path,
        message: `${name}：${isWritten ? '不能为空' : '必须填写'}`,
        hint: advice ? `${hint}（${advice}）` : hint,
      },
    ];
  }
  if (isImpossibleDate(issue)) {
    return [
      {
        rule: 'date-impossible',
        key: path,
        message: `${name}：${issue.message}`,
        hint: '对照原文核对年、月、日，改成日历上有的日期',
      },
    ];
  }
  return [
    {
      rule: 'field-type',
      key: path,
      message: `${name}：${issue.message}`,
      hint: hintFor(schema, issue, path, value),
    },
  ];
}

/**
 * Validates a mapping against its schema. What only follows from YAML that is at fault is not reported again:
 * nothing about keys on faulty lines, and nothing as missing that a faulty line may have held.
 */
export function validateFields<Schema extends z.ZodType>(
  schema: Schema,
  yaml: ParsedYaml,
  file: string,
): Validated<z.output<Schema>> {
  if (yaml.value === undefined) return { fields: undefined, findings: [] };
  const result = schema.safeParse(yaml.value, { error: explainIssue });
  if (result.success) return { fields: yaml.findings.length > 0 ? undefined : result.data, findings: [] };

  const isOwn = (key: KeyPath): boolean => {
    const lines = yaml.linesOf(key[0] ?? '');
    if (!lines) return yaml.faultyLines.size === 0;
    for (const line of yaml.faultyLines) if (line >= lines.first && line <= lines.last) return false;
    return true;
  };
  const findings = result.error.issues
    .flatMap((issue) => explain(schema, issue, yaml.value))
    .filter(({ key }) => isOwn(key))
    .map<Finding>(({ rule, key, message, hint }) => ({ rule, file, at: yaml.placeOf(key), message, hint }));
  return { fields: undefined, findings };
}
