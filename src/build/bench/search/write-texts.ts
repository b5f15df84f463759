import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { publisherInWords, publisherNames } from '../../../portal/agency-names.ts';
import { buildPortal } from '../../../portal/build-portal.ts';
import type { Portal } from '../../../portal/model.ts';
import type { Terms } from '../../../schema/terms.ts';
import { bodyRenderer } from '../../bodies.ts';
import { openContentCache } from '../../cache/content-cache.ts';
import { readDated } from '../../checked-content.ts';
import { readCodeFiles } from '../../code/code-files.ts';
import { readRecords } from '../../writers/search-records.ts';
import { searchSynonyms } from '../../writers/search-synonyms.ts';
import type { SearchText } from './search-text.ts';

/** The names under which an agency is looked for, by the name that it has or had. */
function namesByName({ agencies }: Portal, terms: Terms): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  const add = (name: string, others: readonly (string | undefined)[]) =>
    all.set(name, [...(all.get(name) ?? []), ...others.filter((other) => other !== undefined)]);
  for (const { name, shortName, aliases, formerNames } of agencies) {
    const before = formerNames.flatMap((former) => [former.name, former.shortName]);
    add(name, [shortName, ...aliases, ...before]);
    // A document's names have the agency's own beside the former one.
    for (const former of formerNames) add(former.name, []);
  }
  for (const { name, aliases } of terms.names) if (all.has(name)) add(name, aliases);
  return all;
}

/**
 * The texts of a content folder, one a line as JSON, and in a file of their own the other names that are looked for beside
 * a word. Taken from the cache of the checkout that this file is in.
 */
async function* textLines(contentDir: string, today: string, synonymsFile: string): AsyncGenerator<string> {
  const cache = openContentCache(contentDir, { code: readCodeFiles(), isWritable: false });
  try {
    const { content } = await readDated({ contentDir, today, reader: cache.reader() });
    const { portal } = buildPortal(content, { today });
    writeFileSync(synonymsFile, JSON.stringify(searchSynonyms(portal, content.terms)));
    const others = namesByName(portal, content.terms);
    const renderBody = bodyRenderer(cache, () => portal);
    for (const document of portal.documents.toReversed())
      for (const record of await readRecords(document, renderBody)) {
        const { route, title, documentNumber, indexNumber, text: body } = record;
        const agencyNames = [publisherInWords(document), ...publisherNames(document)].flatMap((name) => [
          name,
          ...(others.get(name) ?? []),
        ]);
        const text: SearchText = {
          route,
          title,
          documentNumber,
          indexNumber,
          agencyNames: [...new Set(agencyNames)],
          body,
        };
        yield `${JSON.stringify(text)}\n`;
      }
  } finally {
    cache.close();
  }
}

const [contentDir, today, out, synonymsOut] = process.argv.slice(2);
if (contentDir === undefined || today === undefined || out === undefined || synonymsOut === undefined)
  throw new RangeError('Called with a content folder, a day and two files to write.');
await pipeline(textLines(contentDir, today, synonymsOut), createWriteStream(out));
