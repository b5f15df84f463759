import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/build/writers/pagefind-index.ts';
import { containsWords, splitWords } from '../../src/search/match.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { launchChromium } from '../browser/chromium.ts';

const BASE = '/门户/';
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

const AGENCIES = ['州政府办公室', '州教育局', '州水务局'];
const COLUMNS = ['政策文件', '政策解读', '通知公告'];
const SUBJECTS = [
  '信访工作责任制',
  '农村饮水安全',
  '义务教育控辍保学',
  '行政处罚决定书',
  '政府采购预算',
  '河长制',
];
const ACTS = ['实施方案', '若干意见', '暂行办法', '年度报告'];

/** Sixty documents in which titles, numbers and words overlap as they do on a portal. */
const RECORDS: readonly SearchRecord[] = Array.from({ length: 60 }, (_, index) => {
  const subject = SUBJECTS[index % 6] ?? '';
  const year = String(2016 + (index % 4));
  return {
    route: `/agencies/zfb/policies/${year}/文件 ${index}.html`,
    title: `关于印发临夏州${subject}${ACTS[Math.floor(index / 6) % 4]}的通知（第${index + 1}次）`,
    agency: AGENCIES[index % 3] ?? '',
    column: COLUMNS[Math.floor(index / 7) % 3],
    year,
    type: index % 5 === 0 ? '政策解读' : '政策',
    date: `${year}-0${(index % 9) + 1}-15`,
    documentNumber: index % 2 ? `临州办发〔${year}〕${index * 2 + 2}号` : undefined,
    indexNumber: `620000${index}/${year}-${String(index + 1).padStart(5, '0')}`,
    text: `各县（市）人民政府：为做好${subject}，现将有关事项通知如下。<b>第${index}段</b>联系电话６２１${1000 + index}。${'请认真贯彻落实。'.repeat(index % 7)}${index === 33 ? '本件涉及决策部署与定书格式，另附COVID-19说明。' : ''}`,
  };
});

