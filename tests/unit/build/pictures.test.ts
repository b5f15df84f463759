import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrokenPictures, preparePictures } from '../../../src/build/pictures.ts';
import { readAttachment } from '../../../src/source/attachment.ts';
import type { AttachmentRecord } from '../../../src/source/records.ts';
import { makeLink, makePortal, makeRecord } from '../portal/content-factory.ts';

const FOLDER = 'agencies/sfb/policies';
let root: string;
let cache: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  cache = join(root, 'cache');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A picture with something in every part of it: bands of colours. */
function bands(width: number, height: number) {
  const raw = Buffer.alloc(width * height * 3);
  for (let at = 0; at < raw.length; at += 1) raw[at] = ((at * 7) ^ (at >> 9)) & 0xff;
  return sharp(raw, { raw: { width, height, channels: 3 } });
}

/** Puts pictures beside a document that shows them, and prepares them. */
async function prepare(pictures: Record<string, Uint8Array>, review?: '草稿') {
  return preparePictures(await showing(pictures, review), root, cache);
}

/** A portal with a document that shows pictures. */
async function showing(pictures: Record<string, Uint8Array>, review?: '草稿') {
  const attachments: AttachmentRecord[] = [];
  for (const [name, bytes] of Object.entries(pictures)) {
    const file = `${FOLDER}/${name}`;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
    const { record } = await readAttachment(root, file);
    if (record) attachments.push(record);
  }
  const links = Object.keys(pictures).map((name) => makeLink(name, '图', 'image'));
  const { portal } = makePortal({
    attachments,
    documents: [makeRecord(`${FOLDER}/a.md`, review ? { review } : {}, { links })],
  });
  return portal;
}

test('copies are WebP of the promised size, upright, and smaller than the picture', async () => {
  // Lies on its side: 600 wide once it is turned.
  const photo = await bands(900, 600).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  const { files, broken, made } = await prepare({ '图 1.jpg': photo });
  expect({ broken, made }).toEqual({ broken: [], made: 1 });
  expect([...files.keys()]).toEqual([`/${FOLDER}/图 1.jpg.480.webp`, `/${FOLDER}/图 1.jpg.600.webp`]);
  for (const [route, file] of files) {
    const { format, width, height, orientation } = await sharp(file).metadata();
    const expected = Number(/\.(\d+)\.webp$/.exec(route)?.[1]);
    expect({ format, width, height, orientation }).toEqual({
      format: 'webp',
      width: expected,
      height: expected * 1.5,
      orientation: undefined,
    });
    expect(statSync(file).size).toBeLessThan(photo.length);
  }
});

test('a second run makes nothing again; from an empty cache the bytes are the same', async () => {
  const photo = await bands(700, 500).jpeg().toBuffer();
  const first = await prepare({ 'a.jpg': photo });
  const bytes = [...first.files.values()].map((file) => readFileSync(file));
  expect((await prepare({ 'a.jpg': photo })).made).toBe(0);
  rmSync(cache, { recursive: true });
  const again = await prepare({ 'a.jpg': photo });
  expect(again.made).toBe(1);
  expect([...again.files.values()].map((file) => readFileSync(file))).toEqual(bytes);
});

test('a changed picture is made again', async () => {
  await prepare({ 'a.jpg': await bands(700, 500).jpeg().toBuffer() });
  expect((await prepare({ 'a.jpg': await bands(700, 501).jpeg().toBuffer() })).made).toBe(1);
});

test('pictures of documents that are not published are left alone', async () => {
  const { files, made } = await prepare({ 'a.jpg': await bands(700, 500).jpeg().toBuffer() }, '草稿');
  expect({ files: files.size, made }).toEqual({ files: 0, made: 0 });
});

test('broken pictures are told and stop nothing', async () => {
  const photo = await bands(700, 500).jpeg().toBuffer();
  const drawing = await bands(700, 500).png().toBuffer();
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  bomb.writeUInt32BE(9999, 16);
  const { files, broken } = await prepare({
    'cut.jpg': photo.subarray(0, photo.length / 2),
    'cut.png': drawing.subarray(0, drawing.length / 2),
    'lies.png': bomb,
    'sound.jpg': photo,
  });
  expect(broken).toEqual([`${FOLDER}/cut.jpg`, `${FOLDER}/cut.png`, `${FOLDER}/lies.png`]);
  expect([...files.keys()]).toEqual([`/${FOLDER}/sound.jpg.480.webp`, `/${FOLDER}/sound.jpg.700.webp`]);
});

test('a check tells the same broken pictures and makes no copies; what it found sound is not opened again', async () => {
  const photo = await bands(700, 500).jpeg().toBuffer();
  const portal = await showing({ 'cut.jpg': photo.subarray(0, photo.length / 2), 'sound.jpg': photo });
  const check = () => findBrokenPictures(portal, () => root, cache);
  expect(await check()).toEqual([`${FOLDER}/cut.jpg`]);
  expect(readdirSync(cache, { recursive: true }).filter((name) => String(name).endsWith('.webp'))).toEqual(
    [],
  );
  rmSync(join(root, FOLDER, 'sound.jpg'));
  expect(await check()).toEqual([`${FOLDER}/cut.jpg`]);
});

test('a drawing stays sharp where that costs nothing', async () => {
  const drawing = await sharp({ create: { width: 1000, height: 400, channels: 3, background: '#8c1c1f' } })
    .png()
    .toBuffer();
  const { files } = await prepare({ 'a.png': drawing });
  const [copy = ''] = files.values();
  const { data } = await sharp(copy).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([0x8c, 0x1c, 0x1f]);
});
