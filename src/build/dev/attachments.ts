import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hrefOf } from '../../portal/addresses.ts';
import { publishedFiles } from '../../portal/attachments.ts';
import type { ShowableContent } from '../checked-content.ts';

/** The file of an attachment or of a picture's smaller copy, by its address. */
function fileAt(
  address: string | undefined,
  { content, portal, pictures }: ShowableContent,
): string | undefined {
  for (const { file, route, variants } of publishedFiles(portal)) {
    if (hrefOf(portal, route) === address) return join(content.root, file);
    const copy = variants.find((variant) => hrefOf(portal, variant.route) === address);
    if (copy) return pictures.files.get(copy.route);
  }
  const image = [portal.images.icon, portal.images.card].find(
    (each) => each && hrefOf(portal, each.route) === address,
  );
  return image && join(content.root, image.file);
}

/**
 * Makes the handler that serves documents' attachments straight from the content folder, and the smaller copies
 * of pictures from the cache, as a build copies them.
 * @param contentOf the content as it is shown
 */
export function attachmentHandler(contentOf: () => ShowableContent | undefined) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [address] = (request.url ?? '').split('?');
    const content = contentOf();
    const file = content && fileAt(address, content);
    if (file !== undefined) createReadStream(file).on('error', next).pipe(response);
    else next();
  };
}
