import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openFront } from '../../../../src/build/dev/front.ts';
import { sourceHandler } from '../../../../src/build/dev/page-sources.ts';
import type { RequestHandler } from '../../../../src/build/dev/request-handler.ts';
import { type LocalServer, pathOf } from '../../../../src/build/local-server.ts';

const servers: LocalServer[] = [];
const failures: string[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  failures.length = 0;
});

async function open(handlers: readonly RequestHandler[], port = 0): Promise<LocalServer> {
  const front = await openFront({
    port,
    handlers,
    upgrade: (_request, socket) => socket.destroy(),
    liveTags: () => '<script src="live.js"></script>',
    failed: ({ message }) => failures.push(message),
  });
  servers.push(front);
  return front;
}

const say =
  (words: string): RequestHandler =>
  (_request, response) => {
    response.end(words);
  };

test('a handler answers, or leaves it to the next', async () => {
  const leave: RequestHandler = async (_request, _response, next) => next();
  const { origin } = await open([leave, say('二'), say('三')]);
  expect(await (await fetch(origin)).text()).toBe('二');
});

test('what a handler throws ends in a page that says so, and in nothing else', async () => {
  let isMended = false;
  const { origin } = await open([
    async (_request, response) => {
      if (!isMended) throw new Error('<i> is wrong');
      response.end('首页');
    },
  ]);
  const failed = await fetch(origin);
  expect(failed.status).toBe(500);
  const text = await failed.text();
  expect(text).toContain('网页没有做出来');
  expect(text).toContain('&#60;i&#62; is wrong');
  expect(text).toContain('<script src="live.js"></script></head>');
  expect(failures).toEqual(['<i> is wrong']);
  isMended = true;
  expect(await (await fetch(origin)).text()).toBe('首页');
});

test('an address that cannot be decoded is the asker’s fault', async () => {
  const { origin } = await open([
    (asked, response) => {
      response.end(pathOf(asked));
    },
  ]);
  expect((await fetch(`${origin}/%E0%A4`)).status).toBe(400);
  expect(failures).toEqual([]);
});

test('a page of the web that leads to this machine by a name of its own reads nothing', async () => {
  const { origin } = await open([say('草稿')]);
  const statusFor = (host: string) =>
    new Promise((resolve) => {
      request(origin, { headers: { host } }, ({ statusCode }) => resolve(statusCode)).end();
    });
  expect(await statusFor('elsewhere.example')).toBe(403);
  expect(await statusFor('localhost.elsewhere.example')).toBe(403);
  for (const own of ['localhost:4321', '127.0.0.1:80', '[::1]:4321', 'portal.localhost'])
    expect(await statusFor(own)).toBe(200);
});

test('where the port is taken, the next that is free is used', async () => {
  const { origin } = await open([say('一')]);
  const port = Number(new URL(origin).port);
  const second = await open([say('二')], port);
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(port);
  expect(await (await fetch(origin)).text()).toBe('一');
  expect(await (await fetch(second.origin)).text()).toBe('二');
});

test('scripts are served as browsers run them, with style sheets and nothing else', async () => {
  const { origin } = await open([sourceHandler, say('首页')]);
  const script = await fetch(`${origin}/@lanmu/src/site/scripts/live-page.ts?edition=1`);
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect(await script.text()).toContain("import { showMistakes } from './content-mistakes.ts';");
  const view = await (await fetch(`${origin}/@lanmu/src/site/views/mistake-report.ts`)).text();
  expect(view).not.toContain('interface');
  const sheet = await fetch(`${origin}/@lanmu/src/site/styles/content-mistakes.css`);
  expect(sheet.headers.get('content-type')).toContain('text/css');
  for (const path of ['site/pages/HomePage.astro', 'site/none.ts', '..%2fpackage.json'])
    expect((await fetch(`${origin}/@lanmu/src/${path}`)).status).toBe(404);
  expect(await (await fetch(origin)).text()).toBe('首页');
});
