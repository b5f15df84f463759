import type { Content } from '../../source/records.ts';
import { recordsOfType, type SoundRecord } from '../records-of-type.ts';

/** A policy whose front matter is sound. */
export type PolicyRecord = SoundRecord<'policy'>;

const MARKS = /[《》〈〉“”‘’"'\s]/;
const ALL_MARKS = /[《》〈〉“”‘’"'\s]+/g;
const QUOTED = /《([^《》]+)》/g;
/** Shorter names, such as 通知 or 条例, stand for many documents. */
const SHORTEST_NAME = 6;

/** A title's words without the marks and blanks in which writings of it differ. */
export function plainTitle(title: string): string {
  return MARKS.test(title) ? title.replace(ALL_MARKS, '') : title;
}

/** The titles that stand in 《》 in a text. */
export function quotedTitles(text: string): string[] {
  return text.includes('《') ? Array.from(text.matchAll(QUOTED), ([, title = '']) => title) : [];
}

/** What comes after a word, without a closing 的通知; undefined where there is nothing of the kind. */
function restAfter(title: string, word: string): string | undefined {
  const start = title.indexOf(word);
  if (start < 0) return undefined;
  const rest = title.slice(start + word.length);
  return rest.endsWith('的通知') ? rest.slice(0, -'的通知'.length) : rest;
}

/**
 * The names by which a document is cited: its title, its title without the organ before 关于, and what it brings out
 * (印发《…》). All of them plain.
 */
export function namesOf(title: string): string[] {
  const whole = plainTitle(title);
  const names = [whole];
  const about = whole.indexOf('关于');
  if (about > 0) names.push(whole.slice(about));
  const issued = restAfter(whole, '印发');
  if (issued !== undefined && issued.length >= SHORTEST_NAME) names.push(issued);
  return names;
}

/** A content's policies that bear some names. Asks for all at once: most names of most documents are never asked for. */
export function findNamed(content: Content, names: Iterable<string>): ReadonlyMap<string, PolicyRecord[]> {
  const wanted = new Map<string, PolicyRecord[]>();
  for (const name of names) if (name.length >= SHORTEST_NAME) wanted.set(name, []);
  if (wanted.size === 0) return wanted;
  for (const record of policiesOf(content))
    for (const name of namesOf(record.fields.title)) wanted.get(name)?.push(record);
  return wanted;
}

/** The policies of a content, those that are not published among them. */
export function policiesOf(content: Content): readonly PolicyRecord[] {
  return recordsOfType(content, 'policy');
}
