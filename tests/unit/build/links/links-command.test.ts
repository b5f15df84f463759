import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MisuseError } from '../../../../src/build/command.ts';
import type { Ask } from '../../../../src/build/links/answer.ts';
import { askWeb } from '../../../../src/build/links/ask-web.ts';
import { checkLinks, checkLinksAndReport } from '../../../../src/build/links/links-command.ts';
import { examplePolicy } from '../../../../src/checks/example-documents.ts';
import { LIVE_RULES } from '../../../../src/checks/live-rules.ts';

const BASE = join(import.meta.dirname, '../../../sites/minimal/content');
const FILE = 'agencies/sfb/policies/2019/flood.md';
const silent = {
  current: () => '',
  phases: [],
  slowest: [],
  phase: <Result>(_name: string, work: (counter: { expect(): void; tick(): void }) => Promise<Result>) =>
    work({ expect: () => undefined, tick: () => undefined }),
};
const LIMITS = { pause: 0, timeout: 2000 };

let content = '';
let server: Server;
let host = '';
/** What the local server was asked, with who asked. */
const asked: string[] = [];

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'lanmu-links-'));
  cpSync(BASE, content, { recursive: true });
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    if (request.url === '/moved') response.writeHead(301, { location: '/new' }).end();
    else if (request.url === '/new' || request.url === '/page') response.end('好');
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(content, { recursive: true });
});

function write(body: string, review = '通过', exempted: readonly string[] = []): void {
  const extra =
    exempted.length === 0
      ? []
      : ['exemptions:', ...exempted.flatMap((rule) => [`  - rule: ${rule}`, '    reason: 网站已经关停'])];
  writeFileSync(join(content, FILE), examplePolicy({ body, extra }).replace('通过', review));
}

const run = (options: { ask: Ask }) =>
  checkLinks({ content, today: '2019-12-01', progress: silent, limits: LIMITS, ...options });

const fakeWeb =
  (answers: Readonly<Record<string, number | string>>, seen: string[] = []): Ask =>
  async (url) => {
    seen.push(url.href);
    const answer = answers[url.host] ?? 200;
    if (typeof answer === 'number') return { status: answer, location: undefined };
    throw Object.assign(new Error('network'), { code: answer });
  };

describe('the web addresses of the published portal', () => {
  it('are asked once each, without their anchors, those of unpublished documents and of the portal itself not at all', async () => {
    write(
      '[一](https://a.example/x#1)、[二](https://a.example/x#2)、[本站](https://www.shili.example/y)、<a href="mailto:a@a.example">信</a>。',
    );
    const seen: string[] = [];
    await run({ ask: fakeWeb({}, seen) });
    expect(seen.sort()).toEqual(['https://a.example/x', 'https://fw.shili.example/']);

    write('[一](https://a.example/x)', '草稿');
    seen.length = 0;
    await run({ ask: fakeWeb({}, seen) });
    expect(seen).toEqual(['https://fw.shili.example/']);
  });

  it('that are dead are reported wherever they stand', async () => {
    write('[一](https://a.example/x#1)\n\n[二](https://a.example/x)');
    const { found, isOffline } = await run({ ask: fakeWeb({ 'a.example': 404 }) });
    expect(isOffline).toBe(false);
    expect(found.diagnostics.map(({ rule, severity, file, line }) => [rule, severity, file, line])).toEqual([
      ['link-dead', 'error', FILE, 9],
      ['link-dead', 'error', FILE, 11],
    ]);
    const settings = await run({ ask: fakeWeb({ 'fw.shili.example': 'CERT_HAS_EXPIRED' }) });
    expect(settings.found.diagnostics).toMatchObject([
      { file: 'columns.yaml', line: 40, column: 5 },
      { file: 'portal.yaml', line: 23, column: 9 },
    ]);
  });

  it('of a host that cannot be reached are not asked one by one', async () => {
    write([1, 2, 3, 4, 5, 6].map((page) => `[页${page}](https://a.example/${page})`).join('\n'));
    const seen: string[] = [];
    const { found } = await run({ ask: fakeWeb({ 'a.example': 'ENOTFOUND' }, seen) });
    expect(found.diagnostics).toHaveLength(6);
    expect(seen.filter((address) => address.startsWith('https://a.example')).length).toBeLessThanOrEqual(4);
  });

  it('of which none is reached are taken for a lack of network', async () => {
    write('[一](https://a.example/x)');
    const { isOffline } = await run({
      ask: fakeWeb({ 'a.example': 'EAI_AGAIN', 'fw.shili.example': 'ETIMEDOUT' }),
    });
    expect(isOffline).toBe(true);
  });
});

