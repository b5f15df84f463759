import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { RequestHandler } from '../../../../src/build/dev/request-handler.ts';
import { watchTraffic } from '../../../../src/build/dev/traffic.ts';
import { waitingHandler } from '../../../../src/build/dev/waiting.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves the home page behind a handler. @returns what asks for it */
async function serve(handler: RequestHandler, answer: () => Promise<string>) {
  server = createServer((request, response) => {
    void handler(request, response, async () => response.end(await answer()));
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return (accept: string) => fetch(`http://localhost:${address.port}/`, { headers: { accept } });
}

test('a page that waits for the content tells how far it is, and asks again by itself', async () => {
  const shown = Promise.withResolvers<void>();
  const ask = await serve(
    waitingHandler(shown.promise, () => '读取内容：500 / 41,935', 10),
    async () => '首页',
  );
  const waiting = await ask('text/html,*/*');
  expect(waiting.status).toBe(503);
  const text = await waiting.text();
  expect(text).toContain('读取内容：500 / 41,935');
  expect(text).toContain('http-equiv="refresh"');

  const picture = ask('image/webp');
  shown.resolve();
  expect(await (await picture).text()).toBe('首页');
  expect(await (await ask('text/html')).text()).toBe('首页');
});

test('it is quiet when the last request has been answered', async () => {
  const traffic = watchTraffic();
  const made = Promise.withResolvers<string>();
  const asked = Promise.withResolvers<void>();
  const ask = await serve(traffic.handler, () => {
    asked.resolve();
    return made.promise;
  });
  await traffic.quiet();
  const page = ask('text/html');
  await asked.promise;
  let isQuiet = false;
  const quiet = traffic.quiet().then(() => {
    isQuiet = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isQuiet).toBe(false);
  made.resolve('首页');
  await page;
  await quiet;
  expect(isQuiet).toBe(true);
});
