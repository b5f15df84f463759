import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();
const options = '.suggestions [role=option]';

/** Opens a page and waits until its search box suggests. */
async function openBox(page: Page, path: string, box: string): Promise<void> {
  await page.goto(sample.site.origin + path);
  await page.locator(box).focus();
  await page.locator(`${box}[role=combobox]`).waitFor();
}

async function chosen(page: Page): Promise<string | undefined> {
  const id = await page.locator('[role=combobox]').getAttribute('aria-activedescendant');
  return id === null ? undefined : ((await page.locator(`[id="${id}"]`).textContent()) ?? undefined);
}

describe('a search box', () => {
  it('suggests agencies and columns, by keyboard alone', async () => {
    const page = await sample.browser.newPage({ viewport: { width: 360, height: 740 } });
    await openBox(page, '/xxgk/zdgd/', '#site-search');
    const box = page.locator('#site-search');
    await page.keyboard.type('公开');
    await page.locator(options).first().waitFor();
    const count = await page.locator(options).count();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.masthead [role=status]').textContent()).toContain(`有 ${count} 条建议`);

    await page.keyboard.press('End');
    expect(await chosen(page)).toBeUndefined();
    await page.keyboard.press('ArrowUp');
    const last = await chosen(page);
    expect(last).toBe(await page.locator(options).last().textContent());
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await chosen(page)).toBe(last);
    await page.keyboard.press('Home');
    expect(await chosen(page)).toBe(await page.locator(options).first().textContent());

    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run('.masthead'),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    await page.keyboard.press('Escape');
    expect(await page.locator('.suggestions').isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('公开');
    await page.keyboard.press('ArrowDown');
    await page.locator(options).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.close();
  });

  it('leads to the page that is chosen, by another name of it too', async () => {
    const page = await sample.browser.newPage();
    await openBox(page, '/', '#home-search');
    await page.keyboard.type('州工信委');
    await page.locator(options, { hasText: '州工信委' }).first().click();
    await page.waitForURL('**/agencies/gxw/');
    await page.close();
  });

  it('leads to a document by its number before it is typed to its end', async () => {
    const page = await sample.browser.newPage();
    await openBox(page, '/xxgk/', '#site-search');
    await page.keyboard.type('临州办发[2019]10');
    await page.locator(options, { hasText: '临州办发〔2019〕104号' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/agencies/*/policies/**');
    expect(await page.locator('main').textContent()).toContain('临州办发〔2019〕104号');
    await page.close();
  });

  it('asks nothing while a word is composed', async () => {
    const page = await sample.browser.newPage();
    await openBox(page, '/search/', '#q');
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'xinxi', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(200);
    expect(await page.locator(options).count()).toBe(0);
    await input.send('Input.insertText', { text: '信息' });
    await page.locator(options, { hasText: '信息公开' }).first().waitFor();
    await page.close();
  });

  it('loads nothing before it is used, and works on without its files', async () => {
    const page = await sample.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${sample.site.origin}/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /suggestions|search\/index/.test(url))).toEqual([]);
    await page.route('**/search/index/**', (route) => route.abort());
    await page.locator('#home-search').fill('公开');
    await page.locator('#home-search[role=combobox]').waitFor();
    expect(asked.filter((url) => /suggestions/.test(url))).not.toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.close();
  });
});
