import { setImmediate, setTimeout } from 'node:timers/promises';
import type { RequestHandler } from './request-handler.ts';

/** How soon a page that is told to load anew asks for itself, in milliseconds. */
const SOON = 100;

/** Which requests are being answered. */
export interface Traffic {
  /** Counts a request, and leaves it to the next handler. */
  readonly handler: RequestHandler;
  /** Waits until nothing is being answered. */
  quiet(): Promise<void>;
  /** The same, once pages that have just been told to load anew have had time to ask. */
  quietAfterReload(): Promise<void>;
}

export function watchTraffic(): Traffic {
  let open = 0;
  let ended = Promise.withResolvers<void>();
  const quiet = async () => {
    // What has come in meanwhile is seen first.
    await setImmediate();
    while (open > 0) await ended.promise;
  };
  return {
    handler(_request, response, next) {
      open += 1;
      response.once('close', () => {
        open -= 1;
        if (open > 0) return;
        ended.resolve();
        ended = Promise.withResolvers();
      });
      next();
    },
    quiet,
    async quietAfterReload() {
      await setTimeout(SOON);
      await quiet();
    },
  };
}
