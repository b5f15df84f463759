import { readAddress } from '../../portal/addresses.ts';
import type { Attachment, PortalDocument } from '../../portal/model.ts';
import { SMALLEST_CARD } from '../../portal/portal-images.ts';

/** A picture that other sites may show beside a link to a page. */
export interface CardPicture {
  readonly route: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The largest file that social sites fetch, in bytes. */
const LARGEST_FILE = 5 * 1024 * 1024;
/** Types that they all read. */
const TYPES: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg']);

function fitsCard({ extension, size, width = 0, height = 0 }: Attachment): boolean {
  const isLarge = width >= SMALLEST_CARD.width && height >= SMALLEST_CARD.height;
  // A long picture would be cut to a strip of it.
  return TYPES.has(extension) && size <= LARGEST_FILE && isLarge && height <= width * 1.34;
}

/** The first picture that a document's body shows and that is fit for a card; undefined where it has none. */
export function cardPicture({ facts, file, attachments }: PortalDocument): CardPicture | undefined {
  for (const { kind, url, text } of facts.links) {
    const address = kind === 'image' ? readAddress(url, file) : undefined;
    if (address?.kind !== 'attachment') continue;
    const picture = attachments.find((each) => each.file === address.file);
    if (picture && fitsCard(picture)) {
      const { route, width = 0, height = 0 } = picture;
      return { route, width, height, alt: text.trim() };
    }
  }
  return undefined;
}
