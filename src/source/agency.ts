import { agencySchema } from '../schema/agency.ts';
import type { Finding } from '../schema/diagnostic.ts';
import type { RootOf } from './content-reader.ts';
import { readIndexNumbers } from './csv.ts';
import { readBytes } from './file-bytes.ts';
import type { AgencyRecord } from './records.ts';
import { decodeText } from './text.ts';
import { readYamlFile } from './yaml-file.ts';

/** An agency's record and what is wrong with its files. */
export interface ReadAgency {
  readonly record: AgencyRecord;
  readonly findings: readonly Finding[];
}

/** Largest list of index numbers that is read, in bytes: forty thousand rows, the whole portal's of four years. */
const LARGEST_INDEX = 2 * 1024 * 1024;

async function readIndexFile(root: string, file: string): Promise<ReturnType<typeof readIndexNumbers>> {
  const { bytes, findings } = readBytes(root, file, LARGEST_INDEX);
  if (bytes === undefined) return { rows: [], findings };
  const decoded = decodeText(bytes, file);
  return decoded.text === undefined
    ? { rows: [], findings: decoded.findings }
    : readIndexNumbers(decoded.text, file);
}

/**
 * Reads an agency's own files, those of them that exist.
 * @param isUsable whether the id keeps the rules; if not, the agency's fields are left out, so that it is not published
 * @param files every file of the content folder
 */
export async function readAgency(
  rootOf: RootOf,
  { id, isUsable }: { readonly id: string; readonly isUsable: boolean },
  files: ReadonlySet<string>,
): Promise<ReadAgency> {
  const file = `agencies/${id}/agency.yaml`;
  const indexFile = `agencies/${id}/index-numbers.csv`;
  const own = files.has(file) ? await readYamlFile(rootOf(file), file, agencySchema) : undefined;
  const index = files.has(indexFile) ? await readIndexFile(rootOf(indexFile), indexFile) : undefined;
  return {
    record: { id, file, fields: isUsable ? own?.fields : undefined, indexNumbers: index?.rows ?? [] },
    findings: [...(own?.findings ?? []), ...(index?.findings ?? [])],
  };
}
