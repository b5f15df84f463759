import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { CONTENT, copyContent, makeFolder, SAMPLE_DATE } from '../sites/built-site.ts';
import { openProjectCopy } from '../sites/random-edits/project-copy.ts';
import { launchChromium } from './chromium.ts';
import { type RunningCommand, startCommand } from './running-command.ts';

const RICH = 'agencies/sfb/policies/2019/rich';
/** How soon Astro's server shows a page, in milliseconds. */
const SOON = 30_000;

const folder = makeFolder();
/** A copy of the checkout, whose code can be changed. */
const project = join(folder.path, 'project');
let content: string;
let dev: RunningCommand;
let browser: Browser;
let page: Page;

const richDocument = (review: string, body: string) => `---
title: 关于图解的通知
disclosure: 主动公开
review: ${review}
publishedOn: 2019-11-20
issuedOn: 2019-11-20
column: xxgk/zcwj
sample: true
---

${body}
`;
const vite = () => page.locator('script[src*="/@vite/"]').count();
/** Waits until a page by Astro is shown: once it has started, Astro has the first page loaded a second time. */
const byAstro = () => page.locator('script[src*="/@vite/"]').waitFor({ state: 'attached', timeout: SOON });

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`No ${from} to replace.`);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(async () => {
  content = copyContent(CONTENT.minimal, folder.path);
  writeFileSync(join(content, `${RICH}.mdx`), richDocument('通过', '一**二**三'));
  const copy = openProjectCopy(project, join(folder.path, 'node'));
  const out = join(folder.path, 'dist');
  const { exitCode, stderr } = await copy.build({ content, out, today: SAMPLE_DATE });
  if (exitCode !== 0) throw new Error(stderr);
  browser = await launchChromium();
});
const startDev = () => startCommand('dev', ['--content', content, '--today', SAMPLE_DATE], project);
beforeEach(async () => {
  dev = await startDev();
  page = await browser.newPage();
});
afterEach(async () => {
  // First what has the page load anew: Chromium does not close a page that has just begun to.
  await dev?.stop();
  await page?.close();
});
afterAll(async () => {
  await browser?.close();
  folder.dispose();
});

it('an MDX document comes as it was compiled, and from Astro once it is changed', async () => {
  await page.goto(`${dev.address}${RICH}.html`);
  await page.locator('.prose strong').getByText('二').waitFor();
  expect(await vite()).toBe(0);
  writeFileSync(join(content, `${RICH}.mdx`), richDocument('通过', '一**四**三'));
  await page.locator('.prose strong').getByText('四').waitFor({ timeout: SOON });
  await byAstro();
  writeFileSync(join(content, `${RICH}.mdx`), richDocument('通过', '一**二**三'));
  await page.locator('.prose strong').getByText('二').waitFor({ timeout: SOON });
});

it('an MDX draft that was not compiled leaves the other pages as they are until it is asked for', async () => {
  writeFileSync(join(content, `${RICH}-draft.mdx`), richDocument('草稿', '五**六**七'));
  await page.goto(`${dev.address}${RICH}.html`);
  expect(await vite()).toBe(0);
  await page.goto(`${dev.address}${RICH}-draft.html`, { timeout: SOON });
  await page.locator('.prose strong').getByText('六').waitFor();
  await byAstro();
});

it('another base path needs Astro where it was not compiled', async () => {
  const settings = join(content, 'portal.yaml');
  const before = readFileSync(settings, 'utf8');
  await page.goto(dev.address);
  expect(await vite()).toBe(0);
  writeFileSync(settings, `${before.trimEnd()}\nbasePath: /portal/\n`);
  const statusThere = async () => (await page.request.get(`${dev.address}portal/`)).status();
  await expect.poll(statusThere, { timeout: SOON, interval: 500 }).toBe(200);
  await page.goto(`${dev.address}portal/`);
  await byAstro();
  // A second one of the checkout, which needs Astro too, says who has it, and ends.
  await expect(startDev()).rejects.toThrow(/ended with 2:\n另一个 dev 正在运行/);
  writeFileSync(settings, before);
});

it('changed code is shown, by Astro from then on', async () => {
  await page.goto(dev.address);
  expect(await vite()).toBe(0);
  const template = join(project, 'src/site/components/SiteFooter.astro');
  const footer = page.locator('footer').getByText('改过的页脚').first();
  change(template, '</footer>', '<p>改过的页脚</p></footer>');
  await footer.waitFor({ timeout: SOON });
  await byAstro();
  change(template, '改过的页脚', '又改过的页脚');
  await page.locator('footer').getByText('又改过的页脚').first().waitFor({ timeout: SOON });
});
