import type { Random } from './random.ts';
import { DEEDS, PLACE_CHARACTERS, PLACE_ENDINGS, WHO } from './words.ts';

/** What a document is about. */
export interface Subject {
  readonly topic: string;
  readonly action: string;
  readonly year: number;
}

/** Makes a sentence of a pattern. */
export type Sentence = (random: Random, subject: Subject) => string;

export const deadline = (random: Random) =>
  `${random.between(1, 12)}月${random.pick(['上旬', '中旬', '底前', '末'])}`;
export const deed = (random: Random) => random.pick(DEEDS);
export const who = (random: Random) => random.pick(WHO);

export const place = (random: Random) =>
  random.pick(PLACE_CHARACTERS) + random.pick(PLACE_CHARACTERS) + random.pick(PLACE_ENDINGS);
