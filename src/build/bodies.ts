import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedBody } from '../markdown/body.ts';
import { finishBody, prepareBody } from '../markdown/prepared-body.ts';
import { addressResolver } from '../portal/addresses.ts';
import type { Portal, PortalDocument } from '../portal/model.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { decodeText } from '../source/text.ts';
import type { Session } from './session.ts';

/**
 * Makes the function that renders documents' bodies. A file is read when its body is asked for and rendered once
 * for a portal: its page, a column that shows it in place and the search index share the result.
 * @param portalOf the portal that addresses are resolved by, which `dev` replaces
 */
export function bodyRenderer(contentDir: string, portalOf: () => Portal): Session['renderBody'] {
  let portal = portalOf();
  const rendered = new Map<string, Promise<RenderedBody>>();

  async function render(document: PortalDocument): Promise<RenderedBody> {
    const { text } = decodeText(await readFile(join(contentDir, document.file)), document.file);
    const { body = '', bodyLine } = splitFrontMatter(text ?? '', document.file);
    const { prepared } = prepareBody(body, { format: document.format, firstLine: bodyLine });
    return finishBody(prepared, addressResolver(portal, document));
  }

  return (document) => {
    if (portal !== portalOf()) {
      portal = portalOf();
      rendered.clear();
    }
    const body = rendered.get(document.file) ?? render(document);
    rendered.set(document.file, body);
    return body;
  };
}
