import { yamlText } from '../../outputs/yaml-text.ts';

/** A value of a generated front matter. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | undefined
  | readonly FrontMatterValue[]
  | FrontMatterGroup;
export interface FrontMatterGroup {
  readonly [key: string]: FrontMatterValue;
}

function isGroup(value: FrontMatterValue): value is FrontMatterGroup {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The YAML lines of a group of fields; fields that are undefined or empty lists are left out. */
export function frontMatterLines(group: FrontMatterGroup, indent = ''): string[] {
  return Object.entries(group).flatMap(([key, value]): string[] => {
    if (value === undefined) return [];
    if (isGroup(value)) return [`${indent}${key}:`, ...frontMatterLines(value, `${indent}  `)];
    if (typeof value !== 'object') return [`${indent}${key}: ${scalar(value)}`];
    if (value.length === 0) return [];
    return [`${indent}${key}:`, ...value.flatMap((item) => itemLines(item, `${indent}  `))];
  });
}

function itemLines(item: FrontMatterValue, indent: string): string[] {
  if (!isGroup(item)) return [`${indent}- ${scalar(item)}`];
  return frontMatterLines(item, `${indent}  `).map((line, index) =>
    index === 0 ? line.replace(/^( *) {2}/, '$1- ') : line,
  );
}

function scalar(value: FrontMatterValue): string {
  return typeof value === 'string' ? yamlText(value) : String(value);
}
