import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build as buildPages } from 'astro';
import type { Portal } from '../portal/model.ts';
import { astroConfigFor } from './astro-config.ts';
import { bodyRenderer } from './bodies.ts';
import { type CheckedContent, readAndCheck } from './checked-content.ts';
import { takeAstro } from './exclusive.ts';
import type { PreparedPictures } from './pictures.ts';
import type { Progress } from './progress.ts';
import { PROJECT_ROOT } from './project.ts';
import { copyAttachments, writeOutputs } from './publish.ts';
import { writeSearchIndex } from './search-index.ts';
import { searchRecords } from './search-records.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { recoverSwap, refuseOutput, swapIn, swapPaths } from './swap.ts';
import { verifyOutput } from './verify.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** The day to build for; today in the portal's time zone if left out. */
  readonly today?: string | undefined;
  readonly progress: Progress;
}

/** How a build ended: published, or the content or the command was at fault and nothing has changed. */
export type BuildResult =
  | { readonly status: 'published'; readonly checked: CheckedContent; readonly pages: number }
  | { readonly status: 'content-at-fault'; readonly checked: CheckedContent }
  | { readonly status: 'refused'; readonly message: string };

/**
 * Builds the portal: reads and checks the content, renders the pages, writes everything else, and only when all
 * of it stands puts it in the place of what was published before.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const message = refuseOutput(options.outDir, { content: options.contentDir, project: PROJECT_ROOT });
  if (message !== undefined) return { status: 'refused', message };
  const astro = takeAstro();
  if ('busy' in astro) return { status: 'refused', message: astro.busy };
  try {
    return await buildAlone(options);
  } finally {
    astro.release();
  }
}

async function buildAlone({ contentDir, outDir, today, progress }: BuildOptions): Promise<BuildResult> {
  const paths = swapPaths(outDir);
  await recoverSwap(paths);

  const checked = await progress.phase(
    '读取和检查内容',
    () => readAndCheck({ contentDir, today }),
    ({ content, portal, pictures }) =>
      `${content.documents.length} 个文档，发布 ${portal.documents.length} 个${pictures.made > 0 ? `，缩小图片 ${pictures.made} 张` : ''}`,
  );
  if (checked.hasErrors) return { status: 'content-at-fault', checked };

  const { portal } = checked;
  const session: Session = {
    contentDir: resolve(contentDir),
    portal,
    renderBody: bodyRenderer(contentDir, () => portal),
  };
  try {
    const pages = await writePortal(session, checked.pictures, paths.staging, progress);
    await swapIn(paths);
    return { status: 'published', checked, pages };
  } finally {
    await rm(paths.staging, { recursive: true, force: true });
  }
}

/** Writes the whole portal into an empty folder and verifies it; returns the number of its pages. */
async function writePortal(
  session: Session,
  pictures: PreparedPictures,
  outDir: string,
  progress: Progress,
): Promise<number> {
  const { portal, contentDir } = session;
  openSession(session);
  // Left open when it fails: pages still under way would only bury the cause under complaints of their own.
  await progress.phase('生成网页', () => buildPages({ ...astroConfigFor(portal), outDir }));
  closeSession();
  await progress.phase(
    '复制附件和图片',
    () => copyAttachments(portal, { contentDir, pictures: pictures.files, outDir }),
    ({ files }) => `${files} 个`,
  );
  await progress.phase('写站点地图和图标', () => writeOutputs(portal, contentDir, outDir));
  await progress.phase(
    '建立搜索索引',
    () => writeSearchIndex(searchRecords(portal, session.renderBody), outDir),
    ({ documents }) => `${documents} 个文档`,
  );
  return progress.phase(
    '核对结果',
    () => verifiedPages(portal, outDir),
    (pages) => `${pages} 个网页`,
  );
}

async function verifiedPages(portal: Portal, outDir: string): Promise<number> {
  const { missing, unexpected, pages } = await verifyOutput(portal, outDir);
  if (missing.length + unexpected.length > 0)
    throw new Error(
      `The build is not what the portal says. Missing: ${missing.join(', ')}. Unexpected: ${unexpected.join(', ')}.`,
    );
  return pages;
}
