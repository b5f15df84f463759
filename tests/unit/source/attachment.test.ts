import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttachment } from '../../../src/source/attachment.ts';
import { makeFolder } from './content-folder.ts';

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes);
  bytes.write('IHDR', 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function gif(width: number, height: number): Buffer {
  const bytes = Buffer.from('GIF89a\0\0\0\0\0\0\0');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

/** A JPEG's head; `orientation` in an Exif block, as a phone held upright writes it. */
function jpeg(width: number, height: number, orientation: number): Buffer {
  const exif = Buffer.from('ffe10022457869660000', 'hex');
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex').subarray(0, 26);
  tiff.writeUInt16BE(orientation, 18);
  const frame = Buffer.from('ffc000110800000000030122000211010311010000', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, tiff, frame]);
}

async function measure(name: string, content: string | Uint8Array) {
  const { record, findings } = await readAttachment(makeFolder({ [name]: content }), name);
  expect(findings).toEqual([]);
  return record;
}

/** SHA-256 in hex, as Node's own function has it. */
const sha256 = (bytes: string | Uint8Array) => hash('sha256', bytes, 'hex');

test('gives the size and the hash of any file, and no pixels of what is no image', async () => {
  expect(await measure('a.pdf', '%PDF-1.4')).toEqual({ file: 'a.pdf', hash: sha256('%PDF-1.4'), size: 8 });
  expect(await measure('空.docx', '')).toEqual({ file: '空.docx', hash: sha256(''), size: 0 });
});

test.each([
  ['a.png', png(640, 480)],
  ['A.PNG', png(640, 480)],
  ['a.gif', gif(640, 480)],
  ['a.jpg', jpeg(640, 480, 1)],
  ['a.jpeg', jpeg(480, 640, 6)],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"></svg>'],
  ['b.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"></svg>'],
])('measures %s as it is shown', async (name, content) => {
  expect(await measure(name, content)).toMatchObject({ width: 640, height: 480 });
});

test('measures what lies at the head of a large file, and hashes all of it', async () => {
  const bytes = Buffer.concat([png(3, 4), Buffer.alloc(3_000_000)]);
  expect(await measure('a.png', bytes)).toEqual({
    file: 'a.png',
    hash: sha256(bytes),
    size: 3_000_033,
    width: 3,
    height: 4,
  });
});

test.each([
  ['a text with an image name', 'a.png', '不是图片'],
  ['an empty image', 'a.jpg', ''],
  ['no width', 'a.png', png(0, 480)],
  ['endless elements', 'a.svg', '<svg '.repeat(100_000)],
  ['a kind that pages do not show', 'a.png', Buffer.from('49492a0008000000', 'hex')],
])('leaves out the pixels of %s', async (_name, name, content) => {
  const record = await measure(name, content);
  expect(record).not.toHaveProperty('width');
  expect(record).not.toHaveProperty('height');
});

test('a file that is gone is a finding', async () => {
  const { record, findings } = await readAttachment(makeFolder({}), 'gone.png');
  expect(record).toBeUndefined();
  expect(findings).toMatchObject([{ rule: 'file-unreadable', file: 'gone.png' }]);
});

test('damaged images never throw', async () => {
  const root = makeFolder({});
  const seeds = [png(640, 480), gif(640, 480), jpeg(640, 480, 6)];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 8 }),
      fc.constantFrom('png', 'jpg', 'webp', 'svg', 'gif'),
      async (seed, changes, extension) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const name = `x.${extension}`;
        writeFileSync(join(root, name), bytes);
        expect((await readAttachment(root, name)).record?.size).toBe(bytes.length);
      },
    ),
  );
});
