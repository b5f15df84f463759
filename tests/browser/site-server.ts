import { createReadStream, existsSync, type ReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { fileFor, type LocalServer, mimeTypeOf, pathOf, startServer } from '../../src/build/local-server.ts';

/** What a web server packs on its way; the rest is packed already. */
const PACKED = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

export type SiteServer = LocalServer;

/** The part of a file that a header such as `bytes=0-499` asks for; undefined where it asks for none that is there. */
function partAsked(range: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : undefined;
}

/**
 * Serves a built folder on a free port, as a plain web server does: `/` is index.html, what is not there is
 * 404.html with the status 404, text is packed by gzip, and players may ask for parts of a file.
 * @param basePath where the site begins; nothing is served outside of it
 * @param headers sent with every answer
 */
export async function serveSite(
  folder: string,
  { basePath = '/', headers = {} }: { basePath?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<SiteServer> {
  const send = async (request: IncomingMessage, response: ServerResponse, status: number, file: string) => {
    const type = mimeTypeOf(file);
    const common: OutgoingHttpHeaders = { 'content-type': type, ...headers };
    if (PACKED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      const bytes = gzipSync(readFileSync(file));
      response.writeHead(status, {
        ...common,
        'content-encoding': 'gzip',
        'content-length': bytes.length,
        vary: 'accept-encoding',
      });
      response.end(bytes);
      return;
    }
    const { size } = statSync(file);
    const part = status === 200 ? partAsked(request.headers.range, size) : undefined;
    let stream: ReadStream;
    if (part) {
      response.writeHead(206, {
        ...common,
        'content-length': part.end - part.start + 1,
        'content-range': `bytes ${part.start}-${part.end}/${size}`,
      });
      stream = createReadStream(file, part);
    } else {
      response.writeHead(status, { ...common, 'content-length': size, 'accept-ranges': 'bytes' });
      stream = createReadStream(file);
    }
    await pipeline(stream, response);
  };
  const missing = join(folder, '404.html');
  if (!existsSync(missing)) throw new Error(`${folder} is not a built site: it has no 404.html.`);
  return startServer((request, response) => {
    const file = fileFor(folder, basePath, pathOf(request));
    const sent = file ? send(request, response, 200, file) : send(request, response, 404, missing);
    // A browser that leaves the page drops what it was loading.
    sent.catch(() => response.destroy());
  });
}
