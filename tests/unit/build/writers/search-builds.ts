import { linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltFiles } from '../../../../src/build/plan/built-files.ts';
import { inputsText } from '../../../../src/build/plan/inputs.ts';
import { makePlan } from '../../../../src/build/plan/plan.ts';
import { openStaging } from '../../../../src/build/plan/staging.ts';
import { searchBodiesOutput } from '../../../../src/build/writers/search-bodies.ts';
import { searchIndexOutput } from '../../../../src/build/writers/search-index.ts';
import { openSearchParts } from '../../../../src/build/writers/search-parts.ts';
import type { PortalDocument } from '../../../../src/portal/model.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';
import { makeAgency, makePortal, makeRecord } from '../../portal/content-factory.ts';

/** A document: what is not given is the same for all. */
export interface SearchedPage {
  readonly title?: string;
  readonly text: string;
  readonly publishedOn: string;
}

/** What a build of the search has left. */
export interface SearchBuild {
  readonly folder: string;
  readonly files: BuiltFiles;
  /** The files whose texts it has read. */
  readonly read: readonly string[];
}

export interface SearchBuildOptions {
  /** The build before. */
  readonly last?: SearchBuild;
  readonly damaged?: readonly string[];
  readonly code?: string;
  readonly isWritable?: boolean;
  readonly agencyName?: string;
  /** Reads a document's text, for a test in which that fails. */
  readonly textOf?: (document: PortalDocument) => string;
}

/** Builds the search of some documents, by their files, into a folder. */
export async function buildSearch(
  pages: Readonly<Record<string, SearchedPage>>,
  folder: string,
  { last, damaged = [], code = 'code', isWritable = true, agencyName, textOf }: SearchBuildOptions = {},
): Promise<SearchBuild> {
  const { portal } = makePortal({
    agencies: [makeAgency('sfb', { kind: '政府', ...(agencyName !== undefined && { name: agencyName }) })],
    documents: Object.entries(pages).map(([file, { title = '通知', text, publishedOn }]) => ({
      ...makeRecord(`agencies/sfb/policies/${file}`, { title, publishedOn }),
      hash: JSON.stringify([title, text]),
    })),
  });
  const read: string[] = [];
  const parts = openSearchParts(portal, {
    code,
    contentDir: '/content',
    isWritable,
    renderBody(document) {
      const file = document.file.split('/').at(-1) ?? '';
      read.push(file);
      return { html: '', outline: [], text: textOf?.(document) ?? pages[file]?.text ?? '' };
    },
  });
  const outputs = [
    searchBodiesOutput(parts, code),
    searchIndexOutput(portal, { parts, terms: NO_TERMS, code }),
  ];
  const isDamaged = new Set(damaged);
  const plan = makePlan(outputs, last?.files ?? new Map(), isDamaged);
  const staging = openStaging(folder, last && { folder: last.folder, files: last.files, damaged: isDamaged });
  for (const { files } of plan.kept.values())
    for (const { path } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      linkSync(join(last?.folder ?? '', path), join(folder, path));
    }
  const built = new Map(plan.kept);
  for (const { output, due } of plan.outputs) {
    if (due.length === 0) continue;
    let ticks = 0;
    const expected = output.ticks?.(due) ?? due.length;
    await output.write(due, staging, () => {
      ticks += 1;
    });
    if (ticks !== expected) throw new Error(`${output.name} said ${expected}, and did ${ticks}.`);
    for (const { path, inputs } of due)
      built.set(path, { inputs: inputsText(inputs), files: staging.filesOf(path) });
  }
  return { folder, files: built, read: read.sort() };
}

/** A build's files with their bytes. */
export function bytesOf({ folder }: SearchBuild): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]),
  );
}
