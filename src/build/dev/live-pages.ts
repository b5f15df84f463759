import type { ServerResponse } from 'node:http';
import { LIVE_FOLDER } from '../../site/views/live-folder.ts';
import type { MistakeReport } from '../../site/views/mistake-report.ts';
import type { RequestHandler } from './request-handler.ts';

const EVENTS = `${LIVE_FOLDER}events`;
const SCRIPT = `${LIVE_FOLDER}src/site/scripts/live-page.ts`;
const SHEET = `${LIVE_FOLDER}src/site/styles/content-mistakes.css`;
/** How soon a browser asks again where the connection has ended, in milliseconds. */
const RETRY = 500;

/** The pages that browsers show. */
export interface LivePages {
  /** Answers pages that want to be told. */
  readonly handler: RequestHandler;
  /** What stands at the end of the head of a page that is made now. */
  tags(): string;
  /** From now on pages are made of something else. */
  renew(): void;
  /** Has pages that were made before the last renewal load anew. */
  announce(): void;
  /** Tells all pages what is wrong with the content. */
  tell(report: MistakeReport): void;
}

/**
 * Keeps open pages up to date. A page knows of which edition it is and listens to the server, which says what edition
 * there is: whenever it is another, also after the server was started anew, the page loads itself again.
 * @param mistakes what is wrong with the content, for a page that begins to listen; undefined while that is not known
 */
export function openLivePages(mistakes: () => MistakeReport | undefined): LivePages {
  const listening = new Set<ServerResponse>();
  const run = Date.now().toString(36);
  let renewals = 0;
  const edition = () => `${run}-${renewals}`;
  const editionEvent = () => `event: edition\ndata: ${edition()}\n\n`;
  const mistakesEvent = (report: MistakeReport) => `event: mistakes\ndata: ${JSON.stringify(report)}\n\n`;
  const send = (event: string) => {
    for (const page of listening) page.write(event);
  };
  return {
    handler(request, response, next) {
      if (request.url !== EVENTS) return next();
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: ${RETRY}\n${editionEvent()}`);
      const report = mistakes();
      if (report) response.write(mistakesEvent(report));
      listening.add(response);
      response.once('close', () => listening.delete(response));
    },
    tags: () =>
      `<link rel="stylesheet" href="${SHEET}"><script type="module" src="${SCRIPT}?edition=${edition()}"></script>`,
    renew() {
      renewals += 1;
    },
    announce: () => send(editionEvent()),
    tell: (report) => send(mistakesEvent(report)),
  };
}

/** A page with tags at the end of its head. */
export function withLiveTags(html: string, tags: string): string {
  return html.replace('</head>', () => `${tags}</head>`);
}
