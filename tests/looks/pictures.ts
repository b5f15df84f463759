import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../browser/chromium.ts';
import { choose } from '../browser/display-modes.ts';
import type { PageKind } from '../browser/page-kinds.ts';
import { visit } from '../browser/sample-site.ts';
import { type SiteServer, serveSite } from '../browser/site-server.ts';
import { LOOKS, type Look, type LookName } from './look.ts';

/** A picture of a page, in a folder of pictures. */
export interface Picture {
  readonly kind: string;
  readonly look: LookName;
  /** Of the screen in px; of paper, the number of the sheet. */
  readonly size: number;
  /** Paths in the folder, with `/`. */
  readonly file: string;
  readonly thumbnail: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureOrder {
  /** A built site. */
  readonly site: string;
  readonly folder: string;
  readonly kinds: readonly PageKind[];
  readonly looks: readonly LookName[];
  readonly widths: readonly number[];
  tell(line: string): void;
}

/** Pages that are photographed at the same time. */
const HANDS = 3;
/** A4 at 96 px an inch, for where a PDF cannot be made into pictures. */
const PAPER_WIDTH = 794;
/** Sheets of paper that are shown of a long document. */
const SHEETS = 4;
const THUMBNAIL = { width: 360, height: 640 };
/** Longer pictures are more than Chromium can draw. */
const MOST_HEIGHT = 12_000;

/** Takes the pictures of an order; returns them in the order of kinds, looks and sizes. */
export async function takePictures(order: PictureOrder): Promise<Picture[]> {
  const server = await serveSite(order.site);
  const browser = await launchChromium();
  try {
    const jobs = order.kinds.flatMap((kind) => order.looks.map((look) => ({ kind, look })));
    const taken: Picture[][] = [];
    let next = 0;
    let done = 0;
    const work = async () => {
      for (let index = next++; index < jobs.length; index = next++) {
        const job = jobs[index];
        if (!job) return;
        taken[index] = await picturesOf(browser, server, order, job.kind, job.look);
        order.tell(`${++done}/${jobs.length} ${job.kind.kind}，${LOOKS[job.look].label}`);
      }
    };
    await Promise.all(Array.from({ length: HANDS }, work));
    return taken.flat();
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function picturesOf(
  browser: Browser,
  server: SiteServer,
  order: PictureOrder,
  pageKind: PageKind,
  name: LookName,
): Promise<Picture[]> {
  const look: Look = LOOKS[name];
  const context = await browser.newContext({
    ...look.mode.system,
    viewport: { width: PAPER_WIDTH, height: 900 },
  });
  try {
    const page = await context.newPage();
    await choose(page, look.mode.chosen);
    const stem = pageKind.kind.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '');
    const folder = join(order.folder, stem);
    mkdirSync(folder, { recursive: true });
    await visit(page, server, pageKind);
    await loadPictures(page);
    if (look.isPrinted) return await print(page, order.folder, stem, pageKind.kind, name);
    const pictures: Picture[] = [];
    for (const width of order.widths) {
      await page.setViewportSize({ width, height: 900 });
      const file = `${stem}/${name}-${width}.png`;
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      // What stands fixed at the window's edge stands at the picture's.
      if (name === 'elder')
        await page.setViewportSize({ width, height: Math.min(Math.max(height, 900), MOST_HEIGHT) });
      await page.screenshot({
        path: join(order.folder, file),
        animations: 'disabled',
        ...(height > MOST_HEIGHT
          ? { clip: { x: 0, y: 0, width, height: MOST_HEIGHT }, fullPage: true }
          : { fullPage: true }),
      });
      pictures.push(await finish(order.folder, file, { kind: pageKind.kind, look: name, size: width }));
    }
    return pictures;
  } finally {
    await (context as BrowserContext).close();
  }
}

/** Lets every picture load that waits until one comes near. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.allSettled(images.map((image) => image.decode()));
  });
}

/** Pictures of the paper that a page is printed on; of the page as it would be printed where there is no pdftoppm. */
async function print(
  page: Page,
  root: string,
  stem: string,
  kind: string,
  look: LookName,
): Promise<Picture[]> {
  const folder = join(root, stem);
  for (const old of readdirSync(folder)) if (old.startsWith(`${look}-`)) rmSync(join(folder, old));
  if (spawnSync('pdftoppm', ['-v']).error) {
    await page.emulateMedia({ media: 'print' });
    const file = `${stem}/${look}-1.png`;
    await page.screenshot({ path: join(root, file), fullPage: true });
    return [await finish(root, file, { kind, look, size: 1 })];
  }
  const pdf = join(folder, `${look}.pdf`);
  await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
  execFileSync('pdftoppm', ['-png', '-r', '90', '-l', String(SHEETS), pdf, join(folder, look)]);
  const sheets = readdirSync(folder)
    .filter((file) => /^print-\d+\.png$/.test(file))
    .sort();
  return Promise.all(
    sheets.map((file, index) => finish(root, `${stem}/${file}`, { kind, look, size: index + 1 })),
  );
}

/** Makes the thumbnail of a picture: its upper part, small. */
async function finish(
  root: string,
  file: string,
  what: Pick<Picture, 'kind' | 'look' | 'size'>,
): Promise<Picture> {
  const picture = sharp(join(root, file));
  const { width, height } = await picture.metadata();
  const thumbnail = file.replace(/\.png$/, '.thumb.webp');
  await picture
    .resize({ ...THUMBNAIL, fit: 'cover', position: 'top', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(join(root, thumbnail));
  return { ...what, file, thumbnail, width, height };
}
