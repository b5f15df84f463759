import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../checks/reporters/text.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { RootOf } from '../source/content-reader.ts';

/** What was found, and the content folder that it was found in. */
export interface Found {
  readonly content: { readonly root: string };
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files that diagnostics point into; undefined for one that cannot be read as text. */
export function sourceReader(
  { content }: Pick<Found, 'content'>,
  rootOf: RootOf = () => content.root,
): (file: string) => string | undefined {
  return (file) => {
    const path = join(rootOf(file), file);
    try {
      // A link is reported, not followed: what it leads to is none of the reader's business.
      const text = lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
      // Of a picture there is no line to show.
      return text?.includes('\0') ? undefined : text;
    } catch {
      return undefined;
    }
  };
}

/** Writes what a check found to a stream, with the lines it stands on. @param rootOf where the files lie */
export function writeReport(found: Found, stream: NodeJS.WriteStream, rootOf?: RootOf): void {
  const color = stream.isTTY && !process.env['NO_COLOR'];
  stream.write(reportText(found.diagnostics, { sources: sourceReader(found, rootOf), color }));
}
