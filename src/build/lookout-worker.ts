import { existsSync, rmSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { seeContent } from './cache/seen-content.ts';
import { filesBelow } from './files-below.ts';
import type { LookoutAnswers, LookoutQuestion } from './lookout.ts';
import { isIntact, readBuiltOutput, seeFile } from './plan/built-files.ts';
import { bringInStep, type FileId } from './standby.ts';
import { pruneFileStore } from './writers/file-store.ts';

/** What a look at an output found. */
interface LookedOutput {
  readonly folder: string;
  /** Which files its paths lead to: links to them are soon to be told from others. */
  readonly ids: ReadonlyMap<string, FileId>;
  /** Paths of files that are as the last build left them, and of those that are not. */
  readonly intact: readonly string[];
  readonly damaged: readonly string[];
}

/** The last look at an output. */
let last: LookedOutput | undefined;

function lookAtOutput(folder: string): LookedOutput {
  const ids = new Map<string, FileId>();
  const intact: string[] = [];
  const damaged: string[] = [];
  for (const { files } of readBuiltOutput(folder).files.values())
    for (const file of files) {
      const found = seeFile(folder, file.path);
      if (found) ids.set(file.path, { dev: found.dev, ino: found.ino });
      (isIntact(folder, file, found) ? intact : damaged).push(file.path);
    }
  last = { folder, ids, intact, damaged };
  return last;
}

/** Links files of an output into a folder; all intact ones where none are named. @returns what else lies in the output */
function linkOutput(folder: string, out: string, named: readonly string[] | undefined): string[] {
  const looked = last?.folder === out ? last : lookAtOutput(out);
  const files = named ?? looked.intact;
  bringInStep(folder, out, files, looked.ids);
  const linked = new Set(files);
  return filesIn(out).filter((file) => !linked.has(file));
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
      return lookAtOutput(question.folder).damaged;
    case 'links':
      return linkOutput(question.folder, question.out, question.files);
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
