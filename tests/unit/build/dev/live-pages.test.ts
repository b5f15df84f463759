import { afterEach, expect, test } from 'vitest';
import { type LivePages, openLivePages, withLiveTags } from '../../../../src/build/dev/live-pages.ts';
import { type LocalServer, startServer } from '../../../../src/build/local-server.ts';
import type { MistakeReport } from '../../../../src/site/views/mistake-report.ts';

const NOTHING_WRONG: MistakeReport = {
  root: '/srv/content',
  mistakes: [],
  untold: { error: 0, warning: 0, hint: 0 },
};

let server: LocalServer | undefined;
afterEach(() => server?.stop());

/** Serves live pages. @returns what reads the next event that a page is told */
async function listen(live: LivePages) {
  server = await startServer((request, response) => {
    void live.handler(request, response, () => response.writeHead(404).end());
  });
  const { body } = await fetch(`${server.origin}/@lanmu/events`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async () => {
    while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? '';
    const [event = '', ...rest] = text.split('\n\n');
    text = rest.join('\n\n');
    return event.replace(/^retry: \d+\n/, '');
  };
}

const editionIn = (tags: string) => /edition=([^"]+)/.exec(tags)?.[1];

test('a page learns of the edition that there is, when it begins to listen and when there is another', async () => {
  const live = openLivePages(() => undefined);
  const first = editionIn(live.tags());
  const next = await listen(live);
  expect(await next()).toBe(`event: edition\ndata: ${first}`);
  live.renew();
  expect(editionIn(live.tags())).not.toBe(first);
  live.announce();
  expect(await next()).toBe(`event: edition\ndata: ${editionIn(live.tags())}`);
});

test('a page learns what is wrong with the content, when it begins to listen and when it has been looked at', async () => {
  const live = openLivePages(() => NOTHING_WRONG);
  const next = await listen(live);
  await next();
  expect(await next()).toBe(`event: mistakes\ndata: ${JSON.stringify(NOTHING_WRONG)}`);
  live.tell({ ...NOTHING_WRONG, root: '/srv/other' });
  expect(await next()).toContain('/srv/other');
});

test('tags stand at the end of the head, as they are', () => {
  expect(withLiveTags('<head></head><p></head>', '$& $1')).toBe('<head>$& $1</head><p></head>');
});
