import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../checks/reporters/text.ts';
import type { CheckedContent } from './checked-content.ts';

/** Reads the files that diagnostics point into; undefined for one that cannot be read as text. */
export function sourceReader(checked: CheckedContent): (file: string) => string | undefined {
  return (file) => {
    const path = join(checked.content.root, file);
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

/** Writes what a check found to a stream, with the lines it stands on. */
export function writeReport(checked: CheckedContent, stream: NodeJS.WriteStream): void {
  const color = stream.isTTY && !process.env['NO_COLOR'];
  stream.write(reportText(checked.diagnostics, { sources: sourceReader(checked), color }));
}
