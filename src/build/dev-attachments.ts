import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hrefOf } from '../portal/addresses.ts';
import { publishedFiles } from '../portal/attachments.ts';
import type { Portal } from '../portal/model.ts';

/**
 * Makes the handler that serves documents' attachments straight from the content folder, as a build copies them.
 * @param portalOf the portal as it is now
 */
export function attachmentHandler(contentDir: string, portalOf: () => Portal) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const portal = portalOf();
    const [address] = (request.url ?? '').split('?');
    const attachment = publishedFiles(portal).find(({ route }) => hrefOf(portal, route) === address);
    if (attachment) createReadStream(join(contentDir, attachment.file)).on('error', next).pipe(response);
    else next();
  };
}
