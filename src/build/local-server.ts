import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Duplex } from 'node:stream';

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

export interface ServerOptions {
  /** The port; where it is taken, the next that is free. Any free one if left out. */
  readonly port?: number;
  /** Takes over connections that are to be WebSockets. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, 'localhost');
    await once(server, 'listening');
  } catch (error) {
    if (!isTaken(error)) throw error;
    await listen(server, port + 1);
  }
}

/** Starts a server. */
export async function startServer(
  answer: RequestListener,
  { port = 0, upgrade }: ServerOptions = {},
): Promise<LocalServer> {
  const server = createServer(answer);
  if (upgrade) server.on('upgrade', upgrade);
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
