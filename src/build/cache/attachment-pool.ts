import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inspectAttachment } from '../../checks/inspect.ts';
import { type ReadAttachment, readAttachment, unreadableText } from '../../source/attachment.ts';
import { mayHoldText } from '../../source/formats/attachment-words.ts';

/** Fewer files with words are read without workers, whose start takes longer; but a PDF always is, since it can take without end. */
const WORTH_WORKERS = 16;
/** The longest that one file may take, in milliseconds. It is far more than any needs: only what hangs is given up. */
const LONGEST_READ = 60_000;

/** The most memory that a thread may hold, in megabytes; a file that takes more is given up. */
const LARGEST_HEAP = 512;

const WORKER = new URL('./attachment-worker.ts', import.meta.url);

/** A file that its reader does not come to an end with, or that it breaks on. */
async function readWithoutWords(root: string, file: string): Promise<ReadAttachment> {
  const { record, findings } = await readAttachment(root, file);
  return { record, findings: [...findings, unreadableText(file, '文件太复杂，或者已损坏')] };
}

/** Reads files one after the other in a thread of its own, which is begun anew where a file breaks it. */
function openReader(root: string) {
  let worker: Worker | undefined;
  return {
    read(file: string): Promise<ReadAttachment> {
      const reader =
        worker ??
        new Worker(WORKER, {
          workerData: { root },
          resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: LARGEST_HEAP },
        });
      worker = reader;
      return new Promise((done) => {
        const giveUp = () => {
          stop();
          worker = undefined;
          void reader.terminate();
          done(readWithoutWords(root, file));
        };
        const take = (read: ReadAttachment) => {
          stop();
          done(read);
        };
        const timer = setTimeout(giveUp, LONGEST_READ);
        const stop = () => {
          clearTimeout(timer);
          reader.off('message', take).off('error', giveUp).off('exit', giveUp);
        };
        reader.once('message', take).once('error', giveUp).once('exit', giveUp);
        reader.postMessage(file);
      });
    },
    close: () => worker?.terminate(),
  };
}

/**
 * Reads attachments and looks at their words, by several workers where that is quicker.
 * @param take is called with each as it has been read, in whichever order
 */
export async function readAttachments(
  root: string,
  files: readonly string[],
  take: (file: string, read: ReadAttachment) => void,
): Promise<void> {
  const worded = files.filter(mayHoldText);
  const isWorthIt = worded.length >= WORTH_WORKERS || worded.some((file) => /\.pdf$/i.test(file));
  const here = isWorthIt ? files.filter((file) => !mayHoldText(file)) : files;
  const queue = (isWorthIt ? worded : []).values();
  const work = async () => {
    const reader = openReader(root);
    for (const file of queue) take(file, await reader.read(file));
    await reader.close();
  };
  const count = Math.min(availableParallelism(), Math.ceil(worded.length / WORTH_WORKERS));
  const workers = isWorthIt ? Array.from({ length: count }, work) : [];
  for (const file of here) take(file, await readAttachment(root, file, inspectAttachment));
  await Promise.all(workers);
}
