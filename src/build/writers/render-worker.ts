import { parentPort, workerData } from 'node:worker_threads';
import { buildPortal } from '../../portal/build-portal.ts';
import { readContent } from '../../source/content.ts';
import { bodyRenderer } from '../bodies.ts';
import { openContentCache } from '../cache/content-cache.ts';
import { usePageResponses } from '../code/page-response.ts';
import { loadRenderer } from '../code/renderer.ts';
import { modelDigests } from '../plan/model-digests.ts';
import { openStaging } from '../plan/staging.ts';
import { openSession } from '../session.ts';
import { type RenderedShare, type RenderTask, takeShare } from './render-task.ts';

const { contentDir, today, portal: expected, code, compiled, folder, due, taken } = workerData as RenderTask;

const cache = openContentCache(contentDir, { code, isWritable: false });
const { portal } = buildPortal(await readContent(contentDir, () => cache.recorded()), { today });
if (modelDigests(portal).everything !== expected)
  throw new Error('The content was changed during the build. Run it again.');
openSession({ contentDir, portal, renderBody: bodyRenderer(cache, () => portal) });
usePageResponses();
const render = await loadRenderer(compiled);
const staging = openStaging(folder);
for (let share = takeShare(due, taken); share.length > 0; share = takeShare(due, taken)) {
  for (const { path, route } of share) staging.write(path, await render(route));
  parentPort?.postMessage(share.flatMap(({ path }) => staging.filesOf(path)) satisfies RenderedShare);
}
cache.close();
