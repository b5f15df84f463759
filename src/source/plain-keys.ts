import { LONGEST_YAML } from './yaml.ts';

/** A key at the beginning of a line, as the handbook has them. */
const PLAIN_KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: |$)/;

/**
 * What might make a line mean something else than it seems: tabs and signs that cannot be seen, wide gaps, marks of
 * YAML before a value, comments, two keys in a line, lists in lists.
 */
const DOUBTFUL =
  /[^\P{Cc}\n]|\ufeff|\s{33}|^ *[?]|(?:^|[:-]) +[&*!%@`]|(?:^| )#|:(?: |$).*:(?: |$)|- +-(?: |$)/mu;

/** Whether quotes or brackets opened in a line are closed in it. */
function isClosed(line: string): boolean {
  const count = (sign: string) => line.split(sign).length;
  return (
    count('"') % 2 === 1 && count("'") % 2 === 1 && count('[') === count(']') && count('{') === count('}')
  );
}

/**
 * The lines on which the top-level keys of a document's front matter stand, found without parsing it: that takes a
 * hundred times as long, and an old archive may have one warning for each of its documents.
 * @param text the document, its lines ended by `\n`
 * @returns by key, counted from 1, in the text's order; undefined where the front matter has anything but plain lines,
 * so that only the parser can tell
 */
export function findPlainKeys(text: string): ReadonlyMap<string, number> | undefined {
  const close = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || close < 4 || close > LONGEST_YAML) return undefined;
  const frontMatter = text.slice(4, close);
  if (DOUBTFUL.test(frontMatter)) return undefined;
  const lines = new Map<string, number>();
  for (const [index, line] of frontMatter.split('\n').entries()) {
    if (!isClosed(line)) return undefined;
    if (line.trim() === '') continue;
    const [, key] = PLAIN_KEY.exec(line) ?? [];
    // Written twice, the second counts, as for the parser.
    if (key !== undefined) lines.set(key, index + 2);
    else if (lines.size === 0 || !/^(?: |-(?: |$))/.test(line)) return undefined;
  }
  return lines.size === 0 ? undefined : lines;
}
