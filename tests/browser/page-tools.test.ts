import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();
const DOCUMENT = '/agencies/zfb/policies/2019/notice-2019-104.html';

/** Opens a page in a context of its own, which ends with the test. */
async function withPage(
  path: string,
  test: (page: Page, context: BrowserContext) => Promise<void>,
  prepare?: () => void,
): Promise<void> {
  const context = await sample.browser.newContext();
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sample.site.origin });
    if (prepare) await context.addInitScript(prepare);
    const page = await context.newPage();
    await page.goto(sample.site.origin + path);
    await test(page, context);
  } finally {
    await context.close();
  }
}

describe("a document's address", () => {
  it('is copied by a button', async () => {
    await withPage(DOCUMENT, async (page) => {
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.getByRole('button', { name: '已复制' }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    });
  });

  it('is shared where the browser can, and a reader who changes their mind sees no fault', async () => {
    await withPage(
      DOCUMENT,
      async (page) => {
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        const share = page.getByRole('button', { name: '分享' });
        await share.click();
        const shared = await page.evaluate(() => (globalThis as { shared?: unknown }).shared);
        expect(shared).toEqual({
          title: await page.title(),
          url: await page.locator('link[rel=canonical]').getAttribute('href'),
        });
        await share.waitFor();
        expect(faults).toEqual([]);
      },
      () => {
        Object.defineProperty(navigator, 'share', {
          value: (data: unknown) => {
            (globalThis as { shared?: unknown }).shared = data;
            return Promise.reject(new Error('AbortError'));
          },
        });
      },
    );
  });

  it('stands there as text without scripts, and no button that does nothing', async () => {
    const context = await sample.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(sample.site.origin + DOCUMENT);
    expect(await page.locator('.tools').textContent()).toContain(`.example${DOCUMENT}`);
    expect(await page.locator('main button').count()).toBe(0);
    await context.close();
  });
});

/** The documents that a page asks for from now on, by their paths. */
function noteAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.html')) asked.push(pathname);
  });
  return asked;
}

/** What a page asks for while the pointer rests on one link after the other. */
async function askedAhead(page: Page): Promise<string[]> {
  const asked = noteAsked(page);
  const links = await page.locator('main .rows a').all();
  expect(links.length).toBeGreaterThan(8);
  for (const link of links.slice(0, 8)) {
    await link.hover();
    await page.waitForTimeout(200);
  }
  return asked;
}

describe('the next page', () => {
  it('is fetched when the pointer rests on its link, a few of a page at most', async () => {
    await withPage('/xxgk/zdgd/', async (page) => {
      const asked = await askedAhead(page);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.length).toBeLessThanOrEqual(4);
    });
  });

  it('is not fetched for readers who save data', async () => {
    await withPage(
      '/xxgk/zdgd/',
      async (page) => expect(await askedAhead(page)).toEqual([]),
      () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
  });

  it('is not fetched when the pointer only passes', async () => {
    await withPage('/xxgk/zdgd/', async (page) => {
      const asked = noteAsked(page);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('main .rows a, h1'))
          element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        document.querySelector('h1')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      });
      await page.waitForTimeout(300);
      expect(asked).toEqual([]);
    });
  });
});

describe('an address that leads nowhere', () => {
  it('leads on to the page that was meant', async () => {
    await withPage('/agencies/zfb/Policies/2019/notice-2019-104.htm', async (page) => {
      await page.locator('#meant a').click();
      await page.waitForURL(`**${DOCUMENT}`);
    });
  });

  it('gives its Chinese words to the search', async () => {
    await withPage('/agencies/zfb/policies/关于教育的通知.html', async (page) => {
      expect(await page.locator('main input[name=q]').inputValue()).toBe('关于教育的通知');
      expect(await page.locator('#meant').isVisible()).toBe(false);
    });
  });
});

describe("a page's mistakes", () => {
  it.each(['/', DOCUMENT, '/search/', '/xxgk/zdgd/2.html'])('are told with its address: %s', async (path) => {
    await withPage(path, async (page) => {
      const href = await page.locator('.site-footer a', { hasText: '报告本页的问题' }).getAttribute('href');
      expect(decodeURIComponent(href ?? '')).toContain(`.example${path}\n`);
    });
  });
});
