import { rmSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { seeContent } from './cache/seen-content.ts';
import type { LookoutAnswers, LookoutQuestion, WrittenColumns } from './lookout.ts';
import { isIntact } from './plan/built-files.ts';
import { bringInStep } from './standby.ts';

function changedIn(folder: string, { paths, sizes, times, hashes }: WrittenColumns): string[] {
  return paths.filter((path, index) => {
    const [size = 0, time = 0, hash = ''] = [sizes[index], times[index], hashes[index]];
    return !isIntact(folder, { path, size, time, hash });
  });
}

/** The reader of documents brings all parsers with it. */
const loadReader = () => import('./cache/read-for-cache.ts');

async function answer(question: LookoutQuestion): Promise<LookoutAnswers[LookoutQuestion['kind']]> {
  switch (question.kind) {
    case 'content':
      return seeContent(question.folder);
    case 'output':
      return changedIn(question.folder, question.files);
    case 'links':
      bringInStep(question.folder, question.out, question.files);
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
