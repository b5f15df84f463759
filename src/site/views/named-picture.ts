import { picturesOf } from '../../portal/attachments.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import type { PictureSource } from '../../portal/pictures.ts';
import { pictureView } from './picture.ts';

/** A picture at its fixed place on a page: a leader's photo, a topic's banner. */
export interface NamedPictureView {
  readonly source: PictureSource;
  readonly alt: string;
}

/**
 * The picture that a document's front matter names; undefined where it names none, or none that can be shown.
 * @param column how wide it is shown on wide screens, in CSS pixels
 */
export function namedPicture(
  portal: Portal,
  document: PortalDocument,
  column: number,
): NamedPictureView | undefined {
  const [named] = picturesOf(document);
  const source = named && pictureView(portal, document, named.file, column);
  return source && { source, alt: named.alt };
}
