/** `key: value`, or `key:` alone. */
const KEY_LINE = /^([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/;
/** `key: value` below the first key of an item. */
const FIELD_LINE = /^( +)(\S.*)$/;
/** `- item`. */
const ITEM_LINE = /^( *)- (.+)$/;

/** A text that stands for itself: it begins with a letter, a digit or a Chinese opening mark, and holds no control signs. */
const WORDS = /^[\p{L}0-9《“‘（〔【][^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufeff]*$/u;
/** What makes another thing of a text: the start of a value, the start of a comment, a space at its end. */
const NOT_WORDS = /: | #|[: ]$/;
/** A text of these signs alone may be a number. */
const NUMERIC = /^[0-9][0-9A-Fa-f.+_xo-]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const OTHER_WORDS = /^(?:null|true|false)$/i;
const QUOTED = /^(?:"([^"\\\p{Cc}\p{Cs}]*)"|'([^'\p{Cc}\p{Cs}]*)')$/u;

/** Stands for a value that this reader leaves to the full one. */
const UNSURE = Symbol('unsure');

function readScalar(text: string): string | number | boolean | typeof UNSURE {
  const [, double, single] = QUOTED.exec(text) ?? [];
  if (double !== undefined) return double;
  if (single !== undefined) return single;
  if (!WORDS.test(text) || NOT_WORDS.test(text)) return UNSURE;
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (OTHER_WORDS.test(text)) return UNSURE;
  if (!NUMERIC.test(text) || DATE.test(text)) return text;
  return WHOLE_NUMBER.test(text) ? Number(text) : UNSURE;
}

/**
 * Reads YAML of the plainest form, as nearly all front matter is: lines of `key: value`, and lists below a key, of words,
 * numbers, or a few keys with their values. It takes a tenth of the full reader's time.
 * @returns the same as the full reader would, or undefined where anything else stands in the text, right or wrong
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  /** The key whose list may follow, and its items so far. */
  let open: { key: string; items: unknown[]; indent: number } | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, key, value] = KEY_LINE.exec(line) ?? [];
    if (key !== undefined) {
      if (Object.hasOwn(result, key)) return undefined;
      open = undefined;
      if (value === undefined) {
        open = { key, items: [], indent: -1 };
        result[key] = undefined;
        continue;
      }
      const scalar = readScalar(value);
      if (scalar === UNSURE) return undefined;
      result[key] = scalar;
      continue;
    }
    if (!open || !readItemLine(line, open)) return undefined;
    result[open.key] = open.items;
  }
  return result;
}

/** Reads a line of a list into it. @returns false where it is left to the full reader */
function readItemLine(line: string, list: { items: unknown[]; indent: number }): boolean {
  const [, indent, item = ''] = ITEM_LINE.exec(line) ?? [];
  if (indent === undefined) {
    const [, space = '', field = ''] = FIELD_LINE.exec(line) ?? [];
    const last = list.items.at(-1);
    return typeof last === 'object' && space.length === list.indent + 2 && readField(field, last as Fields);
  }
  if (list.indent < 0) list.indent = indent.length;
  if (indent.length !== list.indent) return false;
  const fields: Fields = {};
  const isRead = readField(item, fields);
  const value = isRead ? fields : readScalar(item);
  list.items.push(value);
  return value !== UNSURE;
}

type Fields = Record<string, unknown>;

/** Reads `key: value` into fields. @returns false where it is nothing of the kind, or the key is there already */
function readField(text: string, fields: Fields): boolean {
  const [, key, value] = KEY_LINE.exec(text) ?? [];
  const scalar = value === undefined ? UNSURE : readScalar(value);
  if (key === undefined || scalar === UNSURE || Object.hasOwn(fields, key)) return false;
  fields[key] = scalar;
  return true;
}
