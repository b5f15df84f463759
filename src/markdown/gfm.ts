import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/**
 * remark plugin: GFM's tables, footnotes, strikethrough and task lists, as they suit Chinese.
 * Not its bare addresses, which take in all that follows up to the next blank; `autolinks.ts` finds those.
 * Strikethrough takes two tildes, since `3~5天、6~8天` is a range.
 */
export function remarkChineseGfm(this: Processor): void {
  remarkGfm.call(this, { singleTilde: false });
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ('transforms' in extension ? {} : extension));
}
