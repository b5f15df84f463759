/** Words longer than this are no slip of the pen, and comparing them would cost time. */
const LONGEST = 64;

/** How many characters must be added, dropped, changed, or swapped with their neighbour to turn one word into the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

function fold(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase().replace(/[-_]/g, '');
}

/**
 * The candidate that a mistyped word most likely means: at most a third of its characters (or one) differ, letter case,
 * width, hyphens and spaces around it apart. The earlier candidate wins a tie; undefined where none is near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const folded = fold(word);
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const target = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(folded.length, target.length) / 3));
    if (Math.abs(folded.length - target.length) > allowed) continue;
    const distance = editDistance(folded, target);
    if (distance <= allowed && distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}
