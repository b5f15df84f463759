import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const POLICY = '/agencies/zfb/policies/2019/notice-2019-104.html';
const sample = useSampleSite();

async function printed(path: string): Promise<Page> {
  const page = await sample.browser.newPage({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
  await page.goto(sample.site.origin + path);
  await page.emulateMedia({ media: 'print' });
  return page;
}

describe('on paper', () => {
  it('a policy has a red head with its issuer and number, then its title, and says what it is', async () => {
    const page = await printed(POLICY);
    const text = (await page.locator('.red-head').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/人民政府办公室文件 临州办发〔2019〕104号/);
    const [head, title] = await Promise.all(
      ['.red-head', 'h1'].map((part) => page.locator(part).boundingBox()),
    );
    expect(head && title && head.y + head.height <= title.y).toBe(true);
    expect(await page.locator('.notice.quiet').first().isVisible()).toBe(true);
    await page.close();
  });

  it.each([POLICY, '/xxgk/zdgd/', '/agencies/lxz/reports/2018-annual-report.html'])(
    '%s leaves out what only a screen needs, is black on white, and ends with its address and a code of it',
    async (path) => {
      const page = await printed(path);
      for (const part of ['.top-nav', '.tree', '.site-search', '.display-tools', '.site-footer'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      const foot = page.locator('.paper-foot');
      expect(await foot.textContent()).toContain(`https://www.linxia.example${path}`);
      const code = await foot.locator('img').boundingBox();
      expect(code?.width).toBeGreaterThan(70);
      await page.close();
    },
  );

  it('no table is cut at the edge of the paper', async () => {
    const page = await printed(POLICY);
    const cut = await page
      .locator('.table-scroll')
      .evaluateAll(
        (regions) => regions.filter((region) => region.scrollWidth > region.clientWidth + 1).length,
      );
    expect(cut).toBe(0);
    await page.close();
  });
});
