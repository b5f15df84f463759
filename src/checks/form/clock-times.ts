/** A time of day that no clock shows. */
export interface TimeFault {
  readonly offset: number;
  readonly text: string;
}

/** What says that a time follows, and not a ratio: 上午, 5日, 时间：; then a time, or two. */
const TIMES =
  /(?:[上中下]午|晚上?|早上?|凌晨|\d日|[日）)]\s|时间[：:])\s?(\d{1,2})[：:](\d{2})(?![\d：:])(?:\s?(?:—{1,2}|-|－|～|~|至|到)\s?(\d{1,2})[：:](\d{2})(?![\d：:]))?/g;

function isOnClock(hours: string, minutes: string): boolean {
  return Number(hours) < 24 ? Number(minutes) < 60 : `${hours}${minutes}` === '2400';
}

/** The times of day in a text that cannot be. */
export function* findTimeFaults(text: string): Generator<TimeFault> {
  for (const { index, 0: whole, 1: h1 = '', 2: m1 = '', 3: h2, 4: m2 = '' } of text.matchAll(TIMES)) {
    const isWrong = !isOnClock(h1, m1) || (h2 !== undefined && !isOnClock(h2, m2));
    const at = whole.search(/\d{1,2}[：:]/);
    if (isWrong) yield { offset: index + at, text: whole.slice(at) };
  }
}
