const SIGNS = /[\s\p{P}\p{S}]+/gu;
/** What tells the documents of one series apart: years, months, quarters, issues, parts. */
const COUNTS = /[\d０-９〇零一二三四五六七八九十百两]+|上半|下半|[春夏秋冬]季/g;

/** A title's letters and characters alone. */
export function bareTitle(title: string): string {
  return title.replace(SIGNS, '');
}

/** A title without what tells the documents of one series apart. */
export function seriesTitle(title: string): string {
  return bareTitle(title).replace(COUNTS, '');
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 1; index < text.length; index++) {
    const pair = text.slice(index - 1, index + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are by their pairs of neighbouring characters, from 0 to 1 (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}
