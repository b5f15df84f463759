import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();
const POLICY = '/agencies/zfb/policies/2019/notice-2019-104.html';
const bar = '.word-marks';

async function withPage(path: string, test: (page: Page) => Promise<void>): Promise<void> {
  const page = await sample.browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  try {
    await page.goto(sample.site.origin + path);
    await test(page);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
}

describe('a document that a search led to', () => {
  it('has the words marked, and a bar that leads from place to place and takes the marks off', async () => {
    await withPage('/search/?q=政务公开', async (page) => {
      await page.locator('.search-hit a').first().click();
      await page.locator(bar).waitFor();
      const text = (await page.locator('main article').textContent()) ?? '';
      const marks = page.locator('main mark');
      expect(new Set(await marks.allTextContents())).toEqual(new Set(['政务公开']));
      const count = await marks.count();
      const status = page.locator(`${bar} [role=status]`);
      await expect.poll(() => status.textContent()).toBe(`“政务公开”在本页有 ${count} 处`);

      await page.getByRole('button', { name: '下一处' }).focus();
      await page.keyboard.press('Enter');
      expect(await status.textContent()).toContain(`第 1 处，共 ${count} 处`);
      await page.keyboard.press('ArrowUp');
      expect(await status.textContent()).toContain(`第 ${count} 处，共 ${count} 处`);
      expect(await page.locator('mark.current').count()).toBe(1);

      await page.keyboard.press('Escape');
      expect(await page.locator(`mark, ${bar}`).count()).toBe(0);
      expect(await page.locator('main article').textContent()).toBe(text);
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('has them marked across links, lines and tables, numbers as numbers, and nothing in rubies', async () => {
    await withPage(POLICY, async (page) => {
      await page.locator('article .prose').evaluate((prose) => {
        prose.innerHTML =
          '<p>政<a href="/">务公</a>开<ruby>办<rt>政务公开</rt></ruby></p><table><tr><td>104号</td><td>4号</td></tr></table>' +
          '<p>政务<br>公开<sup><a data-footnote-ref href="#x">1</a></sup>条例</p>';
      });
      await page.evaluate(() => {
        location.hash = '#mark=政务公开条例 政务公开办 4号';
      });
      await page.addScriptTag({
        type: 'module',
        url: await page.evaluate(async () => {
          const script = [...document.querySelectorAll<HTMLScriptElement>('script[type=module]')][0];
          const code = await (await fetch(script?.src ?? '')).text();
          return code.match(/[^"'`]*word-marks[^"'`]*\.js/)?.[0] ?? '';
        }),
      });
      await page.locator(bar).waitFor();
      expect(await page.locator('.prose mark').allTextContents()).toEqual([
        '政',
        '务公',
        '开',
        '办',
        '4号',
        '政务',
        '公开',
        '条例',
      ]);
      await expect.poll(() => page.locator(`${bar} [role=status]`).textContent()).toContain('在本页有 3 处');
    });
  });

  it('takes whatever its address says for words', async () => {
    for (const words of ['<img src=x onerror=alert(1)>', '%ED%A0%80', '('.repeat(10_000), '😀\u202e'])
      await withPage(`${POLICY}#mark=${words}`, async (page) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator('main mark, main img[src="x"]').count()).toBe(0);
      });
  });
});

it('nothing is loaded for the words where there are none', async () => {
  const page = await sample.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${sample.site.origin}${POLICY}#changes`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('word-marks'))).toEqual([]);
  await page.close();
});
