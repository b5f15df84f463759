import { existsSync, rmSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { seeContent } from './cache/seen-content.ts';
import { filesBelow } from './files-below.ts';
import type { LookoutAnswers, LookoutQuestion, WrittenColumns } from './lookout.ts';
import { isIntact } from './plan/built-files.ts';
import { bringInStep } from './standby.ts';
import { pruneFileStore } from './writers/file-store.ts';

function changedIn(folder: string, { paths, sizes, times, hashes }: WrittenColumns): string[] {
  return paths.filter((path, index) => {
    const [size = 0, time = 0, hash = ''] = [sizes[index], times[index], hashes[index]];
    return !isIntact(folder, { path, size, time, hash });
  });
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? filesBelow(folder) : [];
}

/** The reader of documents brings all parsers with it. */
const loadReader = () => import('./cache/read-for-cache.ts');

async function answer(question: LookoutQuestion): Promise<LookoutAnswers[LookoutQuestion['kind']]> {
  switch (question.kind) {
    case 'content':
      return seeContent(question.folder);
    case 'output':
      return changedIn(question.folder, question.files);
    case 'links': {
      const { folder, out, files } = question;
      bringInStep(folder, out, files);
      const linked = new Set(files);
      return filesIn(out).filter((file) => !linked.has(file));
    }
    case 'files':
      return filesIn(question.folder).join('\0');
    case 'copies':
      pruneFileStore();
      return undefined;
    case 'readiness':
      await loadReader();
      return undefined;
    case 'documents': {
      const { readForCache } = await loadReader();
      return question.files.map((file) => readForCache(question.root, file, question.terms));
    }
    default:
      rmSync(question.folder, { recursive: true, force: true });
      return undefined;
  }
}

/** Questions are answered one after the other. */
let answered = Promise.resolve();
parentPort?.on('message', (question: LookoutQuestion) => {
  answered = answered.then(async () => parentPort?.postMessage(await answer(question)));
});
