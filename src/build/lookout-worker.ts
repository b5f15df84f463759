import { existsSync, rmSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { seeContent } from './cache/seen-content.ts';
import { filesBelow } from './files-below.ts';
import type { LookoutAnswers, LookoutQuestion, WrittenColumns } from './lookout.ts';
import { isIntact, seeFile } from './plan/built-files.ts';
import { bringInStep, type FileId } from './standby.ts';
import { pruneFileStore } from './writers/file-store.ts';

/** Which files the paths of an output have led to: links to them are soon to be told from others. */
let looked: { readonly folder: string; readonly ids: ReadonlyMap<string, FileId> } | undefined;

function changedIn(folder: string, { paths, sizes, times, hashes }: WrittenColumns): string[] {
  const ids = new Map<string, FileId>();
  looked = { folder, ids };
  return paths.filter((path, index) => {
    const [size = 0, time = 0, hash = ''] = [sizes[index], times[index], hashes[index]];
    const found = seeFile(folder, path);
    if (found) ids.set(path, { dev: found.dev, ino: found.ino });
    return !isIntact(folder, { path, size, time, hash }, found);
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
      bringInStep(folder, out, files, looked?.folder === out ? looked.ids : undefined);
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
