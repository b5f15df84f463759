import { withheldReasons } from '../portal/publication.ts';
import { portalSettingsSchema } from '../schema/portal-settings.ts';
import { NO_TERMS } from '../schema/terms.ts';
import type { DocumentFile, DocumentRead } from '../source/content-reader.ts';
import { roleOf } from '../source/layout.ts';
import { readYamlFile } from '../source/yaml-file.ts';
import type { SeenContent } from './cache/seen-content.ts';
import { dayToBuildFor } from './checked-content.ts';
import type { CodeFiles } from './code/code-files.ts';
import { compileSite } from './code/compile.ts';
import { wasCompiled } from './code/kept-sites.ts';
import type { Lookout } from './lookout.ts';

/** A compilation that goes on beside the reading. */
export interface AheadOfReading {
  /** Waits for it, however it ends: what it lacks, or could not do, is done or told when the pages are wanted. */
  ended(): Promise<void>;
  /** Ends it: nobody wants the pages any more. */
  stop(): void;
}

export interface CompileAheadOptions {
  /** Absolute. */
  readonly contentDir: string;
  /** The day to build for; today in the portal's time zone if left out. */
  readonly today?: string | undefined;
  readonly code: CodeFiles;
  readonly lookout: Lookout;
  /** What lies in the content folder. */
  readonly seen: Promise<SeenContent>;
}

/**
 * Compiles the pages while documents are read, where the code is new: it takes ten seconds in which one core is idle.
 * Only the MDX documents have to be read before, of which there are few.
 */
export function compileAhead(options: CompileAheadOptions): AheadOfReading {
  const stopper = new AbortController();
  // Whatever keeps it from its end keeps the build from it too, and is told then.
  const end = compileWhatIsLikely(options, stopper.signal).catch(() => {});
  return { ended: () => end, stop: () => stopper.abort() };
}

async function compileWhatIsLikely(
  { contentDir, today, code, lookout, seen }: CompileAheadOptions,
  signal: AbortSignal,
): Promise<void> {
  if (wasCompiled(code)) return;
  const { fields: settings } = await readYamlFile(contentDir, 'portal.yaml', portalSettingsSchema);
  if (!settings) return;
  const { walked } = await seen;
  // A thread that is asked once it was stopped would start anew, and nobody would stop it.
  signal.throwIfAborted();
  const documents = walked.files.flatMap((file): DocumentFile[] => {
    const role = roleOf(file);
    return file.endsWith('.mdx') && role.kind === 'document' ? [{ ...role, file }] : [];
  });
  const day = dayToBuildFor(today, settings);
  const mdx: { file: string; hash: string }[] = [];
  const reads = documents.length > 0 ? await lookout.documentReader()(contentDir, documents, NO_TERMS) : [];
  for (const { read } of reads) {
    const { record, findings }: DocumentRead = JSON.parse(read);
    // What is wrong with it is told with all that is wrong, not by the compiler.
    if (!record?.fields || findings.length > 0 || record.facts.findings.length > 0) return;
    if (withheldReasons(record.fields, day).length === 0) mdx.push({ file: record.file, hash: record.hash });
  }
  signal.throwIfAborted();
  await compileSite({ code, basePath: settings.basePath, contentDir, mdx }, signal);
}
