import { reportBrokenPictures } from '../checks/broken-pictures.ts';
import { INSPECTIONS } from '../checks/inspect.ts';
import { diagnose } from '../checks/runner.ts';
import { buildPortal } from '../portal/build-portal.ts';
import type { Portal } from '../portal/model.ts';
import { plainDateIn } from '../schema/dates.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { readContent } from '../source/content.ts';
import { type ContentReader, plainReader, type RootOf } from '../source/content-reader.ts';
import { locateFindings } from '../source/positions.ts';
import type { Content } from '../source/records.ts';
import { findBrokenPictures, type PreparedPictures, preparePictures } from './pictures.ts';

/** A content folder that has been read, given its meaning and checked. */
export interface CheckedContent {
  readonly content: Content;
  readonly portal: Portal;
  /** Everything that was found, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** The smaller copies of its pictures. */
  readonly pictures: PreparedPictures;
  /** Whether anything found stops a build. */
  readonly hasErrors: boolean;
}

/** Time zone of the day, where portal.yaml cannot say. */
const FALLBACK_TIME_ZONE = 'Asia/Shanghai';

/** A content folder as it was read, and the day to build for. */
export interface DatedContent {
  readonly content: Content;
  readonly today: string;
}

export interface ReadOptions {
  readonly contentDir: string;
  /** The day to build for; today in the portal's time zone if left out. */
  readonly today?: string | undefined;
  /** What reads the files; each is read anew if it is left out. */
  readonly reader?: ContentReader;
}

/** Reads a content folder. Never throws on content. */
export async function readDated({ contentDir, today, reader }: ReadOptions): Promise<DatedContent> {
  const content = await readContent(contentDir, (folder) => reader ?? plainReader(folder, INSPECTIONS));
  return {
    content,
    today: today ?? plainDateIn(content.settings?.timeZone ?? FALLBACK_TIME_ZONE, new Date()),
  };
}

/** Reads and checks a content folder. Never throws on content. */
export async function readAndCheck(options: ReadOptions & { withDrafts?: boolean }): Promise<CheckedContent> {
  return checkContent(await readDated(options), options.withDrafts);
}

/** Gives content its meaning, makes the copies of its pictures, and checks it. Never throws on content. */
export async function checkContent(
  { content, today }: DatedContent,
  withDrafts = false,
): Promise<CheckedContent> {
  const built = buildPortal(content, { today, withDrafts });
  const pictures = await preparePictures(built.portal, content.root);
  const diagnostics = diagnoseBuilt(content, built, { broken: pictures.broken, place: content.root });
  return {
    content,
    portal: built.portal,
    diagnostics,
    pictures,
    hasErrors: diagnostics.some(({ severity }) => severity === 'error'),
  };
}

/** Reads and checks a content folder, and makes nothing. Never throws on content. */
export async function findMistakes(options: ReadOptions): Promise<{
  readonly content: Content;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { content, today } = await readDated(options);
  const built = buildPortal(content, { today });
  const rootOf = options.reader?.rootOf ?? (() => content.root);
  const broken = await findBrokenPictures(built.portal, rootOf);
  return { content, diagnostics: diagnoseBuilt(content, built, { broken, place: rootOf }) };
}

/** @param found.broken pictures that cannot be decoded; @param found.place where the files lie */
function diagnoseBuilt(
  content: Content,
  { portal, findings }: ReturnType<typeof buildPortal>,
  { broken, place }: { readonly broken: readonly string[]; readonly place: string | RootOf },
): Diagnostic[] {
  const found = [...content.findings, ...findings, ...reportBrokenPictures(content, new Set(broken))];
  return diagnose({ portal, content }, found, (all) => locateFindings(place, all));
}
