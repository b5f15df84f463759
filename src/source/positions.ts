import { resolve } from 'node:path';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { RootOf } from './content-reader.ts';
import { readBytesAtOnce } from './file-bytes.ts';
import { LARGEST_DOCUMENT, splitFrontMatter } from './front-matter.ts';
import { findPlainKeys } from './plain-keys.ts';
import { decodeText, type TextPlace } from './text.ts';
import { parseYaml } from './yaml.ts';

/** A finding whose place in the text is known. */
export interface LocatedFinding extends Finding {
  readonly at: TextPlace;
}

const TOP: TextPlace = { line: 1, column: 1 };

/** Finds the place of a key in a file. */
type PlaceFinder = (key: KeyPath) => TextPlace;

/**
 * @param isShallow whether only the keys of the front matter's top are asked for, which mostly takes no parsing
 */
function placesIn(root: string, file: string, isShallow: boolean): PlaceFinder {
  if (!/\.(?:mdx?|yaml)$/.test(file)) return () => TOP;
  const bytes = readBytesAtOnce(root, file, LARGEST_DOCUMENT);
  const text = bytes && decodeText(bytes, file).text;
  if (text === undefined) return () => TOP;
  if (file.endsWith('.yaml')) return parseYaml(text, file).placeOf;
  const lines = isShallow ? findPlainKeys(text) : undefined;
  if (!lines) return splitFrontMatter(text, file).frontMatter?.placeOf ?? (() => TOP);
  const [first = 1] = lines.values();
  return ([key]) => ({ line: lines.get(String(key)) ?? first, column: 1 });
}

/**
 * Looks up the places of findings that name a YAML key, in the file or in its front matter: line and column of
 * the key, or of its nearest ancestor that is written; the file's start where there is none. Each file is read
 * once; the order stays.
 * @param place the content folder, or where each of its files lies
 */
export function locateFindings(place: string | RootOf, findings: readonly Finding[]): LocatedFinding[] {
  const rootOf = typeof place === 'string' ? () => resolve(place) : place;
  const named = findings.flatMap((finding) =>
    'key' in finding.at ? [{ finding, key: finding.at.key }] : [],
  );
  const places = new Map<Finding, TextPlace>();
  for (const [file, its] of Map.groupBy(named, ({ finding }) => finding.file)) {
    const isShallow = its.every(({ key }) => key.length < 2);
    const placeOf = placesIn(rootOf(file), file, isShallow);
    for (const { finding, key } of its) places.set(finding, placeOf(key));
  }
  return findings.map((finding) => ({
    ...finding,
    at: 'key' in finding.at ? (places.get(finding) ?? TOP) : finding.at,
  }));
}
