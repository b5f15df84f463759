/** Shorter texts are read before one has asked how long they take. */
const LONG_FROM = 1500;
/** Characters of Chinese prose that most adults read in a minute: 300 to 400, silently. */
const A_MINUTE = 350;

/** How long a text is, in round numbers. */
export interface ReadingTime {
  readonly characters: string;
  readonly minutes: number;
}

/** How long a text takes to read; undefined where it is short. @param length its characters, spaces aside */
export function readingTime(length: number): ReadingTime | undefined {
  if (length < LONG_FROM) return undefined;
  const rounded = Math.round(length / 100) * 100;
  return { characters: String(rounded), minutes: Math.round(length / A_MINUTE) };
}
