import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attributesOf, CONTENT, copyContent, filesOf, makeFolder, readPage, tryBuild } from './built-site.ts';

const FOLDER = 'agencies/sfb/policies/2019';
const POLICY = `${FOLDER}/school-meals`;
const folder = makeFolder();
const content = copyContent(CONTENT.minimal, folder.path);
const out = join(folder.path, 'dist');
afterAll(folder.dispose);

function build(): string {
  const { exitCode, stderr } = tryBuild(content, out);
  if (exitCode !== 0) throw new Error(stderr);
  return stderr;
}

const policyFile = join(content, `${POLICY}.md`);
const before = readFileSync(policyFile, 'utf8');

beforeAll(async () => {
  const pixels = Buffer.from(Array.from({ length: 900 * 600 * 3 }, (_, at) => (at * 31) & 0xff));
  // Never the same bytes twice, so that no earlier run's copies are found.
  const photo = sharp(pixels, { raw: { width: 900, height: 600, channels: 3 } }).withExif({
    IFD0: { ImageDescription: randomUUID() },
  });
  writeFileSync(join(content, FOLDER, 'kitchen.jpg'), await photo.jpeg().toBuffer());
  // Of a draft: it must not come out.
  writeFileSync(join(content, FOLDER, 'secret.jpg'), await photo.jpeg({ quality: 60 }).toBuffer());
  const draft = join(content, FOLDER, 'night-market.md');
  writeFileSync(draft, `${readFileSync(draft, 'utf8')}\n![夜市](secret.jpg)\n`);
  writeFileSync(policyFile, `${before}\n![厨房](kitchen.jpg "留样柜")\n`);
});

const picturesOf = () => filesOf(out).filter((file) => /\.(?:jpg|webp)$/.test(file));

it('publishes a picture with its smaller copies', () => {
  expect(build()).toContain('缩小图片 1 张');
  expect(picturesOf()).toEqual(['', '.480.webp', '.800.webp'].map((end) => `${FOLDER}/kitchen.jpg${end}`));
  const page = readPage(out, `${POLICY}.html`);
  const [source] = selectAll('figure > picture > source[type="image/webp"]', page);
  expect(String(source?.properties['srcSet'])).toBe(
    `/${FOLDER}/kitchen.jpg.480.webp 480w, /${FOLDER}/kitchen.jpg.800.webp 800w`,
  );
  const image = (name: string) => attributesOf(page, 'figure > picture > img', name);
  expect([image('src'), image('width'), image('height'), image('alt'), image('loading')]).toEqual([
    [`/${FOLDER}/kitchen.jpg`],
    ['900'],
    ['600'],
    ['厨房'],
    ['lazy'],
  ]);
  expect(attributesOf(page, 'meta[property="og:image"]', 'content')).toEqual([
    `https://www.shili.example/${FOLDER}/kitchen.jpg`,
  ]);
});

it('gives every portal icons for browsers old and new', async () => {
  const touch = await sharp(join(out, 'apple-touch-icon.png')).metadata();
  expect([touch.width, touch.height, touch.hasAlpha]).toEqual([180, 180, false]);
  expect(existsSync(join(out, 'favicon.ico'))).toBe(true);
});

it('tells of a picture that cannot be decoded, and changes nothing', () => {
  const file = join(content, FOLDER, 'kitchen.jpg');
  const whole = readFileSync(file);
  const published = filesOf(out);
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const { exitCode, stderr } = tryBuild(content, out);
  writeFileSync(file, whole);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/school-meals\.md:\d+:1 错误 图片“kitchen\.jpg”打不开/);
  expect(filesOf(out)).toEqual(published);
});

it('takes the picture away with the document that shows it', () => {
  writeFileSync(policyFile, before);
  build();
  expect(picturesOf()).toEqual([]);
});
