import { resolve } from 'node:path';
import { severityOf } from '../../checks/severities.ts';
import type { Portal } from '../../portal/model.ts';
import { portalSettingsSchema } from '../../schema/portal-settings.ts';
import { readYamlFile } from '../../source/yaml-file.ts';
import { bodyRenderer } from '../bodies.ts';
import { openContentCache } from '../cache/content-cache.ts';
import { type CheckedContent, checkBeside, type ShowableContent } from '../checked-content.ts';
import { readCodeFiles } from '../code/code-files.ts';
import { MisuseError } from '../command.ts';
import { BusyError, type Release, takeAstro, takeContentCache } from '../locks.ts';
import { setMdxSources } from '../mdx-sources.ts';
import { groupDigits, type Progress } from '../progress.ts';
import { openSession } from '../session.ts';
import { type DevServer, startDevServer } from './astro-server.ts';
import { attachmentHandler } from './attachments.ts';
import { openEditedContent } from './edited-content.ts';
import { mistakeReport } from './mistakes.ts';
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
 * wrong with the content stands over the page, with file and line. The server starts while the content is read, and
 * content is shown before it is checked.
 * @throws MisuseError when another run of Astro is under way in this checkout
 */
export async function startDev({ port, today, progress, ...options }: DevOptions): Promise<RunningDev> {
  // Under any other value Vite does not reload pages.
  process.env['NODE_ENV'] = 'development';
  const releaseAstro = await takeAstroOrRefuse();
  const contentDir = resolve(options.contentDir);
  let server: DevServer | undefined;
  const edited = openEditedContent({
    contentDir,
    today,
    touch(path) {
      if (path.endsWith('.mdx')) server?.touchMdx(path);
    },
  });

  /** What is shown; until there is something, requests wait. */
  const firstShown = Promise.withResolvers<void>();
  let shown: ShowableContent | undefined;
  /** What was found in the content as it is now; until that is known, whoever asks is told when it is. */
  let checked: CheckedContent | undefined;
  const traffic = watchTraffic();
  const handlers = [
    traffic.handler,
    waitingHandler(firstShown.promise, progress.current),
    attachmentHandler(() => shown),
  ];
  const serve = (basePath: string) =>
    startDevServer({ port, basePath, handlers, mistakes: () => checked && mistakeReport(checked) });
  let basePath = await readBasePath(contentDir);
  const started = serve(basePath).then((first) => {
    server = first;
    return first;
  });

  const releaseCache = takeContentCache(contentDir);
  const cache = openContentCache(contentDir, {
    code: readCodeFiles(),
    isWritable: releaseCache !== undefined,
  });

  let mdx = '';
  /** Shows content; without settings or columns there is no portal to look at, and the last that had them stays. */
  async function show(latest: ShowableContent): Promise<void> {
    if (!shown || (latest.content.settings && latest.content.columns)) shown = latest;
    const { portal } = shown;
    const brokenMdx = brokenMdxOf(latest);
    openSession({ contentDir, portal, brokenMdx, renderBody: bodyRenderer(cache, () => portal) });
    const isMdxNew = mdxFilesOf(portal) !== mdx;
    if (isMdxNew) {
      mdx = mdxFilesOf(portal);
      const files = portal.documents.filter(({ format }) => format === 'mdx').map(({ file }) => file);
      setMdxSources({ contentDir, files });
    }
    if (portal.settings.basePath !== basePath) await move(portal.settings.basePath);
    else if (isMdxNew) await server?.compileMdx();
  }
  /** Serves under another base path, which a running server of Astro's cannot take. */
  async function move(path: string): Promise<void> {
    basePath = path;
    await server?.stop();
    server = await serve(basePath);
    options.moved(server.address);
  }
  /** Shows content as it has been read, and then looks what is wrong with it. */
  async function follow(reading: Promise<ShowableContent>): Promise<void> {
    const latest = await reading;
    await started;
    checked = undefined;
    await show(latest);
    firstShown.resolve();
    // Where a file cannot be read, the page stays as it was, behind the message.
    const isReadable = !hasErrors(latest);
    if (isReadable) server?.reload();
    await traffic.quietAfterReload();
    checked = await checkBeside(latest, traffic.quiet, edited.hasChanged);
    edited.loadReader();
    if (!checked) return;
    options.report(checked);
    server?.tell(mistakeReport(checked));
    if (!isReadable && !checked.hasErrors) server?.reload();
  }

  const firstReading = progress.phase(
    '读取内容',
    (counter) => edited.read(cache, counter),
    ({ content }) => `${groupDigits(content.documents.length)} 个文档`,
  );
  const firstChecked = follow(firstReading);
  edited.onChange(firstChecked, {
    changed: () => follow(edited.read(cache)),
    failed: (error) => server?.logError(error),
  });
  const { address } = await started;
  return {
    address,
    firstChecked,
    async stop() {
      await edited.close();
      await server?.stop();
      cache.close();
      releaseCache?.();
      releaseAstro();
    },
  };
}

async function takeAstroOrRefuse(): Promise<Release> {
  try {
    return await takeAstro('dev');
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

/** MDX documents and their hashes, to tell whether any has changed. */
function mdxFilesOf({ documents }: Portal): string {
  return documents
    .filter(({ format }) => format === 'mdx')
    .map(({ file, hash }) => `${file} ${hash}`)
    .join('\n');
}

/** The MDX documents that Astro cannot compile: it would show a page of its own instead of what is wrong. */
function brokenMdxOf({ content }: ShowableContent): Set<string> {
  const broken = content.documents.filter(
    ({ format, facts }) => format === 'mdx' && facts.findings.some(({ rule }) => STOPS_MDX.has(rule)),
  );
  return new Set(broken.map(({ file }) => file));
}
