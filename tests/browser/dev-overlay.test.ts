import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, CONTENT, copyContent, makeFolder, SAMPLE_DATE } from '../sites/built-site.ts';
import { launchChromium } from './chromium.ts';
import { byExtent } from './extent.ts';
import { type RunningCommand, startCommand } from './running-command.ts';

const POLICY = 'agencies/sfb/policies/2019/school-meals.md';
const HOME = '示例市政府信息公开网';
/** How soon an editor sees what was saved, in milliseconds. */
const SOON = 10_000;

/** A mistake that an editor makes in a file: a change of its text, other bytes, another file in its place. */
interface Slip {
  readonly kind: string;
  readonly file: string;
  readonly make: ((text: string) => string) | Uint8Array | { readonly link: string } | 'delete';
  /** What is said of it: the file, the place and some words. */
  readonly shows: { readonly file?: string; readonly line: number; readonly words: string };
}

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`No ${from} to replace.`);
  return text.replace(from, to);
};
const newPolicy = (body: string) => `---
title: 关于测试的通知
disclosure: 主动公开
review: 草稿
publishedOn: 2019-11-20
column: xxgk/zcwj
---

${body}
`;

const SLIPS: readonly Slip[] = [
  {
    kind: 'YAML that cannot be read',
    file: POLICY,
    make: replace('disclosure: 主动公开', 'disclosure: "主动公开'),
    shows: { line: 3, words: '引号' },
  },
  {
    kind: 'a field that is not as it must be',
    file: POLICY,
    make: replace('disclosure: 主动公开', 'disclosure: 公开'),
    shows: { line: 3, words: '公开属性' },
  },
  {
    kind: 'a broken link',
    file: POLICY,
    make: (text) => `${text}\n见[通知](no-such.md)。\n`,
    shows: { line: 30, words: 'no-such.md' },
  },
  {
    kind: 'a missing attachment',
    file: 'agencies/sfb/policies/2019/school-meals-form.txt',
    make: 'delete',
    shows: { file: POLICY, line: 16, words: 'school-meals-form.txt' },
  },
  {
    kind: 'a picture that is none',
    file: 'agencies/sfb/policies/2019/drain.md',
    make: () => newPolicy('![排水口](school-meals-form.png)'),
    shows: { line: 9, words: 'school-meals-form.png' },
  },
  {
    kind: 'an index number twice',
    file: 'agencies/sfb/index-numbers.csv',
    make: (text) => `${text.trimEnd()}\n${text.trimEnd().split('\n').at(-1)}\n`,
    shows: { line: 6, words: '已经用过' },
  },
  {
    kind: 'a bad row in a register',
    file: 'agencies/sfb/index-numbers.csv',
    make: (text) => `${text.trimEnd()}\n不是索引号,policies/2019/school-meals.md\n`,
    shows: { line: 6, words: '索引号' },
  },
  {
    kind: 'MDX syntax in a new file',
    file: 'agencies/sfb/policies/2019/new.mdx',
    make: () => newPolicy('一<b>二'),
    shows: { line: 9, words: '标签没有成对' },
  },
  {
    kind: 'bad encoding',
    file: POLICY,
    make: Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb9, 0xab, 0xb8, 0xe6]),
    shows: { line: 2, words: 'UTF-8' },
  },
  {
    kind: 'a file that cannot be read',
    file: 'agencies/sfb/policies/2019/shortcut.md',
    make: { link: '/etc/hostname' },
    shows: { line: 1, words: '符号链接' },
  },
  {
    kind: 'columns.yaml',
    file: 'columns.yaml',
    make: replace('columns:', 'columns: ['),
    shows: { line: 1, words: '没有对应的“]”' },
  },
  {
    kind: 'portal.yaml',
    file: 'portal.yaml',
    make: replace('domain: ', 'domain: http://'),
    shows: { line: 4, words: '域名' },
  },
  {
    kind: 'portal.yaml that is gone',
    file: 'portal.yaml',
    make: 'delete',
    shows: { line: 1, words: 'portal.yaml' },
  },
  {
    kind: 'agency.yaml',
    file: 'agencies/jyj/agency.yaml',
    make: replace('kind: ', 'kind: 某'),
    shows: { line: 3, words: '种类' },
  },
];

const folder = makeFolder();
let content: string;
let dev: RunningCommand;
let browser: Browser;
let page: Page;

const pathOf = (file: string) => join(content, file);
const readOrNothing = (file: string): Buffer | undefined => {
  try {
    return readFileSync(pathOf(file));
  } catch {
    return undefined;
  }
};

/** Makes a slip; returns what mends it. */
function slip({ file, make }: Slip): () => void {
  const before = readOrNothing(file);
  mkdirSync(dirname(pathOf(file)), { recursive: true });
  if (make === 'delete') rmSync(pathOf(file));
  else if (make instanceof Uint8Array) writeFileSync(pathOf(file), make);
  else if (typeof make === 'object') symlinkSync(make.link, pathOf(file));
  else writeFileSync(pathOf(file), make(before?.toString() ?? ''));
  return () => {
    if (before) writeFileSync(pathOf(file), before);
    else rmSync(pathOf(file));
  };
}

const dialog = () => page.getByRole('dialog', { name: '内容检查' });
const bar = () => page.getByRole('button', { name: '内容有' });
const section = (file: string) =>
  dialog()
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: file }) });

/** Opens an address in a new tab, which no reload under way can disturb. */
async function open(address: string): Promise<void> {
  // Not waited for: a tab that is told to close amid a reload may never say that it has.
  page?.close().catch(() => undefined);
  page = await browser.newPage();
  await page.goto(address);
}

