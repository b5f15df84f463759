import { reportBrokenPictures } from '../checks/broken-pictures.ts';
import { INSPECTIONS } from '../checks/inspect.ts';
import { collectFindings, diagnose, diagnoseFound, findingsByRule } from '../checks/runner.ts';
import { buildPortal } from '../portal/build-portal.ts';
import type { Portal } from '../portal/model.ts';
import { plainDateIn } from '../schema/dates.ts';
import type { Diagnostic, Finding } from '../schema/diagnostic.ts';
import type { PortalSettings } from '../schema/portal-settings.ts';
import { readContent } from '../source/content.ts';
import { type ContentReader, plainReader } from '../source/content-reader.ts';
import { locateFindings } from '../source/positions.ts';
import type { Content } from '../source/records.ts';
import { findBrokenPictures, type PreparedPictures, preparePictures } from './pictures.ts';

/** A content folder that has been read and given its meaning: it can be shown. */
export interface ShowableContent {
  readonly content: Content;
  readonly portal: Portal;
  /** The smaller copies of its pictures. */
  readonly pictures: PreparedPictures;
  /** What was found on the way, before any rule looked at the whole. */
  readonly findings: readonly Finding[];
}

/** The same, checked. */
export interface CheckedContent extends ShowableContent {
  /** Everything that was found, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
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

/** The day to build for: the one that is asked for, or today in the portal's time zone. */
export function dayToBuildFor(today: string | undefined, settings: PortalSettings | undefined): string {
  return today ?? plainDateIn(settings?.timeZone ?? FALLBACK_TIME_ZONE, new Date());
}

/** Reads a content folder. Never throws on content. */
export async function readDated({ contentDir, today, reader }: ReadOptions): Promise<DatedContent> {
  const content = await readContent(contentDir, (folder) => reader ?? plainReader(folder, INSPECTIONS));
  return { content, today: dayToBuildFor(today, content.settings) };
}

/** Reads and checks a content folder. Never throws on content. */
export async function readAndCheck(options: ReadOptions): Promise<CheckedContent> {
  return checkContent(await readDated(options));
}

/** Gives content its meaning, makes the copies of its pictures, and checks it. Never throws on content. */
export async function checkContent(dated: DatedContent): Promise<CheckedContent> {
  const shown = await makeShowable(dated);
  return withFindings(shown, collectFindings(shown));
}

/** Gives content its meaning and makes the copies of its pictures. Never throws on content. */
export async function makeShowable(
  { content, today }: DatedContent,
  withDrafts = false,
): Promise<ShowableContent> {
  const { portal, findings } = buildPortal(content, { today, withDrafts });
  const pictures = await preparePictures(portal, content.root);
  return { content, portal, pictures, findings: findingsBefore(content, findings, pictures.broken) };
}

/**
 * Checks content beside what is more urgent.
 * @param pause is waited for after each rule; @param isOutdated whether nobody wants to know any more
 * @returns undefined where that became so
 */
export async function checkBeside(
  shown: ShowableContent,
  pause: () => Promise<void>,
  isOutdated: () => boolean,
): Promise<CheckedContent | undefined> {
  const byRules: Finding[] = [];
  for (const findings of findingsByRule(shown)) {
    byRules.push(...findings);
    await pause();
    if (isOutdated()) return undefined;
  }
  return withFindings(shown, byRules);
}

/** Reads and checks a content folder, and makes nothing. Never throws on content. */
export async function findMistakes(options: ReadOptions): Promise<{
  readonly content: Content;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { content, today } = await readDated(options);
  const { portal, findings } = buildPortal(content, { today });
  const rootOf = options.reader?.rootOf ?? (() => content.root);
  const broken = await findBrokenPictures(portal, rootOf);
  const found = findingsBefore(content, findings, broken);
  const diagnostics = diagnose({ portal, content }, found, (all) => locateFindings(rootOf, all));
  return { content, diagnostics };
}

/** What is found before the rules look at the whole. @param broken pictures that cannot be decoded */
function findingsBefore(
  content: Content,
  findings: readonly Finding[],
  broken: readonly string[],
): readonly Finding[] {
  return [...content.findings, ...findings, ...reportBrokenPictures(content, new Set(broken))];
}

function withFindings(shown: ShowableContent, byRules: readonly Finding[]): CheckedContent {
  const diagnostics = diagnoseFound(shown, [...shown.findings, ...byRules], (all) =>
    locateFindings(shown.content.root, all),
  );
  return { ...shown, diagnostics, hasErrors: diagnostics.some(({ severity }) => severity === 'error') };
}
