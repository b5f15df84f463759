import { hrefOf, readFilePath } from '../../portal/addresses.ts';
import { picturesOf } from '../../portal/attachments.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';

/** A picture at its fixed place on a page. */
export interface PictureView {
  readonly src: string;
  readonly alt: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The picture that a document's front matter names; undefined where it names none, or none that can be shown. */
export function pictureView(portal: Portal, document: PortalDocument): PictureView | undefined {
  const [named] = picturesOf(document);
  const address = named && readFilePath(named.file, document.file);
  const attachment =
    address?.kind === 'attachment'
      ? document.attachments.find(({ file }) => file === address.file)
      : undefined;
  if (!named || !attachment) return undefined;
  const { route, width, height } = attachment;
  return { src: hrefOf(portal, route), alt: named.alt, width, height };
}
