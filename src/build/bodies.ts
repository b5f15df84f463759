import { finishBody } from '../markdown/finished-body.ts';
import { addressResolver } from '../portal/addresses.ts';
import type { Portal } from '../portal/model.ts';
import type { ContentCache } from './cache/content-cache.ts';
import type { Session } from './session.ts';

/**
 * Makes the function that fetches documents' bodies and points their addresses to the portal's.
 * @param portalOf the portal as it is, which `dev` replaces
 */
export function bodyRenderer(cache: ContentCache, portalOf: () => Portal): Session['renderBody'] {
  return async (document) =>
    finishBody(await cache.body(document.file, document.hash), addressResolver(portalOf(), document));
}
