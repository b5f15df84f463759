import { statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** What a web server says that a file is. */
export function mimeTypeOf(file: string): string {
  return MIME_TYPES[extname(file)] ?? 'application/octet-stream';
}

/** A web server of this machine. */
export interface LocalServer {
  /** `http://localhost:PORT`, without a slash. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The file of a folder that a request's path names; a path that ends with a slash names an index.html. Nothing outside of the folder. */
export function fileFor(folder: string, basePath: string, path: string): string | undefined {
  if (!path.startsWith(basePath)) return undefined;
  const file = join(
    folder,
    normalize(`/${path.slice(basePath.length)}`),
    path.endsWith('/') ? 'index.html' : '',
  );
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** What a request asks for, decoded. */
export function pathOf({ url = '/' }: { url?: string | undefined }): string {
  return decodeURIComponent(new URL(url, 'http://localhost').pathname);
}

/** Starts a server on a free port. */
export async function startServer(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
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
