import { resolve } from 'node:path';
import { severityOf } from '../../checks/severities.ts';
import { portalSettingsSchema } from '../../schema/portal-settings.ts';
import { readYamlFile } from '../../source/yaml-file.ts';
import { bodyRenderer } from '../bodies.ts';
import { openContentCache } from '../cache/content-cache.ts';
import { type CheckedContent, checkBeside, type ShowableContent } from '../checked-content.ts';
import { readCodeFiles } from '../code/code-files.ts';
import { MisuseError } from '../command.ts';
import { BusyError, takeContentCache } from '../locks.ts';
import { groupDigits, type Progress } from '../progress.ts';
import { openSession } from '../session.ts';
import { attachmentHandler } from './attachments.ts';
import { openEditedContent } from './edited-content.ts';
import { openFront } from './front.ts';
import { openLivePages } from './live-pages.ts';
import { mistakeReport } from './mistakes.ts';
import { sourceHandler } from './page-sources.ts';
import { type DevPages, type DevPagesOptions, openDevPages } from './pages.ts';
import { watchTraffic } from './traffic.ts';
import { waitingHandler } from './waiting.ts';

/** Rules whose findings Astro's own compiler stops at. */
const STOPS_MDX: ReadonlySet<string> = new Set(['mdx-syntax', 'body-unreadable']);

export interface DevOptions {
  readonly contentDir: string;
  readonly today?: string | undefined;
  readonly port: number;
  /** Is told of the first reading, which may take long. */
  readonly progress: Progress;
  /** Called whenever the content has been checked. */
  report(checked: CheckedContent): void;
  /** Called with the new address of the home page when portal.yaml has changed it. */
  moved(address: string): void;
  /** Is told of what went wrong; the next change is tried again. */
  failed(error: Error): void;
}

/** A portal that is served for live editing. */
export interface RunningDev {
  /** Of the home page. */
  readonly address: string;
  /** When the content has been shown and checked for the first time. */
  readonly firstChecked: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves the portal for live editing: drafts are shown and marked, a saved change reloads the page, and what is
 * wrong with the content stands over the page, with file and line. Content is shown before it is checked.
 * @throws MisuseError when Astro is needed at once, and another run of it is under way in this checkout
 */
export async function startDev({ port, today, progress, ...options }: DevOptions): Promise<RunningDev> {
  const contentDir = resolve(options.contentDir);
  let pages: DevPages | undefined;
  const edited = openEditedContent({
    contentDir,
    today,
    touch(path) {
      if (path.endsWith('.mdx')) pages?.touchMdx(path);
    },
  });
  /** What is shown; until there is something, requests wait. */
  const firstShown = Promise.withResolvers<void>();
  let shown: ShowableContent | undefined;
  /** What was found in the content as it is now; until that is known, whoever asks is told when it is. */
  let checked: CheckedContent | undefined;
  const live = openLivePages(() => checked && mistakeReport(checked));
  /** Has open pages load anew. */
  const announce = () => {
    live.announce();
    pages?.reloadFailed();
  };

  const code = readCodeFiles();
  let basePath = await readBasePath(contentDir);
  const { failed } = options;
  const renewed = () => {
    live.renew();
    announce();
  };
  pages = await openPages({ code, contentDir, basePath, renewed, failed }).catch(async (error: unknown) => {
    await edited.close();
    throw error;
  });
  const traffic = watchTraffic();
  const front = await openFront({
    port,
    handlers: [
      live.handler,
      sourceHandler,
      traffic.handler,
      waitingHandler(firstShown.promise, progress.current),
      attachmentHandler(() => shown),
      pages.handler,
    ],
    upgrade: pages.upgrade,
    liveTags: live.tags,
    failed,
  });
  const releaseCache = takeContentCache(contentDir);
  const cache = openContentCache(contentDir, { code, isWritable: releaseCache !== undefined });

  /** Shows content; without settings or columns there is no portal to look at, and the last that had them stays. */
  async function show(latest: ShowableContent): Promise<void> {
    if (!shown || (latest.content.settings && latest.content.columns)) shown = latest;
    const { portal } = shown;
    openSession({
      contentDir,
      portal,
      brokenMdx: brokenMdxOf(latest),
      liveTags: live.tags,
      renderBody: bodyRenderer(cache, () => portal),
    });
    await pages?.show(portal);
    if (portal.settings.basePath === basePath) return;
    ({ basePath } = portal.settings);
    options.moved(front.origin + basePath);
  }
  /** Shows content as it has been read, and then looks what is wrong with it. */
  async function follow(reading: Promise<ShowableContent>): Promise<void> {
    const latest = await reading;
    checked = undefined;
    // Where a file cannot be read, the page stays as it was, behind the message.
    const isReadable = !hasErrors(latest);
    if (isReadable) live.renew();
    await show(latest);
    firstShown.resolve();
    announce();
    await traffic.quietAfterReload();
    checked = await checkBeside(latest, traffic.quiet, edited.hasChanged);
    edited.loadReader();
    if (!checked) return;
    options.report(checked);
    live.tell(mistakeReport(checked));
    if (!isReadable && !checked.hasErrors) renewed();
  }

  const firstReading = progress.phase(
    '读取内容',
    (counter) => edited.read(cache, counter),
    ({ content }) => `${groupDigits(content.documents.length)} 个文档`,
  );
  const firstChecked = follow(firstReading);
  edited.onChange(firstChecked, { changed: () => follow(edited.read(cache)), failed });
  return {
    address: front.origin + basePath,
    firstChecked,
    async stop() {
      await edited.close();
      await pages?.stop();
      await front.stop();
      cache.close();
      releaseCache?.();
    },
  };
}

async function openPages(options: DevPagesOptions): Promise<DevPages> {
  try {
    return await openDevPages(options);
  } catch (error) {
    throw error instanceof BusyError ? new MisuseError(error.message) : error;
  }
}

/** Where portal.yaml says that the portal lies: the server starts before everything else has been read. */
async function readBasePath(contentDir: string): Promise<string> {
  const { fields } = await readYamlFile(contentDir, 'portal.yaml', portalSettingsSchema);
  return fields?.basePath ?? '/';
}

/** Whether anything that was found while content was read stops a build. */
function hasErrors({ content, findings }: ShowableContent): boolean {
  const severities = content.settings?.severities ?? {};
  return findings.some(({ rule }) => severityOf(rule, severities) === 'error');
}

/** The MDX documents that Astro cannot compile: it would show a page of its own instead of what is wrong. */
function brokenMdxOf({ content }: ShowableContent): Set<string> {
  const broken = content.documents.filter(
    ({ format, facts }) => format === 'mdx' && facts.findings.some(({ rule }) => STOPS_MDX.has(rule)),
  );
  return new Set(broken.map(({ file }) => file));
}
