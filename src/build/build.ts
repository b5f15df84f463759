import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PortalSettings } from '../schema/portal-settings.ts';
import { bodyRenderer } from './bodies.ts';
import { type ContentCache, openContentCache } from './cache/content-cache.ts';
import type { SeenContent } from './cache/seen-content.ts';
import { checkContent, readDated } from './checked-content.ts';
import { type CodeFiles, readCodeFiles } from './code/code-files.ts';
import { type AheadOfReading, compileAhead } from './compile-ahead.ts';
import { BusyError, takeContentCache, takeOutput } from './locks.ts';
import { type Lookout, startLookout } from './lookout.ts';
import {
  type BuiltOutput,
  encodeBuiltOutput,
  readBuiltOutput,
  writeBuiltOutput,
} from './plan/built-files.ts';
import { fingerprintOf } from './plan/fingerprint.ts';
import { isUpToDate, makePlan, type Plan } from './plan/plan.ts';
import { portalOutputs } from './portal-outputs.ts';
import { groupDigits, type Progress } from './progress.ts';
import { PROJECT_ROOT } from './project.ts';
import { publish } from './publish.ts';
import type { Found } from './report.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { recoverSwap, refuseOutput, type SwapPaths, swapPaths } from './swap.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** The day to build for; today in the portal's time zone if left out. */
  readonly today?: string | undefined;
  /** Whether the search index is left out. */
  readonly withoutSearch?: boolean | undefined;
  readonly progress: Progress;
  /** Is told what will be made and why. */
  readonly explain?: ((plan: Plan) => void) | undefined;
}

/** What a build has put into the output folder. */
export interface Published {
  /** Documents of the publishing set. */
  readonly documents: number;
  /** Pages in all. */
  readonly pages: number;
  /** Files that were made, and files of the last build that are gone. */
  readonly made: number;
  readonly removed: number;
  /** Of all files, in bytes. */
  readonly bytes: number;
}

/** How a build ended: published, or the content or the command was at fault and nothing has changed. */
export type BuildResult =
  | {
      readonly status: 'published';
      readonly found: Found;
      readonly settings: PortalSettings;
      readonly published: Published;
    }
  | { readonly status: 'content-at-fault'; readonly found: Found }
  | { readonly status: 'refused'; readonly message: string };

/**
 * Builds the portal: reads and checks the content, makes what differs from what lies in the output folder, takes over
 * the rest, and only when all of it stands puts it in the place of what was published before.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const message = refuseOutput(options.outDir, { content: options.contentDir, project: PROJECT_ROOT });
  if (message !== undefined) return { status: 'refused', message };
  try {
    const release = takeOutput(resolve(options.outDir));
    try {
      return await buildAlone(options);
    } finally {
      release();
    }
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    return { status: 'refused', message: error.message };
  }
}

/** What a build works with. */
interface Workplace {
  readonly paths: SwapPaths;
  readonly code: CodeFiles;
  readonly cache: ContentCache;
  readonly lookout: Lookout;
  readonly compilation: AheadOfReading;
  /** What lies in the content folder. */
  readonly seen: Promise<SeenContent>;
  /** Paths in the output of what is no longer as the last build left it. */
  readonly looked: Promise<readonly string[]>;
}

async function buildAlone(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, outDir } = options;
  const paths = swapPaths(outDir);
  await recoverSwap(paths);

  const lookout = startLookout();
  const seen = lookout.content(resolve(contentDir));
  const looked = lookout.output(paths.out);
  const code = readCodeFiles();
  const compilation = compileAhead({
    contentDir: resolve(contentDir),
    today: options.today,
    code,
    lookout,
    seen,
  });
  // Where another build or `dev` writes the cache of the same content, this one only reads it.
  const release = takeContentCache(resolve(contentDir));
  const cache = openContentCache(contentDir, { code, isWritable: release !== undefined });
  try {
    return await buildWith({ paths, code, cache, lookout, compilation, seen, looked }, options);
  } finally {
    compilation.stop();
    await lookout.stop();
    await compilation.ended();
    cache.close();
    release?.();
  }
}

async function buildWith(
  { paths, code, cache, lookout, compilation, seen, looked }: Workplace,
  { contentDir, today, progress, withoutSearch = false, explain }: BuildOptions,
): Promise<BuildResult> {
  const last = readBuiltOutput(paths.out);
  const dated = await progress.phase(
    '读取内容',
    ({ expect, tick }) =>
      readDated({
        contentDir,
        today,
        reader: cache.reader({ look: () => seen, whenFree: compilation.ended(), expect, tick }),
      }),
    ({ content }) => `${groupDigits(content.documents.length)} 个文档`,
  );
  const fingerprint = fingerprintOf(dated.content, { code, today: dated.today, withoutSearch });
  const { settings } = dated.content;
  const damaged = new Set(await looked);
  if (settings && last.fingerprint === fingerprint && damaged.size === 0) {
    explain?.({ outputs: [], kept: last.files, removed: [], reasons: new Map() });
    return {
      status: 'published',
      found: { content: dated.content, diagnostics: last.diagnostics },
      settings,
      published: summarise(last, 0, 0),
    };
  }
  const standby = lookout.link(paths.standby, paths.out);
  const checked = await progress.phase(
    '检查内容',
    () => checkContent(dated),
    ({ portal, pictures }) =>
      `发布 ${groupDigits(portal.documents.length)} 个文档${pictures.made > 0 ? `，缩小图片 ${pictures.made} 张` : ''}`,
  );
  if (checked.hasErrors) return { status: 'content-at-fault', found: checked };

  const { portal } = checked;
  const session: Session = {
    contentDir: resolve(contentDir),
    portal,
    renderBody: bodyRenderer(cache, () => portal),
  };
  openSession(session);
  try {
    const { pictures } = checked;
    const outputs = await progress.phase('准备模板', async () => {
      await compilation.ended();
      return portalOutputs(session, { code, cache, terms: dated.content.terms, pictures, withoutSearch });
    });
    const plan = await progress.phase(
      '比较变动',
      async () => makePlan(outputs, last.files, damaged),
      ({ reasons, removed }) =>
        `要生成 ${groupDigits(reasons.size)} 个文件，删去 ${groupDigits(removed.length)} 个`,
    );
    explain?.(plan);
    const about = { fingerprint, documents: portal.documents.length, diagnostics: checked.diagnostics };
    const built = isUpToDate(plan)
      ? noteUpToDate(paths.out, { ...about, files: plan.kept })
      : await publish(plan, { last: last.files, damaged, about, portal, paths, lookout, standby, progress });
    return {
      status: 'published',
      found: checked,
      settings: portal.settings,
      published: summarise(built, plan.reasons.size, plan.removed.length),
    };
  } finally {
    closeSession();
    rmSync(paths.staging, { recursive: true, force: true });
  }
}

/** Notes that an output is what it is to be: another build would have left the same. */
function noteUpToDate(outDir: string, built: BuiltOutput): BuiltOutput {
  writeBuiltOutput(outDir, encodeBuiltOutput(built));
  return built;
}

function summarise({ documents, files: built }: BuiltOutput, made: number, removed: number): Published {
  let bytes = 0;
  let pages = 0;
  for (const [path, { files }] of built) {
    if (path.endsWith('.html')) pages += 1;
    for (const { size } of files) bytes += size;
  }
  return { documents, pages, made, removed, bytes };
}
