import type { AttachmentRecord } from '../source/records.ts';
import type { Attachment } from './model.ts';
import { attachmentRoute } from './routes.ts';

/** Widths that smaller copies of a picture have, in pixels: from a phone's to a sharp screen's text column. */
const WIDTHS = [480, 800, 1200, 1600];
/** A copy in the picture's own width is worth it only where the step below is this much smaller. */
const WORTH_A_COPY = 1.2;
/** Types that copies are made of. GIFs stay as they are: most are animated. */
const COPIED_TYPES: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'webp']);

/** The longest side of a picture, in pixels. Source: the WebP format, which has 14 bits for it. */
export const LONGEST_SIDE = 16_383;
/** The most pixels of a picture: a phone with little memory must still show the original. */
export const MOST_PIXELS = 100_000_000;
/** The largest file of a picture, in bytes. */
export const LARGEST_PICTURE = 30 * 1024 * 1024;

/** The width of a text column on wide screens, in pixels. */
const TEXT_COLUMN = 720;

/** A smaller copy of a picture, in WebP. */
export interface PictureVariant {
  readonly route: string;
  readonly width: number;
  readonly height: number;
}

/** A picture as a page shows it: the original's address and size, and its copies where there are any. */
export interface PictureSource {
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** The copies, all of them WebP, as `srcset` lists them. */
  readonly srcset?: string;
  /** How wide the picture is shown, as `sizes` says it. */
  readonly sizes?: string;
  /** The smallest copy that fills the column, for what can have one address only, such as a video's poster. */
  readonly single?: string;
}

/** Whether a picture has more pixels or bytes than are published. */
export function isTooLarge({
  size,
  width = 0,
  height = 0,
}: Pick<AttachmentRecord, 'size' | 'width' | 'height'>): boolean {
  return size > LARGEST_PICTURE || Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS;
}

/**
 * The smaller copies that a picture gets beside it: `photo.jpg` has `photo.jpg.480.webp`. None is larger than the
 * picture, and what moves has none.
 */
export function variantsOf(record: AttachmentRecord, extension: string): PictureVariant[] {
  const { file, width, height, isAnimated } = record;
  if (!width || !height || isAnimated || !COPIED_TYPES.has(extension) || isTooLarge(record)) return [];
  const steps = WIDTHS.filter((step) => step < width);
  const last = steps.at(-1);
  if (last !== undefined && steps.length < WIDTHS.length && width >= last * WORTH_A_COPY) steps.push(width);
  return steps.map((step) => ({
    route: `${attachmentRoute(file)}.${step}.webp`,
    width: step,
    height: Math.max(1, Math.round((height * step) / width)),
  }));
}

/**
 * A picture for a page.
 * @param hrefOf makes an address of a route
 * @param column how wide it is shown on wide screens, in CSS pixels; a text column unless given
 */
export function pictureSource(
  { route, width, height, variants }: Pick<Attachment, 'route' | 'width' | 'height' | 'variants'>,
  hrefOf: (route: string) => string,
  column: number = TEXT_COLUMN,
): PictureSource {
  const original = { src: hrefOf(route), width, height };
  if (variants.length === 0) return original;
  const shown = Math.min(column, width ?? column);
  const single = variants.find((variant) => variant.width >= shown);
  return {
    ...original,
    srcset: variants.map((variant) => `${hrefOf(variant.route)} ${variant.width}w`).join(', '),
    sizes: `(min-width: ${shown}px) ${shown}px, 100vw`,
    ...(single && { single: hrefOf(single.route) }),
  };
}
