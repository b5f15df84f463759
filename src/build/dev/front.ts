import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type LocalServer, startServer } from '../local-server.ts';
import { messagePage } from './message-page.ts';
import type { RequestHandler } from './request-handler.ts';

/** Names of this machine: behind another one that leads here, a page of the web could read drafts. */
const OWN_NAME = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

export interface FrontOptions {
  /** Where it is taken, the next that is free is used. */
  readonly port: number;
  /** What is asked, in this order. */
  readonly handlers: readonly RequestHandler[];
  /** Takes over connections that are to be WebSockets. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** What a page needs in its head to be kept up to date. */
  readonly liveTags: () => string;
  /** Is told of what a handler threw. */
  readonly failed: (error: Error) => void;
}

/** Starts the server that browsers ask, whatever makes the pages behind it. */
export function openFront({ port, handlers, upgrade, liveTags, failed }: FrontOptions): Promise<LocalServer> {
  const fail = (response: ServerResponse, thrown: unknown): void => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (error instanceof URIError) {
      response.writeHead(400).end();
      return;
    }
    failed(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(failurePage(error, liveTags()));
  };
  const ask = async (request: IncomingMessage, response: ServerResponse, place: number): Promise<void> => {
    try {
      await handlers[place]?.(request, response, () => void ask(request, response, place + 1));
    } catch (error) {
      fail(response, error);
    }
  };
  return startServer(
    (request, response) => {
      if (OWN_NAME.test(request.headers.host ?? '')) void ask(request, response, 0);
      else response.writeHead(403).end();
    },
    { port, upgrade },
  );
}

/** What stands in place of a page that could not be made. */
function failurePage({ message }: Error, head: string): string {
  return messagePage({
    title: '网页没有做出来',
    head,
    words: ['出错的地方见终端。改好保存，这里自动再试一次。', message],
  });
}