const PAGE = (
  base: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title><link rel="icon" href="data:,">
<form role="search" id="search-form" action="${base}search/" data-pagefind="${base}pagefind/pagefind.js" data-base="${base}">
<input name="q">${['agency', 'column', 'year', 'type'].map((key) => `<details class="facet" open data-facet="${key}"><ul></ul></details>`).join('')}<button>搜索</button></form><div id="search-chosen"></div>
<p id="search-status" role="status"></p><div id="search-results" aria-live="polite"></div>
<script type="module" src="${base}search.js"></script>`;

let folder: string;
let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
/** What the pages complained about: policy violations, uncaught errors. */
const complaints: string[] = [];
/** Paths that the server pretends not to have. */
let missing: RegExp | undefined;

async function bundleScript(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, '../../src/site/scripts/search.ts'),
        formats: ['es'],
        fileName: () => 'search.js',
      },
    },
  });
}

const TYPES: readonly [RegExp, string][] = [
  [/\.js$/, 'text/javascript'],
  [/\.json$/, 'application/json'],
  [/\.html$/, 'text/html; charset=utf-8'],
];

function serve(root: string): Promise<Server> {
  const started = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const file = join(root, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const isThere = !missing?.test(path) && (await stat(file).catch(() => undefined))?.isFile();
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader(
      'Content-Type',
      TYPES.find(([pattern]) => pattern.test(file))?.[1] ?? 'application/octet-stream',
    );
    response.writeHead(isThere ? 200 : 404);
    if (isThere && request.method !== 'HEAD') createReadStream(file).pipe(response);
    else response.end();
  });
  return new Promise((resolve) => started.listen(0, '127.0.0.1', () => resolve(started)));
}

async function openPage(): Promise<Page> {
  const opened = await browser.newPage();
  opened.on('pageerror', (error) => complaints.push(String(error)));
  opened.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  return opened;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanmu-search-'));
  const site = join(folder, BASE);
  await mkdir(join(site, 'search'), { recursive: true });
  await writeFile(join(site, 'search/index.html'), PAGE(BASE));
  for (const { route, title } of RECORDS.slice(0, 1)) {
    await mkdir(join(site, dirname(route)), { recursive: true });
    await writeFile(join(site, route), `<!doctype html><html lang="zh-CN"><title>${title}</title>`);
  }
  await writeSearchIndex(RECORDS, site);
  await bundleScript(site);
  server = await serve(folder);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  page = await openPage();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

function address(params: Record<string, string>): string {
  return `${origin}${encodeURI(BASE)}search/?${new URLSearchParams(params)}`;
}

async function settle(on: Page = page): Promise<string> {
  await on.waitForFunction(() => {
    const text = document.getElementById('search-status')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
  return (await on.textContent('#search-status')) ?? '';
}

/** The titles found, over all pages. */
async function findTitles(params: Record<string, string>): Promise<string[]> {
  await page.goto(address(params));
  await settle();
  const titles: string[] = [];
  for (;;) {
    titles.push(...(await page.locator('.search-hit h2 a').allTextContents()));
    const next = page.getByRole('button', { name: '下一页' });
    if ((await next.count()) === 0) return titles;
    const before = await page.textContent('#search-status');
    await next.click();
    await page.waitForFunction((old) => {
      const text = document.getElementById('search-status')?.textContent ?? '';
      return text !== old && !text.startsWith('正在');
    }, before);
  }
}

function expectedTitles(query: string, isWanted: (record: SearchRecord) => boolean = () => true): string[] {
  const words = splitWords(query);
  const found = RECORDS.filter((record) => {
    const fields = [record.title, record.documentNumber, record.indexNumber, record.agency, record.text];
    return (
      isWanted(record) && words.every((word) => fields.some((field) => containsWords(field ?? '', [word])))
    );
  });
  return found.map((record) => record.title).sort();
}

describe('search in the browser', () => {
  it.each([
    '信访',
    '访工',
    '定书',
    '河长',
    '教育',
    '州办',
    '人民政府',
    '行政处罚决定书',
    '州水务局',
    '河长制 年度报告',
    '信访 2018',
    '临州办发〔2017〕4号',
    '临州办发[2017]4号',
    '4号',
    '104号',
    '6200003/2019-00004',
    '6211005',
    'covid-19',
    '第7次',
  ])('finds all and only what literally has %j', async (query) => {
    const expected = expectedTitles(query);
    expect(expected.length).toBeGreaterThan(0);
    expect((await findTitles({ q: query })).sort()).toEqual(expected);
  });

  it('finds every document by its whole title', async () => {
    for (const { title } of RECORDS.filter((_, index) => index % 7 === 0)) {
      expect(await findTitles({ q: title })).toEqual([title]);
    }
  });

  it.each([
    ['信访', { agency: '州政府办公室' }, (record: SearchRecord) => record.agency === '州政府办公室'],
    [
      '通知',
      { year: '2018', type: '政策' },
      (record: SearchRecord) => record.year === '2018' && record.type === '政策',
    ],
    [
      '信访',
      { from: '2017-03-01', to: '2018-06-30' },
      (record: SearchRecord) => record.date >= '2017-03-01' && record.date <= '2018-06-30',
    ],
    [
      '',
      { column: '政策解读', year: '2016' },
      (record: SearchRecord) => record.column === '政策解读' && record.year === '2016',
    ],
  ] as const)('narrows %j by %j', async (query, filters, isWanted) => {
    const expected = expectedTitles(query, isWanted);
    expect(expected.length).toBeGreaterThan(0);
    expect((await findTitles({ q: query, ...filters })).sort()).toEqual(expected);
  });

  it.each(['火星', '书定', '访信', '10号', '62', '信访 火星', '〔2017〕4号 决定书'])(
    'finds nothing for %j, and says what it looked for',
    async (query) => {
      expect(expectedTitles(query)).toEqual([]);
      expect(await findTitles({ q: query })).toEqual([]);
      const status = await settle();
      expect(status).toContain('没有找到');
      for (const word of query.split(' ')) expect(status).toContain(word);
      expect(await page.locator('.search-advice li').count()).toBeGreaterThan(0);
    },
  );

  it('offers to drop the word that no document has', async () => {
    await page.goto(address({ q: '信访 火星' }));
    await settle();
    await page.getByRole('button', { name: '火星' }).click();
    await page.locator('.search-hit').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('信访');
  });

  it('shows counts with the filters, in the order of the page, and keeps the question in the address', async () => {
    await page.goto(address({ q: '河长制' }));
    expect(await settle()).toContain('找到 10 件');
    const shown = (key: string) => page.locator(`[data-facet=${key}] li:visible`).allInnerTexts();
    expect((await shown('agency')).map((text) => text.trim())).toEqual(['州水务局 10']);
    await page.getByLabel('2017').check();
    await page.waitForFunction(() =>
      document.getElementById('search-status')?.textContent?.includes('年份为“2017”'),
    );
    expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2017']);
    expect((await shown('year')).join()).toMatch(/2019 约?5/);
    await page.goBack();
    await page.waitForFunction(
      () => !document.getElementById('search-status')?.textContent?.includes('2017'),
    );
    expect(await page.getByLabel('2017').isChecked()).toBe(false);
    expect(await settle()).toContain('找到 10 件');
  });

  it('marks matches, shows markup as text and links under the base path', async () => {
    await page.goto(address({ q: '第0段' }));
    await settle();
    expect(await page.locator('.search-excerpt mark').allTextContents()).toEqual(['第0段']);
    expect(await page.locator('.search-excerpt').textContent()).toContain('<b>第0段</b>');
    expect(await page.locator('.search-details').textContent()).toContain('州政府办公室');
    const response = await page.goto(
      await page.locator('.search-hit a').evaluate((link: HTMLAnchorElement) => link.href),
    );
    expect(response?.status()).toBe(200);
    expect(await page.title()).toBe(RECORDS[0]?.title);
  });

  it('asks for nothing before there is a question, and answers the form in place', async () => {
    const fresh = await openPage();
    const requests: string[] = [];
    fresh.on('request', (request) => requests.push(request.url()));
    await fresh.goto(address({}));
    expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
    await fresh.fill('input[name=q]', '河长 <img src=x onerror=alert(1)>');
    await fresh.keyboard.press('Enter');
    expect(await settle(fresh)).toContain('<img');
    await fresh.fill('input[name=q]', '河长');
    await fresh.click('button:has-text("搜索")');
    await fresh.locator('.search-hit').first().waitFor();
    expect(await fresh.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(requests.filter((url) => url.includes('worker'))).toEqual([]);
    await fresh.close();
  });

  it('says so when its files are missing, and works once they are back', async () => {
    for (const lost of [/pagefind\.js$/, /pf_meta$/, /wasm/, /fragment/]) {
      missing = lost;
      const fresh = await openPage();
      await fresh.goto(address({ q: '河长' }));
      expect(await settle(fresh), String(lost)).toContain('没有取到');
      missing = undefined;
      await fresh.getByRole('button', { name: '重试' }).click();
      await fresh.locator('.search-hit').first().waitFor();
      await fresh.close();
    }
    // Pagefind's constructor leaves its own failed start unhandled; nothing else may complain.
    expect(complaints.splice(0).filter((text) => !/pagefind/i.test(text))).toEqual([]);
  });

  it('says so when the connection is lost halfway', async () => {
    const fresh = await openPage();
    await fresh.goto(address({ q: '河长' }));
    await settle(fresh);
    await fresh.context().setOffline(true);
    await fresh.fill('input[name=q]', '饮水');
    await fresh.keyboard.press('Enter');
    await fresh.getByRole('button', { name: '重试' }).waitFor();
    expect(await settle(fresh)).toContain('没有连上网络');
    await fresh.close();
  });

  it('says so when the browser cannot run WebAssembly', async () => {
    const fresh = await openPage();
    await fresh.addInitScript('delete globalThis.WebAssembly');
    await fresh.goto(address({ q: '河长' }));
    expect(await settle(fresh)).toContain('WebAssembly');
    await fresh.close();
  });

  it('kept to the policy throughout', () => {
    expect(complaints).toEqual([]);
  });
});

/** Nothing of this is promised by Pagefind's documents; when an update changes it, these say so. */
describe('what search relies on in Pagefind', () => {
  it('has every overlapping bigram in its index, which a query for language und reaches', async () => {
    const bigrams = new Set(
      RECORDS.flatMap(({ title }) =>
        [...title.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? ''),
      ),
    );
    await page.goto(address({}));
    // As text: Vitest would rewrite the import of a function.
    const found = await page.evaluate<[string, number][]>(`(async () => {
      const pagefind = await import(${JSON.stringify(`${BASE}pagefind/pagefind.js`)});
      document.documentElement.lang = 'und';
      const instance = pagefind.createInstance({ noWorker: true });
      document.documentElement.lang = 'zh-CN';
      const counts = [];
      for (const term of ${JSON.stringify([...bigrams])}) counts.push([term, (await instance.search(term)).results.length]);
      return counts;
    })()`);
    expect(found.length).toBeGreaterThan(40);
    for (const [bigram, count] of found) {
      const holders = RECORDS.filter(({ title, text, agency, documentNumber }) =>
        [title, text, agency, documentNumber ?? ''].some((field) => field.includes(bigram)),
      );
      expect(count, bigram).toBeGreaterThanOrEqual(holders.length);
    }
  });

  it('gives the content back as it was indexed, so that the body can be told from the title', async () => {
    expect(await findTitles({ q: '第13次' })).toEqual([RECORDS[12]?.title]);
    expect(await page.locator('.search-excerpt').textContent()).toMatch(/^各县（市）人民政府：/);
  });
});
