import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pagefind': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

export interface SiteServer {
  /** `http://localhost:PORT`, without a slash. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Serves a built folder on a free port, as a plain web server does: `/` is index.html, and what is not there is
 * 404.html with the status 404.
 * @param basePath where the site begins; nothing is served outside of it
 * @param headers sent with every answer
 */
export async function serveSite(
  folder: string,
  { basePath = '/', headers = {} }: { basePath?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<SiteServer> {
  const fileOf = (path: string): string | undefined => {
    if (!path.startsWith(basePath)) return undefined;
    const file = join(
      folder,
      normalize(`/${path.slice(basePath.length)}`),
      path.endsWith('/') ? 'index.html' : '',
    );
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };
  const send = (response: ServerResponse, status: number, file: string) => {
    const type = MIME_TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(status, { 'content-type': type, ...headers });
    return pipeline(createReadStream(file), response);
  };
  const missing = join(folder, '404.html');
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = fileOf(path);
    const sent = file ? send(response, 200, file) : send(response, 404, missing);
    // A browser that leaves the page drops what it was loading.
    sent.catch(() => response.destroy());
  });
  if (!existsSync(missing)) throw new Error(`${folder} is not a built site: it has no 404.html.`);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
