import { z } from 'zod';
import type { KeyPath } from '../schema/diagnostic.ts';

/** A key that a mapping may have, with what its schema says of it for editors. */
export interface Field {
  readonly key: string;
  /** Its Chinese name. */
  readonly label: string | undefined;
  /** How to fill it in, in Chinese. */
  readonly hint: string | undefined;
}

/** The schemas of a value, from the one that is written down to what it wraps: optional, default, then the value's own. */
function layersOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const layers = [schema];
  for (let layer = innerOf(schema); layer; layer = innerOf(layer)) layers.push(layer);
  return layers;
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  return (schema._zod.def as { innerType?: z.core.$ZodType }).innerType;
}

function metaOf(schema: z.core.$ZodType, name: 'label' | 'hint'): string | undefined {
  for (const layer of layersOf(schema)) {
    const value = z.globalRegistry.get(layer)?.[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The schema of the value at a step below a schema's value; undefined where the schema does not know it. */
function childOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  const own = layersOf(schema).at(-1);
  if (own instanceof z.ZodObject) return Object.hasOwn(own.shape, step) ? own.shape[step] : undefined;
  if (own instanceof z.ZodArray) return own.element;
  if (own instanceof z.ZodRecord) return own.valueType;
  return undefined;
}

/** The keys that the mapping at a path may have; empty where there is no mapping of fixed keys. */
export function fieldsAt(schema: z.core.$ZodType, path: KeyPath): Field[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of path) at = at && childOf(at, step);
  const own = at && layersOf(at).at(-1);
  if (!(own instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(own.shape).map(([key, field]) => ({
    key,
    label: metaOf(field, 'label'),
    hint: metaOf(field, 'hint'),
  }));
}

/** How a key is named to editors: by its Chinese name and itself, as in `发布日期（publishedOn）`. */
export function nameField({ key, label }: Pick<Field, 'key' | 'label'>): string {
  return label ? `${label}（${key}）` : `“${key}”`;
}

/** Names the value at a path: `目录（sections）第1项的篇目（items）第2项的文件（document）`. */
export function namePath(schema: z.core.$ZodType, path: KeyPath): string {
  let at: z.core.$ZodType | undefined = schema;
  let name = '';
  for (const step of path) {
    at = at && childOf(at, step);
    if (typeof step === 'number') name += `第${step + 1}项`;
    else name += `${name && '的'}${nameField({ key: step, label: at && metaOf(at, 'label') })}`;
  }
  return name;
}

/** The schema's advice on how to fill in the value at a path. */
export function hintAt(schema: z.core.$ZodType, path: KeyPath): string | undefined {
  const key = path.at(-1);
  return fieldsAt(schema, path.slice(0, -1)).find((field) => field.key === key)?.hint;
}
