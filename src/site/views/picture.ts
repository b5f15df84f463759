import { readFilePath } from '../../portal/addresses.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type PictureSource, pictureSource } from '../../portal/pictures.ts';
import { href } from './href.ts';

/**
 * A picture of a document, for `Picture.astro`.
 * @param file as the document's front matter or body names it, from the document's folder
 * @param column how wide it is shown on wide screens, in CSS pixels; a text column unless given
 * @returns undefined where the document has no such file, which the checks report
 */
export function pictureView(
  portal: Portal,
  document: PortalDocument,
  file: string,
  column?: number,
): PictureSource | undefined {
  const address = readFilePath(file, document.file);
  const attachment =
    address.kind === 'attachment'
      ? document.attachments.find((each) => each.file === address.file)
      : undefined;
  return attachment && pictureSource(attachment, (route) => href(portal, route), column);
}
