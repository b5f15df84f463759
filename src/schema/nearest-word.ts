/** Words longer than this are no slip of the pen, and comparing them would cost time. */
const LONGEST = 64;

/**
 * How many characters must be added, dropped, changed, or swapped with their neighbour to turn one word into the other;
 * anything above the limit where it is more than that.
 */
function editDistance(a: string, b: string, limit: number): number {
  let [before, row, next] = [[], [], []] as [number[], number[], number[]];
  let [leastBefore, least] = [0, 0];
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal than the limit, the distance is above it too.
    const [first, last] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    next[first - 1] = first === 1 ? i : limit + 1;
    [leastBefore, least] = [least, limit + 1];
    for (let j = first; j <= last; j++) {
      const changed = (row[j - 1] ?? limit) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? limit) + 1 : changed;
      const distance = Math.min(changed, swapped, (row[j] ?? limit) + 1, (next[j - 1] ?? limit) + 1);
      next[j] = distance;
      least = Math.min(least, distance);
    }
    next[last + 1] = limit + 1;
    if (least > limit && leastBefore >= limit) return limit + 1;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? limit + 1;
}

function fold(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase().replace(/[-_]/g, '');
}

/** The characters of a word as bits, several to a bit. Each that one word has and the other lacks takes an edit. */
function signsOf(word: string): number {
  let signs = 0;
  for (let index = 0; index < word.length; index++) signs |= 1 << (word.charCodeAt(index) & 31);
  return signs;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * A search among words that are asked for many mistyped ones: of thousands of mistakes in one import, most are alike.
 * @returns finds what `nearestWord` finds
 */
export function nearestAmong(candidates: Iterable<string>): (word: string) => string | undefined {
  let known: { word: string; folded: string; signs: number }[] | undefined;
  const answers = new Map<string, string | undefined>();

  function find(word: string): string | undefined {
    known ??= [...candidates].map((candidate) => {
      const folded = fold(candidate);
      return { word: candidate, folded, signs: signsOf(folded) };
    });
    const folded = fold(word);
    const signs = signsOf(folded);
    let nearest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of known) {
      const allowed = Math.max(1, Math.floor(Math.max(folded.length, candidate.folded.length) / 3));
      const limit = Math.min(allowed, least - 1);
      if (Math.abs(folded.length - candidate.folded.length) > limit) continue;
      if (countBits(signs & ~candidate.signs) > limit || countBits(candidate.signs & ~signs) > limit)
        continue;
      const distance = editDistance(folded, candidate.folded, limit);
      if (distance > limit) continue;
      nearest = candidate.word;
      least = distance;
    }
    return nearest;
  }

  return (word) => {
    if (word.length > LONGEST) return undefined;
    if (!answers.has(word)) answers.set(word, find(word));
    return answers.get(word);
  };
}

/**
 * The candidate that a mistyped word most likely means: at most a third of its characters (or one) differ, letter case,
 * width, hyphens and spaces around it apart. The earlier candidate wins a tie; undefined where none is near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(word);
}
