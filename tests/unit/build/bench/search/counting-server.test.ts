import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  BLANK_PAGE,
  type CountingServer,
  serveCounting,
} from '../../../../../src/build/bench/search/counting-server.ts';

const SCRIPT = 'console.log(1);\n'.repeat(500);
const PACKED = Buffer.from([0x1f, 0x8b, ...Array.from({ length: 300 }, (_, index) => index % 251)]);

let folder: string;
let server: CountingServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lanmu-counting-'));
  mkdirSync(join(folder, 'search/索引'), { recursive: true });
  writeFileSync(join(folder, 'search/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'search/page.js'), SCRIPT);
  writeFileSync(join(folder, 'search/索引/1.bin'), PACKED);
  writeFileSync(join(folder, 'site.css'), 'a{}');
  server = await serveCounting(folder, '/门户/');
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, method = 'GET') =>
  fetch(`${server.origin}${encodeURI(`/门户/${path}`)}`, { method });

test('scripts and index count as they are sent: text packed, the rest as it is', async () => {
  server.takeDeliveries();
  expect(await (await get('search/page.js')).text()).toBe(SCRIPT);
  expect(Buffer.from(await (await get('search/索引/1.bin')).arrayBuffer())).toEqual(PACKED);
  const [script, index] = server.takeDeliveries();
  expect(script?.path).toBe('/门户/search/page.js');
  expect(script?.bytes).toBeGreaterThan(0);
  expect(script?.bytes).toBeLessThan(SCRIPT.length / 10);
  expect(index).toMatchObject({ path: '/门户/search/索引/1.bin', bytes: PACKED.length });
});

test('pages, style sheets, what is missing and what has no body do not count', async () => {
  server.takeDeliveries();
  expect((await get('search/')).status).toBe(200);
  expect((await get('site.css')).status).toBe(200);
  expect((await fetch(server.origin + BLANK_PAGE)).status).toBe(200);
  expect((await get('search/2.bin')).status).toBe(404);
  expect((await get('search/page.js', 'HEAD')).status).toBe(200);
  expect(server.takeDeliveries()).toEqual([]);
});

test('nothing is served from outside of the folder', async () => {
  expect((await fetch(`${server.origin}/search/page.js`)).status).toBe(404);
  expect((await fetch(`${server.origin}${encodeURI('/门户/')}..%2f..%2fetc/passwd`)).status).toBe(404);
});
