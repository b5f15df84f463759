import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

const BARE_ADDRESSES = new Set<string | undefined>(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

function takeOut(constructs: ConstructRecord, names: ReadonlySet<string | undefined>): ConstructRecord {
  const left = Object.entries(constructs).map(([code, listed]): [string, Construct[]] => [
    code,
    [listed ?? []].flat().filter(({ name }) => !names.has(name)),
  ]);
  return Object.fromEntries(left.filter(([, list]) => list.length > 0));
}

/**
 * remark plugin: GFM's tables, footnotes, strikethrough and task lists, as they suit Chinese.
 * Not its bare addresses, which take in all that follows up to the next blank; `autolinks.ts` finds those.
 * Strikethrough takes two tildes, since `3~5天、6~8天` is a range.
 */
export function remarkChineseGfm(this: Processor): void {
  remarkGfm.call(this, { singleTilde: false });
  const data = this.data();
  // Taken out and not just disabled, for the parser would halt at every letter and figure to ask for them.
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(
    (extension): Extension =>
      extension.text ? { ...extension, text: takeOut(extension.text, BARE_ADDRESSES) } : extension,
  );
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ('transforms' in extension ? {} : extension));
}

/** A table needs a bar, or a colon beside the hyphens below its head. */
const TABLE = /\||:-|-:/;

/** Whether a text may hold tables. */
export function mayHoldTables(text: string): boolean {
  return TABLE.test(text);
}

/** remark plugin, after GFM: no tables. The parser looks for a table's head in every line, which takes a fifth of its time. */
export function remarkWithoutTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['table'] } });
}
