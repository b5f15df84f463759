import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { publishedFiles } from '../../portal/attachments.ts';
import { memoPer } from '../../portal/memo.ts';
import type { ShowableContent } from '../checked-content.ts';
import { mimeTypeOf, pathOf } from '../local-server.ts';
import type { RequestHandler } from './request-handler.ts';

/** The files of attachments and of pictures' smaller copies, by their routes. */
const filesByRoute = memoPer(
  ({ content, portal, pictures }: ShowableContent): ReadonlyMap<string, string> => {
    const files = new Map<string, string>();
    const add = (route: string, file: string | undefined) => {
      if (file !== undefined) files.set(route, file);
    };
    for (const { file, route, variants } of publishedFiles(portal)) {
      add(route, join(content.root, file));
      for (const variant of variants) add(variant.route, pictures.files.get(variant.route));
    }
    for (const image of [portal.images.icon, portal.images.card])
      if (image) add(image.route, join(content.root, image.file));
    return files;
  },
);

/**
 * Makes the handler that serves documents' attachments straight from the content folder, and the smaller copies
 * of pictures from the cache, as a build copies them.
 * @param contentOf the content as it is shown
 */
export function attachmentHandler(contentOf: () => ShowableContent | undefined): RequestHandler {
  return (request, response, next) => {
    const shown = contentOf();
    const path = pathOf(request);
    const basePath = shown?.portal.settings.basePath ?? '/';
    const file = path.startsWith(basePath)
      ? shown && filesByRoute(shown).get(path.slice(basePath.length - 1))
      : undefined;
    if (file === undefined) return next();
    response.setHeader('content-type', mimeTypeOf(file));
    createReadStream(file).on('error', next).pipe(response);
  };
}
