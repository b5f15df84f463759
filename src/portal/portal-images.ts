import type { AttachmentRecord } from '../source/records.ts';

/** An image of the portal as a whole, from the content folder's `icons/`. */
export interface PortalImage {
  /** In the content folder. */
  readonly file: string;
  readonly route: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** The portal's own icon and the card that other sites show beside a link to it. */
export interface PortalImages {
  readonly icon: PortalImage | undefined;
  readonly card: PortalImage | undefined;
}

/** Where they lie in the content folder; of two cards the first is taken. */
export const PORTAL_IMAGE_FILES = {
  icon: ['icons/icon.png'],
  card: ['icons/card.png', 'icons/card.jpg'],
} as const;

/** The smallest icon and card, in pixels: what telephones put on their first screen, what social sites show large. */
export const SMALLEST_ICON = 180;
export const SMALLEST_CARD = { width: 600, height: 315 } as const;

/** Why an image cannot be the portal's icon or card; undefined where it can. */
export function findPortalImageFault(
  kind: keyof PortalImages,
  { width, height }: AttachmentRecord,
): 'unreadable' | 'small' | 'shape' | undefined {
  if (!width || !height) return 'unreadable';
  if (kind === 'icon') return width !== height ? 'shape' : width < SMALLEST_ICON ? 'small' : undefined;
  if (width < SMALLEST_CARD.width || height < SMALLEST_CARD.height) return 'small';
  return width < height * 1.5 || width > height * 2.5 ? 'shape' : undefined;
}

/** Finds the portal's images among the files of the content folder. */
export function portalImages(files: ReadonlyMap<string, AttachmentRecord>): PortalImages {
  const find = (kind: keyof PortalImages): PortalImage | undefined => {
    const record = PORTAL_IMAGE_FILES[kind].map((file) => files.get(file)).find((each) => each !== undefined);
    if (!record || findPortalImageFault(kind, record)) return undefined;
    const { file, hash, width = 0, height = 0 } = record;
    return { file, route: `/${file.slice('icons/'.length)}`, hash, width, height };
  };
  return { icon: find('icon'), card: find('card') };
}
