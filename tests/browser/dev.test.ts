import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, CONTENT, copyContent, makeFolder, SAMPLE_DATE } from '../sites/built-site.ts';
import { launchChromium } from './chromium.ts';
import { type RunningCommand, startCommand } from './running-command.ts';

const POLICY = 'agencies/sfb/policies/2019/school-meals';
/** How soon an editor sees what was saved, in milliseconds. */
const SOON = 5000;

/** The ways in which pages come: by what a build has compiled, or, below a base path that no build has had, from Astro's server. */
const WAYS = [
  { way: 'by what was compiled', basePath: '/', isCompiled: true },
  { way: 'by Astro', basePath: '/uncompiled/', isCompiled: false },
];

describe.each(WAYS)('npm run dev, $way', ({ basePath, isCompiled }) => {
  const folder = makeFolder();
  let content: string;
  let dev: RunningCommand;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    content = copyContent(CONTENT.minimal, folder.path);
    if (isCompiled) buildSite(content, join(folder.path, 'dist'));
    const settings = join(content, 'portal.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nbasePath: ${basePath}\n`);
    dev = await startCommand('dev', ['--content', content, '--today', SAMPLE_DATE]);
    browser = await launchChromium();
    await open('');
  });
  afterAll(async () => {
    await browser?.close();
    await dev?.stop();
    folder.dispose();
  });

  /** Opens a page in a new tab, which no reload under way can disturb. */
  async function open(path: string): Promise<void> {
    for (const tab of browser.contexts()) await tab.close();
    page = await browser.newPage();
    await page.goto(dev.address + path);
  }

  /** Saves a change of the policy's file. */
  function save(change: (text: string) => string): void {
    const file = join(content, `${POLICY}.md`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  it('shows the home page', async () => {
    expect(await page.locator('header').textContent()).toContain('示例市政府信息公开网');
    expect(await page.locator('main').textContent()).toContain('示例市人民政府办公室关于改善学校供餐的通知');
  });

  it('has whatever the home page and the site map lead to', async () => {
    const addresses = new Set<string>();
    for (const path of ['', 'map/']) {
      await open(path);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      for (const link of links) addresses.add(link.split('#')[0] ?? link);
    }
    expect([...addresses]).toContain(new URL('xxgk/', dev.address).href);
    for (const address of addresses)
      expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
  });

  it('loads Astro only where it makes the pages', async () => {
    expect(await page.locator('script[src*="/@vite/"]').count()).toBe(isCompiled ? 0 : 1);
  });

  it('lets no policy stop what is added to pages', async () => {
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').count()).toBe(isCompiled ? 1 : 0);
    const band = page.locator('.top-nav');
    expect(await band.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  it('answers what is not there with the page for that, and what is not decodable with a status', async () => {
    const missing = await page.request.get(`${dev.address}xxgk/nothing.html`);
    expect(missing.status()).toBe(404);
    expect(await missing.text()).toContain('没有找到网页');
    expect((await page.request.get(`${dev.address}%E0%A4`)).status()).toBe(400);
  });

  it('says why the search has no index', async () => {
    await open('search/?q=供餐');
    await page.getByText('先运行 npm run build').waitFor({ timeout: SOON });
  });

  it('shows drafts and marks them', async () => {
    await open('agencies/sfb/policies/2019/night-market.html');
    expect(await page.locator('h1').textContent()).toContain('夜市管理');
    expect(await page.locator('.notice.draft').textContent()).toContain('草稿');
  });

  it('shows a saved change', async () => {
    await open(`${POLICY}.html`);
    save((text) => text.replace('每月检查一次', '每周检查一次'));
    await page.getByText('每周检查一次').waitFor({ timeout: SOON });
    expect(await page.getByText('每月检查一次').count()).toBe(0);
  });

  it('offers attachments', async () => {
    await open(`${POLICY}.html`);
    const form = await page.locator('.attachments a').getAttribute('href');
    const response = await page.request.get(new URL(form ?? '', page.url()).href);
    expect(await response.text()).toBe(readFileSync(join(content, `${POLICY}-form.txt`), 'utf8'));
  });

  it('shows a mistake with its place until it is mended', async () => {
    await open(`${POLICY}.html`);
    const mistakes = () => page.getByRole('dialog');
    save((text) => text.replace('disclosure: 主动公开', 'disclosure: 公开'));
    await mistakes().waitFor({ timeout: SOON });
    expect(await mistakes().textContent()).toContain(`${POLICY}.md`);
    expect(await mistakes().textContent()).toContain('第 3 行');
    expect(await mistakes().textContent()).toContain('公开属性');
    await open('');
    await mistakes().waitFor({ timeout: SOON });

    await open(`${POLICY}.html`);
    save((text) => text.replace('disclosure: 公开', 'disclosure: 主动公开'));
    await page.getByRole('heading', { level: 1, name: '学校供餐' }).waitFor({ timeout: SOON });
    await mistakes().waitFor({ state: 'detached', timeout: SOON });
  });
});
