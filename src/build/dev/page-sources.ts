import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { LIVE_FOLDER } from '../../site/views/live-folder.ts';
import { fileFor, mimeTypeOf, pathOf } from '../local-server.ts';
import { PROJECT_ROOT } from '../project.ts';
import type { RequestHandler } from './request-handler.ts';

const SOURCES = `${LIVE_FOLDER}src/`;

/** Serves the scripts and style sheets of `src` as they are, without types: what `dev` adds to pages is not compiled with them. */
export const sourceHandler: RequestHandler = async (request, response, next) => {
  const path = pathOf(request);
  if (!path.startsWith(SOURCES)) return next();
  const file = fileFor(join(PROJECT_ROOT, 'src'), SOURCES, path);
  if (file === undefined || !/\.(?:ts|css)$/.test(file)) {
    response.writeHead(404).end();
    return;
  }
  const text = await readFile(file, 'utf8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', mimeTypeOf(file.replace(/\.ts$/, '.js')));
  response.end(file.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
};
