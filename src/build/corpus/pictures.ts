import { crc32 } from 'node:zlib';
import type { Random } from './random.ts';

/** A drawn head and shoulders, 180 by 240 pixels, of nobody. */
export const PORTRAIT = Buffer.from(
  '/9j/2wBDABcXFxcYFxocHBokJiImJDUwLCwwNVA5PTk9OVB5S1hLS1hLeWuBaWJpgWvAl4WFl8DeurC63v/w8P//////////2wBDARcXFxcYFxocHBokJiImJDUwLCwwNVA5PTk9OVB5S1hLS1hLeWuBaWJpgWvAl4WFl8DeurC63v/w8P//////////wgARCADwALQDASIAAhEBAxEB/8QAGgABAAMBAQEAAAAAAAAAAAAAAAQFBgMCAf/EABYBAQEBAAAAAAAAAAAAAAAAAAABAv/aAAwDAQACEAMQAAAAvxrIAAAAAAAAAAAAAAAAAAAAAAAAA8npG+VKcO4EAAAAAAAPihqTW/FAO3EXk3LXEWIgAAAAAeSrrPvzQAAADRd6W6gIAAAARZUWqAUAAAB20eb0kBAAAADh3VlnbjQAAAEjQ1dpAQAAAABCo9TXVTigAHVfHT0ZAAAAAAAcKy6VnPmkGem2g8+iAAAAAPPiLS1pGbGkZsaRmxpGbGkZsaRmxpGbGkZsakQABApbql0AAAAAAAA1IyAAgUt1S6AAAAAAAAakZAAQKW6pdAAAAAAAANSMgAIFLdUugAAAAAAAGpGQAECluqXQAAAAAAADUjID//xAAzEAACAQEFBgMHBAMAAAAAAAABAgMABAUTU5IRMDEzQHISIYEgIjJBUWGRFDShsVBSYP/aAAgBAQABPwD/ALxnRBtZgB9zRttmBIxP4NfrbLmfwaW1Wd+Eq+vl0TMqgliAPqanvBiSItVMzMSWJJ+p9iKeWE+43pVntiTe62xX/vfswVSx4AbTVptLTt9EHAbixWsvsif4vkd9eE5LCIHu3IJBBB2EVZpsaFW+fA7x2CIzHgATTMWYseJO07q75PDMU/3G8tpIs0m7s5Ini7xvLb+1k9P73cHPi713lqXx2eUfbb+PPd2VfHaIh99v4897PEYZWT8bq7oj70p7RvbZZ8ZPEvxqNzDE00gQUiLGiovADfWuxeM4kQ975iiCCQRsI9qKGSZtiCoIEgTwr6noJrNDN5svn9RUl3zL8BD0bPOCRhP+KwJ8p9JpbLaH4RN6+VRXdmt6CkRI18KKAP8ABM6INrMAPuax4M1NQrHgzU1CseDNTUKx4M1NQrHgzU1CseDNTUKx4M1NQrHgzU1CseDNTUKx4M1NQrHgzU1CseDNTUKx4M1NQrHgzU1CseDNTUKx4M1NQrHgzU1D2rx5C9/T3jyF7+nvHkL39PePIXv6e8eQvf0948he/p7x5C9/T3jyF7+nvHkL39PePIXv6e8eQvf0v//EABoRAAMBAAMAAAAAAAAAAAAAAAABETAgUGD/2gAIAQIBAT8A8I+huMIQhCEJwWi0Wi0Wf//EABQRAQAAAAAAAAAAAAAAAAAAAHD/2gAIAQMBAT8ANP/Z',
  'base64',
);

const WIDTH = 480;
const HEIGHT = 240;
/** Bytes of a row of one bit a pixel, and the byte before it that names its filter. */
const ROW = WIDTH / 8 + 1;

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** A zlib stream of one block that is stored, so that its bytes hang on no library's version. */
function stored(bytes: Buffer): Buffer {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const [head, sum] = [Buffer.alloc(7), Buffer.alloc(4)];
  head.writeUInt16BE(0x7801, 0);
  head[2] = 1;
  head.writeUInt16LE(bytes.length, 3);
  head.writeUInt16LE(bytes.length ^ 0xffff, 5);
  sum.writeUInt32BE(b * 65536 + a);
  return Buffer.concat([head, bytes, sum]);
}

/** A bar chart in black and white as a PNG of 480 by 240 pixels; its bars are random. */
export function drawPicture(random: Random): Buffer {
  const bars = Array.from({ length: 10 }, () => random.between(20, HEIGHT - 20));
  const pixels = Buffer.alloc(ROW * HEIGHT, 0xff);
  for (let y = 0; y < HEIGHT; y++) {
    pixels[y * ROW] = 0;
    for (const [index, bar] of bars.entries())
      if (HEIGHT - y <= bar) pixels.fill(0, y * ROW + 3 + index * 6, y * ROW + 6 + index * 6);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', stored(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
