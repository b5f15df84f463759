import { deed, place, type Sentence, who } from './phrases.ts';
import { AIMS, FORMATS, FORMS, FUNDINGS, GOODS, READINGS, SUBJECTS } from './words.ts';

/** Sentences with Latin letters, alone and with digits, in the midst of Chinese. */
const LATIN_SENTENCES: readonly Sentence[] = [
  (r) =>
    `${place(r)}${r.pick(['S', 'X', 'G'])}${r.between(101, 399)}线K${r.between(1, 180)}+${r.between(1, 9)}00处的${r.pick(GOODS)}由${who(r)}管护，${deed(r)}。`,
  (r, s) =>
    `${s.year}年${r.between(1, 12)}月${place(r)}的${r.pick(READINGS)}为每立方米${r.between(8, 90)}微克，由${who(r)}每日核对。`,
  (r) => `${r.pick(SUBJECTS)}可以使用${r.pick(FORMS)}查询进展，${place(r)}的${r.pick(GOODS)}提供帮助。`,
  (r, s) =>
    `采用${r.pick(FUNDINGS)}的${s.topic}项目共${r.between(2, 60)}个，由${who(r)}${deed(r)}，${r.pick(AIMS)}。`,
  (r) => `${who(r)}把材料存成${r.pick(FORMATS)}文件，用A${r.between(3, 4)}纸另印${r.between(2, 30)}份。`,
];

/** A sentence with Latin letters; two in twenty sentences of a corpus are such. */
export const latinSentence: Sentence = (random, subject) => random.pick(LATIN_SENTENCES)(random, subject);
