import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publishedFiles } from '../portal/attachments.ts';
import type { Attachment, Portal } from '../portal/model.ts';
import { MOST_PIXELS, type PictureVariant } from '../portal/pictures.ts';
import { mapConcurrently } from '../source/concurrency.ts';
import type { RootOf } from '../source/content-reader.ts';
import { installedVersion } from './installed-version.ts';
import { PROJECT_ROOT } from './project.ts';

/** Where pictures' copies are kept between builds; it may be deleted at any time. */
const CACHE = join(PROJECT_ROOT, '.lanmu/pictures');
const PICTURES_AT_A_TIME = 2;
/** Change it with what is done to a picture: copies made in another way are made again. */
const RECIPE = `1 sharp ${installedVersion('sharp')}`;
/** The library is large, and most builds make no copy. */
const loadSharp = async () => (await import('sharp')).default;
/** Drawings, screenshots and text have fewer bytes a pixel than this as PNG; photos have more. */
const BYTES_OF_DRAWING = 0.6;

/** The smaller copies of the portal's pictures. */
export interface PreparedPictures {
  /** The file of each copy, by its route. */
  readonly files: ReadonlyMap<string, string>;
  /** Pictures that could not be decoded, by their path in the content folder. */
  readonly broken: readonly string[];
  /** How many pictures were made anew. */
  readonly made: number;
}

function isDrawing({ extension, size, width = 0, height = 0 }: Attachment): boolean {
  return extension === 'png' && size < width * height * BYTES_OF_DRAWING;
}

/** A copy's bytes: a photo's are lossy, a drawing's lossless where that is no larger, since text in it must stay sharp. */
async function makeCopy(
  bytes: Buffer,
  picture: Attachment,
  { width, height }: PictureVariant,
): Promise<Buffer> {
  const sharp = await loadSharp();
  const resized = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, height, fit: 'fill' });
  const lossy = await resized.clone().webp({ quality: 80, smartSubsample: true }).toBuffer();
  if (!isDrawing(picture)) return lossy;
  const lossless = await resized.clone().webp({ lossless: true }).toBuffer();
  return lossless.length <= lossy.length ? lossless : lossy;
}

/** Writes a file so that another run never sees half of it. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Where what is made of a picture is kept. @param hash of its bytes */
function placeOf(cacheDir: string, { extension }: Attachment, hash: string): string {
  const name = sha256(RECIPE, extension, hash);
  return join(cacheDir, name.slice(0, 2), name);
}

/** The copies of a picture, and those of them that the cache lacks. @param hash of its bytes */
function copiesOf(cacheDir: string, picture: Attachment, hash: string) {
  const place = placeOf(cacheDir, picture, hash);
  const copies = picture.variants.map((variant) => ({ variant, file: `${place}-${variant.width}.webp` }));
  return { copies, missing: copies.filter(({ file }) => !existsSync(file)) };
}

/** Makes the copies of a picture that the cache lacks. @returns the copies' files, and whether any was made */
async function preparePicture(contentDir: string, cacheDir: string, picture: Attachment) {
  const kept = copiesOf(cacheDir, picture, picture.hash);
  if (kept.missing.length === 0) return { copies: kept.copies, isMade: false };
  const bytes = await readFile(join(contentDir, picture.file));
  // It may have changed since its record was made.
  const { copies, missing } = copiesOf(cacheDir, picture, sha256(bytes));
  for (const { variant, file } of missing) await writeWhole(file, await makeCopy(bytes, picture, variant));
  return { copies, isMade: missing.length > 0 };
}

/** Looks whether a picture can be decoded, unless that is known. */
async function tryPicture(contentDir: string, cacheDir: string, picture: Attachment): Promise<void> {
  const known = `${placeOf(cacheDir, picture, picture.hash)}.sound`;
  if (existsSync(known) || copiesOf(cacheDir, picture, picture.hash).missing.length === 0) return;
  const bytes = await readFile(join(contentDir, picture.file));
  const sharp = await loadSharp();
  await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .resize({ width: picture.variants[0]?.width ?? 1 })
    .raw()
    .toBuffer();
  if (sha256(bytes) === picture.hash) await writeWhole(known, Buffer.alloc(0));
}

/** The pictures of the portal that have copies, by their files. */
function picturesOf(portal: Portal): Attachment[] {
  const pictures = new Map<string, Attachment>();
  for (const file of publishedFiles(portal)) if (file.variants.length > 0) pictures.set(file.file, file);
  return [...pictures.values()];
}

/** Does something for each picture. @returns the files of those that could not be decoded */
async function forEachPicture(
  portal: Portal,
  act: (picture: Attachment) => Promise<void>,
): Promise<string[]> {
  const broken: string[] = [];
  await mapConcurrently(picturesOf(portal), PICTURES_AT_A_TIME, async (picture) => {
    try {
      await act(picture);
    } catch (error) {
      // The system's own errors, such as a full disk, are no fault of the picture.
      if (error instanceof Error && 'code' in error) throw error;
      broken.push(picture.file);
    }
  });
  return broken.sort();
}

/**
 * Finds the portal's pictures that cannot be decoded, and makes no copies: those that a build will make take longer.
 * @returns their paths in the content folder
 */
export function findBrokenPictures(
  portal: Portal,
  rootOf: RootOf,
  cacheDir: string = CACHE,
): Promise<readonly string[]> {
  return forEachPicture(portal, (picture) => tryPicture(rootOf(picture.file), cacheDir, picture));
}

/**
 * Makes the smaller copies of every picture of the portal, each once for its bytes: what is in the cache is not
 * made again. The copies depend on the picture and on the versions of the libraries alone.
 */
export async function preparePictures(
  portal: Portal,
  contentDir: string,
  cacheDir: string = CACHE,
): Promise<PreparedPictures> {
  const files = new Map<string, string>();
  let made = 0;
  const broken = await forEachPicture(portal, async (picture) => {
    const { copies, isMade } = await preparePicture(contentDir, cacheDir, picture);
    for (const { variant, file } of copies) files.set(variant.route, file);
    if (isMade) made += 1;
  });
  return { files, broken, made };
}