describe('an exemption', () => {
  const body = '[一](https://a.example/x)、[二](https://b.example/y)';
  /** What is reported of the document, by rule and line. */
  const report = async (answers: Readonly<Record<string, number | string>>) => {
    const { found } = await run({ ask: fakeWeb(answers) });
    return found.diagnostics
      .filter(({ file }) => file === FILE)
      .map(({ rule, line }) => `${rule} ${line}`)
      .sort();
  };

  it('leaves out what asking found in its document, and nothing else', async () => {
    write(body, '通过', ['link-dead']);
    expect(await report({ 'a.example': 404 })).toEqual([]);
    expect(await report({ 'a.example': 404, 'b.example': 403 })).toEqual(['link-unsure 12']);
    const { found } = await run({ ask: fakeWeb({ 'fw.shili.example': 404 }) });
    expect(found.diagnostics.map(({ file }) => file)).toContain('columns.yaml');
  });

  it('that is not needed is reported where every address answered', async () => {
    write(body, '通过', ['link-dead']);
    expect(await report({})).toEqual(['exemption-idle 8']);
    // The address that was dead may be the one that turns programs away tonight.
    expect(await report({ 'a.example': 403 })).toEqual(['link-unsure 12']);
  });

  it('that this did not look at is not judged', async () => {
    write(body, '通过', ['body-empty', 'link-deed']);
    expect(await report({})).toEqual([]);
    write(body, '草稿', ['link-dead']);
    expect(await report({})).toEqual([]);
  });
});

describe('the report', () => {
  let said = '';
  /** Asks and reports as the command does. */
  const report = (format: string, ask: Ask) => {
    said = '';
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        if (stream === process.stdout) said += text;
        return true;
      });
    return checkLinksAndReport({
      content,
      today: '2019-12-01',
      format,
      progress: silent,
      limits: LIMITS,
      ask,
    });
  };
  afterEach(() => vi.restoreAllMocks());

  it('says the same in every format', async () => {
    write('[一](https://a.example/x)');
    const heads = { text: FILE, json: '{', sarif: '{', github: '::error ', gitlab: '[' };
    for (const [format, head] of Object.entries(heads)) {
      expect(await report(format, fakeWeb({ 'a.example': 404 }))).toBe(1);
      expect(said.startsWith(head)).toBe(true);
      expect(said).toContain('link-dead');
      expect(said).toContain(FILE);
      expect(await report(format, fakeWeb({}))).toBe(0);
      expect(said).not.toMatch(/[“（"]https:\/\/a\.example/);
    }
  });

  it('in a format that there is not is refused before anything is asked', async () => {
    const seen: string[] = [];
    await expect(report('xml', fakeWeb({}, seen))).rejects.toThrow(MisuseError);
    expect(seen).toEqual([]);
  });

  it('in SARIF lists what asking can find', async () => {
    write('[一](https://a.example/x)', '通过', ['link-unsure']);
    await report('sarif', fakeWeb({ 'a.example': 404 }));
    const [{ tool, results }] = JSON.parse(said).runs;
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...LIVE_RULES.map(({ id }) => id), 'exemption-idle']);
    expect(ids[results[0].ruleIndex]).toBe('link-dead');
  });

  it('is none where nothing was asked or reached, for an empty one would say that all is well', async () => {
    write('[一](https://a.example/x)');
    const offline = fakeWeb({ 'a.example': 'EAI_AGAIN', 'fw.shili.example': 'EAI_AGAIN' });
    expect(await report('sarif', offline)).toBe(2);
    expect(said).toBe('');
    const options = { content: join(content, 'none'), format: 'json', progress: silent };
    expect(await checkLinksAndReport(options)).toBe(1);
    expect(said).toBe('');
  });
});

it('a folder that is no content is said to be none', async () => {
  const progress = silent;
  expect(await checkLinks({ content: join(content, 'none'), progress, ask: fakeWeb({}) })).toMatchObject({
    isReadable: false,
    addresses: 0,
  });
});

describe('a real server', () => {
  it('is asked for heads first and politely; what it says is reported', async () => {
    write(`[有](http://${host}/page)、[搬了](http://${host}/moved#甲)、[没有](http://${host}/gone)`);
    const web = askWeb({ userAgent: 'lanmu', allowLocal: true });
    const { found } = await run({
      ask: (url, ...rest) => (url.host === host ? web(url, ...rest) : fakeWeb({})(url, ...rest)),
    });
    expect(found.diagnostics.map(({ rule, message, hint }) => `${rule} ${message} ${hint}`)).toEqual([
      `link-moved “http://${host}/moved#甲”已经搬到别的地址 改为“http://${host}/new#甲”。`,
      expect.stringContaining('没有这个网页（状态码 404）'),
    ]);
    expect(asked.filter((each) => each.includes('/page'))).toEqual(['HEAD /page lanmu']);
  });

  it('on this machine or in its network is not asked unless that is wanted', async () => {
    const count = asked.length;
    const ask = askWeb({ userAgent: 'x', allowLocal: false });
    const port = host.split(':')[1];
    for (const name of [host, `localhost:${port}`, `[::ffff:127.0.0.1]:${port}`, `2130706433:${port}`])
      await expect(ask(new URL(`http://${name}/page`), 'HEAD', AbortSignal.timeout(2000))).rejects.toThrow(
        expect.objectContaining({ name: 'InternalAddressError' }),
      );
    expect(asked).toHaveLength(count);
  });
});
