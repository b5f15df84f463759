import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { fileFor, type LocalServer, mimeTypeOf, pathOf, startServer } from '../../local-server.ts';

/** What a web server packs on its way; the rest is packed already, or ought to be. */
const PACKED = /^(?:text\/|application\/(?:json|xml|wasm)|image\/svg)/;

/** What a search loads is counted: scripts, WebAssembly and index. What shows any page is not. */
const SHOWS_A_PAGE =
  /(?:^|\/)$|\.(?:html|css|svg|png|jpe?g|webp|avif|gif|ico|woff2?|xml|txt|pdf|docx?|xlsx?|csv)$/;

/** An empty page of the server's own: where a browser is before it comes to the search. */
export const BLANK_PAGE = '/blank';
const BLANK = '<!doctype html><link rel="icon" href="data:,"><title>blank</title>';

/** A file that a browser has asked for. */
export interface Delivery {
  /** Decoded, below the origin. */
  readonly path: string;
  /** When it was asked for, by `Date.now()`. */
  readonly at: number;
  /** Of the body as it was sent. */
  readonly bytes: number;
}

export interface CountingServer extends LocalServer {
  /** What has been asked for since the last call, in order, of that which counts as the search's. */
  takeDeliveries(): Delivery[];
}

interface Answer {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

/**
 * Serves a folder on a free port as a web server does that packs text by brotli, and counts what it sends.
 * @param basePath where the folder begins
 */
export async function serveCounting(folder: string, basePath = '/'): Promise<CountingServer> {
  let deliveries: Delivery[] = [];
  // Packed once, before it is measured how long it takes: a server in use has it packed as well.
  const packed = new Map<string, Answer>();

  const read = (file: string): Answer => {
    const type = mimeTypeOf(file);
    const source = readFileSync(file);
    const isPacked = PACKED.test(type);
    const bytes = isPacked
      ? brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
      : source;
    return {
      bytes,
      headers: {
        'content-type': type,
        'content-length': bytes.length,
        ...(isPacked && { 'content-encoding': 'br' }),
      },
    };
  };
  const answer = (file: string): Answer => {
    if (!PACKED.test(mimeTypeOf(file))) return read(file);
    const made = packed.get(file) ?? read(file);
    packed.set(file, made);
    return made;
  };
  const send = (path: string, response: ServerResponse, withBody: boolean): void => {
    const at = Date.now();
    if (path === BLANK_PAGE) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(BLANK);
      return;
    }
    const file = fileFor(folder, basePath, path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { bytes, headers } = answer(file);
    if (withBody && !SHOWS_A_PAGE.test(path)) deliveries.push({ path, at, bytes: bytes.length });
    response.writeHead(200, headers).end(withBody ? bytes : undefined);
  };

  const server = await startServer((request, response) =>
    send(pathOf(request), response, request.method !== 'HEAD'),
  );
  return {
    ...server,
    takeDeliveries() {
      const taken = deliveries;
      deliveries = [];
      return taken;
    },
  };
}
