import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();

/** Waits until the page has answered with all of some words. */
async function answered(page: Page, ...words: readonly string[]): Promise<string> {
  await page.waitForFunction((wanted) => {
    const results = document.getElementById('search-results');
    const status = document.getElementById('search-status')?.textContent ?? '';
    return !results?.ariaBusy && status !== '' && wanted.every((word) => status.includes(word));
  }, words);
  return (await page.locator('#search-status').textContent()) ?? '';
}

function totalIn(status: string): number {
  return Number(/找到 (?:约 )?(\d+) 件/.exec(status)?.[1]);
}

describe('the search page', () => {
  it('narrows by several values and days, all of them in the address, each taken away again', async () => {
    const page = await sample.browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(`${sample.site.origin}/search/?q=公开`);
    const all = totalIn(await answered(page));
    expect(await page.locator('.facet').first().isVisible()).toBe(false);
    await page.locator('.facets > summary').click();

    await page.locator('[data-facet=year] > summary').click();
    await page.getByRole('checkbox', { name: /^2018/ }).check();
    const year = totalIn(await answered(page, '2018'));
    await page.getByRole('checkbox', { name: /^2017/ }).check();
    const years = totalIn(await answered(page, '2017', '2018'));
    expect(years).toBeGreaterThan(year);
    expect(all).toBeGreaterThan(years);
    await page.locator('input[name=from]').fill('2018-02-01');
    expect(totalIn(await answered(page, '2018-02-01'))).toBeLessThanOrEqual(year);
    const { searchParams } = new URL(page.url());
    expect(searchParams.getAll('year')).toEqual(['2018', '2017']);
    expect(searchParams.get('from')).toBe('2018-02-01');

    await page.goBack();
    await page.locator('.search-chosen li').nth(2).waitFor();
    expect(await page.locator('input[name=from]').inputValue()).toBe('');
    await page.getByRole('button', { name: '去掉筛选：年份：2017' }).click();
    await page.getByRole('button', { name: '2017' }).waitFor({ state: 'detached' });
    expect(totalIn(await answered(page, '2018'))).toBe(year);
    await page.getByRole('button', { name: '去掉筛选：年份：2018' }).click();
    await page.locator('.search-chosen').waitFor({ state: 'detached' });
    expect(totalIn(await answered(page))).toBe(all);
    await page.close();
  });

  it('holds what stands below a column, and counts it', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?column=xxgk/zcjd`);
    const total = totalIn(await answered(page));
    const choice = page
      .locator('[data-facet=column] li', { has: page.locator('> label input:checked') })
      .last();
    expect(await choice.locator('> label').textContent()).toMatch(
      new RegExp(`^\\s*政策解读\\s*${total}\\s*$`),
    );
    expect(await choice.locator('li:visible').count()).toBeGreaterThan(1);
    await page.close();
  });

  it('shows the newest first where that is asked for', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=公开`);
    await answered(page);
    await page.getByLabel('排序').selectOption('date');
    await answered(page, '最新的在前');
    const days = await page.locator('.search-hit time').allTextContents();
    expect(days).toEqual(days.toSorted().reverse());
    expect(new URL(page.url()).searchParams.get('sort')).toBe('date');
    await page.close();
  });

  it('says what was looked for in vain, what to drop and how to apply', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=公开&year=1999`);
    expect(await answered(page)).toContain('没有找到年份为“1999”、含有“公开”的文件');
    expect(await page.getByRole('link', { name: '怎样申请' }).getAttribute('href')).toBe('/xxgk/ysqgk/');
    await page.getByRole('button', { name: '去掉筛选条件再查' }).click();
    expect(totalIn(await answered(page, '找到'))).toBeGreaterThan(10);
    await page.close();
  });

  it('says that it is offline or that a part is missing, and does not say that there is nothing', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/`);
    await page.route('**/search/index/**', (route) => route.abort());
    await page.locator('#q').fill('公开');
    await page.keyboard.press('Enter');
    expect(await answered(page, '没有取到')).toContain('不是没有这样的文件');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '重试' }).click();
    expect(await answered(page, '没有连上网络')).toContain('不是没有这样的文件');
    await page.context().setOffline(false);
    await page.unroute('**/search/index/**');
    await page.getByRole('button', { name: '重试' }).click();
    expect(totalIn(await answered(page, '找到'))).toBeGreaterThan(10);
    await page.close();
  });

  it('looks in titles only where that is asked for, in 长者模式 on a narrow screen and by keyboard alone', async () => {
    const page = await sample.browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => localStorage.setItem('lanmu', 'elder'));
    await page.goto(`${sample.site.origin}/search/`);
    await page.locator('#q').focus();
    await page.keyboard.type('公开');
    await page.keyboard.press('Enter');
    const all = totalIn(await answered(page, '找到'));
    await page.locator('#q').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const inTitles = totalIn(await answered(page, '标题含有'));
    expect(inTitles).toBeGreaterThan(10);
    expect(inTitles).toBeLessThan(all);
    for (const title of await page.locator('.search-hit h2').allTextContents())
      expect(title).toContain('公开');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });

  it('gives the exact phrase that quotation marks ask for', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=公开 工作`);
    const both = totalIn(await answered(page, '同时含有'));
    await page.goto(`${sample.site.origin}/search/?q=“公开 工作”`);
    expect(totalIn(await answered(page, '含有“公开 工作”'))).toBeLessThan(both);
    for (const hit of await page.locator('.search-hit').all())
      expect(await hit.locator('mark').first().textContent()).toMatch(/^公开\s?工作$/);
    await page.close();
  });

  it('says where it looked for a single character', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=令`);
    expect(await answered(page)).toContain('只在标题、文号和机构名称里找');
    await page.close();
  });

  it('offers what may have been meant by a word that nothing has', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=正务公开 2018`);
    await answered(page, '没有找到');
    await page.locator('.search-advice button', { hasText: '政务公开' }).first().click();
    expect(totalIn(await answered(page, '政务公开', '找到'))).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toMatch(/^政务公开\S* 2018$/);
    await page.close();
  });

  it('finds a number as a number, first of all', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=临州办发[2019]104号`);
    await answered(page, '找到');
    expect(await page.locator('.search-number').first().textContent()).toBe('临州办发〔2019〕104号');
    await page.goto(`${sample.site.origin}/search/?q=4号`);
    await answered(page);
    // The sample has numbers that end in 104号 and 184号, and none of its own.
    expect(await page.locator('.search-number mark').count()).toBe(0);
    await page.close();
  });

  it('leads to the document, where the words are marked', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/?q=政务公开`);
    await answered(page, '找到');
    await page.locator('.search-hit h2 a').first().click();
    await page.locator('.word-marks').waitFor();
    await page.goBack();
    expect(await answered(page, '找到')).toContain('政务公开');
    await page.close();
  });

  it('says so where its own script does not come', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/search/`);
    const script = await page
      .locator('script[src]')
      .evaluateAll((all) =>
        all.map((each) => (each as HTMLScriptElement).src).find((src) => /assets\/search[.-]/.test(src)),
      );
    expect(script).toBeDefined();
    await page.route(script ?? '', (route) => route.abort());
    await page.goto(`${sample.site.origin}/search/?q=公开`);
    const waiting = page.locator('#search-waiting');
    expect(await waiting.isVisible()).toBe(false);
    await waiting.waitFor({ state: 'visible' });
    expect(await waiting.textContent()).toContain('网站地图');
    await page.close();
  });

  it('tells how to do without where the browser is too old for it', async () => {
    const page = await sample.browser.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
    await page.goto(`${sample.site.origin}/search/?q=公开`);
    const notice = page.locator('.without-script');
    await notice.waitFor({ state: 'visible' });
    expect(await notice.textContent()).toContain('浏览器太旧');
    expect(await page.locator('#search-form').isVisible()).toBe(false);
    await page.close();
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '.*+?^$()|[]{}\\',
    '\u202e公开\u200f',
    '😀👨‍👩‍👧',
    '公'.repeat(10_000),
  ])('takes a question for nothing but words (%#)', async (question) => {
    const page = await sample.browser.newPage();
    const failures: string[] = [];
    page.on('dialog', (dialog) => failures.push(dialog.message()));
    page.on('pageerror', (error) => failures.push(String(error)));
    await page.goto(`${sample.site.origin}/search/`);
    await page.locator('#q').fill(question);
    await page.locator('#search-form button[type=submit]').click();
    expect(await answered(page, '文件')).not.toContain('没有取到');
    expect(await page.locator('[onerror]').count()).toBe(0);
    expect(failures).toEqual([]);
    await page.close();
  });
});
