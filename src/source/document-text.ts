import type { BlockPlace, BodyText } from '../markdown/text-blocks.ts';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { Terms } from '../schema/terms.ts';
import type { TypeId } from '../schema/types/index.ts';
import type { ParsedYaml } from './yaml.ts';

/** A text of the front matter. */
export interface FieldText {
  readonly key: KeyPath;
  readonly text: string;
  /** Where the sign at an offset of `text` stands in the file; of a text that is folded or escaped, where its key stands. */
  placeAt(offset: number): BlockPlace;
}

/** A document's words, as the rules that read texts look at them. They are there while it is read, and no longer. */
export interface DocumentText {
  readonly file: string;
  readonly type: TypeId;
  /** The front matter as it is written, of whatever form; undefined where it cannot be read. */
  readonly frontMatter: Readonly<Record<string, unknown>> | undefined;
  /** Its texts, in the order of the front matter. */
  readonly fields: readonly FieldText[];
  readonly body: BodyText;
  /** The whole file, its lines ended by `\n`. */
  readonly source: string;
}

/** Looks at a document's words while it is read. What to look for is the checks' business. */
export type Inspect = (text: DocumentText, terms: Terms) => readonly Finding[];

/** A field that names a file, a column or an address: no words. */
const NO_WORDS = /^(?:[\w./#?&=%:-]*|[^\s，。；：]+\.[a-z][a-z0-9]{1,4})$/i;

function textsIn(value: unknown, key: KeyPath): { key: KeyPath; text: string }[] {
  if (typeof value === 'string') return NO_WORDS.test(value) ? [] : [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...key, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, [...key, name]));
}

/** What an editor tells the checks quotes the words that they find, and no reader sees it. */
const UNREAD_KEY = 'exemptions';

/** The texts of a front matter that readers may see. @param source the document's text */
export function readFieldTexts({ value, placeOf }: ParsedYaml, source: string): FieldText[] {
  const seen = textsIn(value, []).filter(({ key: [first] }) => first !== UNREAD_KEY);
  return seen.map(({ key, text }) => ({
    key,
    text,
    placeAt(offset) {
      const place = placeOf(key);
      const line = source.split('\n', place.line)[place.line - 1] ?? '';
      const start = line.indexOf(text, place.column - 1);
      return start < 0 ? place : { line: place.line, column: start + offset + 1 };
    },
  }));
}
