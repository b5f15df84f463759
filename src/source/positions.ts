import { resolve } from 'node:path';
import type { Finding } from '../schema/diagnostic.ts';
import { mapConcurrently } from './concurrency.ts';
import { LARGEST_DOCUMENT } from './document.ts';
import { readBytes } from './file-bytes.ts';
import { splitFrontMatter } from './front-matter.ts';
import { decodeText, type TextPlace } from './text.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

/** A finding whose place in the text is known. */
export interface LocatedFinding extends Finding {
  readonly at: TextPlace;
}

const FILES_AT_A_TIME = 16;

async function readYamlOf(root: string, file: string): Promise<ParsedYaml | undefined> {
  if (!/\.(?:mdx?|yaml)$/.test(file)) return undefined;
  const { bytes } = await readBytes(root, file, LARGEST_DOCUMENT);
  const text = bytes && decodeText(bytes, file).text;
  if (text === undefined) return undefined;
  return file.endsWith('.yaml') ? parseYaml(text, file) : splitFrontMatter(text, file).frontMatter;
}

/**
 * Looks up the places of findings that name a YAML key, in the file or in its front matter: line and column of
 * the key, or of its nearest ancestor that is written; the file's start where there is none. Each file is read
 * once; the order stays.
 * @param root the content folder
 */
export async function locateFindings(root: string, findings: readonly Finding[]): Promise<LocatedFinding[]> {
  const files = [...new Set(findings.filter(({ at }) => 'key' in at).map(({ file }) => file))];
  const folder = resolve(root);
  const parsed = await mapConcurrently(files, FILES_AT_A_TIME, (file) => readYamlOf(folder, file));
  const yamlOf = new Map(files.map((file, index) => [file, parsed[index]]));
  return findings.map((finding) => {
    const { at, file } = finding;
    const place = 'key' in at ? (yamlOf.get(file)?.placeOf(at.key) ?? { line: 1, column: 1 }) : at;
    return { ...finding, at: place };
  });
}