beforeAll(async () => {
  content = copyContent(CONTENT.minimal, folder.path);
  // Pages come by what this compiles, until an MDX document needs Astro.
  buildSite(content, join(folder.path, 'dist'));
  writeFileSync(pathOf('agencies/sfb/policies/2019/school-meals-form.png'), '不是图片');
  writeFileSync(pathOf('portal.yaml'), `${readFileSync(pathOf('portal.yaml'), 'utf8')}\ncolour: red\n`);
  dev = await startCommand('dev', ['--content', content, '--today', SAMPLE_DATE]);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await dev?.stop();
  folder.dispose();
});

/** One slip of each sort of file. */
const TYPICAL_SLIPS = SLIPS.filter(({ kind }) => /^(?:YAML|a broken link|MDX|portal\.yaml that)/.test(kind));

describe('a mistake is shown with its place until it is mended', () => {
  it('that was there when dev started', async () => {
    await open(dev.address);
    await section('portal.yaml').getByText('colour').first().waitFor({ timeout: SOON });
    const file = pathOf('portal.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\ncolour: red\n', ''));
    await dialog().waitFor({ state: 'detached', timeout: SOON });
    await page.getByRole('link', { name: HOME }).first().waitFor({ timeout: SOON });
  });

  it.each(byExtent(TYPICAL_SLIPS, SLIPS).map((each) => [each.kind, each] as const))(
    '%s',
    async (_kind, each) => {
      const mend = slip(each);
      const { file = each.file, line, words } = each.shows;
      const place = section(file);
      await place.first().waitFor({ timeout: SOON });
      const text = (await place.textContent()) ?? '';
      expect(text).toContain(words);
      expect(text).toContain(`第 ${line} 行`);
      expect(text).toContain('怎么改：');
      mend();
      await dialog().waitFor({ state: 'hidden', timeout: SOON });
      await expect.poll(() => bar().count()).toBe(0);
    },
  );
});

const BROKEN_LINK: Slip = {
  kind: 'a broken link',
  file: POLICY,
  make: (text) => `${text}\n见[通知](no-such.md)。\n`,
  shows: { line: 30, words: 'no-such.md' },
};

describe('the message', () => {
  it('stands over the page of a new .mdx file, which is shown once it is mended', async () => {
    const file = 'agencies/sfb/policies/2019/fresh.mdx';
    writeFileSync(pathOf(file), newPolicy('一<b>二'));
    await section(file).first().waitFor({ timeout: SOON });
    await open(`${dev.address}${file.replace('.mdx', '.html')}`);
    await section(file).first().waitFor({ timeout: SOON });
    writeFileSync(pathOf(file), newPolicy('一**二**三'));
    await page.locator('.prose strong').getByText('二').waitFor({ timeout: SOON });
    expect(await dialog().count()).toBe(0);
    rmSync(pathOf(file));
    await open(dev.address);
  });

  it('is used by keyboard, and can be put aside and read again', async () => {
    const mend = slip(BROKEN_LINK);
    await dialog().waitFor({ timeout: SOON });
    await page.waitForLoadState('networkidle');
    await page.locator('h2:focus', { hasText: '1 个错误' }).waitFor({ timeout: SOON });
    await page.keyboard.press('Escape');
    await bar().waitFor({ timeout: SOON });
    // A reload of Vite's own may come in between: either brings the page again.
    await page.reload().catch(() => undefined);
    await bar().waitFor({ timeout: SOON });
    expect(await dialog().count()).toBe(0);
    await bar().focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ timeout: SOON });
    const link = dialog().getByRole('link', { name: '第 30 行' });
    expect(await link.getAttribute('href')).toMatch(/^vscode:\/\/file\/.*\/school-meals\.md:30:2$/);

    // Another mistake is added to the list, and goes from it when it is mended.
    const mendPortal = slip({
      ...BROKEN_LINK,
      file: 'agencies/jyj/policies/reading.md',
    });
    await section('reading.md').waitFor({ timeout: SOON });
    await section('school-meals.md').waitFor({ timeout: SOON });
    mendPortal();
    await section('reading.md').waitFor({ state: 'detached', timeout: SOON });
    await section('school-meals.md').waitFor({ timeout: SOON });
    mend();
    await dialog().waitFor({ state: 'hidden', timeout: SOON });
  });

  it('of warnings waits in a bar', async () => {
    const settings = readFileSync(pathOf('portal.yaml'), 'utf8');
    writeFileSync(
      pathOf('portal.yaml'),
      `${settings.trimEnd()}\nseverities:\n  attachment-missing: warning\n`,
    );
    const mend = slip({ ...BROKEN_LINK, make: (text) => `${text}\n![供餐公示牌](no-such.png)\n` });
    await page.getByRole('button', { name: '内容有 1 个警告' }).waitFor({ timeout: SOON });
    expect(await dialog().count()).toBe(0);
    await bar().click();
    await section('school-meals.md').getByText('no-such.png').first().waitFor();
    mend();
    await dialog().waitFor({ state: 'hidden', timeout: SOON });
    writeFileSync(pathOf('portal.yaml'), settings);
  });
});

it('a changed base path needs no new start', async () => {
  const settings = readFileSync(pathOf('portal.yaml'), 'utf8');
  writeFileSync(pathOf('portal.yaml'), `${settings.trimEnd()}\nbasePath: /portal/\n`);
  const there = new URL('/portal/', dev.address).href;
  const statusOf = (address: string) =>
    fetch(address).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(() => statusOf(there), { timeout: 3 * SOON, interval: 500 }).toBe(200);
  await open(there);
  await page.getByRole('link', { name: HOME }).first().waitFor({ timeout: SOON });
});
