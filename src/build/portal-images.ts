import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { iconFile } from '../outputs/icon-file.ts';
import type { Portal } from '../portal/model.ts';
import { PROJECT_ROOT } from './project.ts';

/** The icon of a government that has put none of its own into `icons/`. */
const COMMON_ICON = join(PROJECT_ROOT, 'public/favicon.svg');
const SIZES = { ico: 32, page: 192, touch: 180 } as const;

/**
 * Makes the portal's icons, of its own `icons/icon.png` or of the common one, and takes its card.
 * @returns the files' bytes, by their path in the output
 */
export async function makePortalImages(portal: Portal, contentDir: string): Promise<Map<string, Uint8Array>> {
  const { default: sharp } = await import('sharp');
  const { icon, card } = portal.images;
  const source = await readFile(icon ? join(contentDir, icon.file) : COMMON_ICON);
  const draw = (size: number) => sharp(source, { density: 600 }).resize(size, size).png();
  const touch = draw(SIZES.touch).flatten({ background: '#fff' });
  const files = new Map<string, Uint8Array>([
    ['favicon.ico', iconFile(await draw(SIZES.ico).toBuffer(), SIZES.ico)],
    ['apple-touch-icon.png', await touch.toBuffer()],
  ]);
  if (icon) files.set(icon.route.slice(1), await draw(SIZES.page).toBuffer());
  if (card) files.set(card.route.slice(1), await readFile(join(contentDir, card.file)));
  return files;
}

/** The paths of the portal's images in the output. */
export function portalImageFiles({ images }: Pick<Portal, 'images'>): string[] {
  const own = [images.icon, images.card].flatMap((image) => (image ? [image.route.slice(1)] : []));
  return ['favicon.ico', 'apple-touch-icon.png', ...own];
}
