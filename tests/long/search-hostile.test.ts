import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/search/normalise.ts';
import { settle, useSearchSite } from './search-site.ts';

const search = useSearchSite();

/** A query is data: it is looked for, whatever it looks like. */
describe('a query that means harm', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>', '<img'],
    ['markup of a script', '"><script>alert(1)</script>', 'script'],
    ['10,000 characters', '河长'.repeat(5000), '河长河长'],
    ['10,000 words', '火 '.repeat(5000), '火'],
    ['10,000 different words', Array.from({ length: 5000 }, (_, n) => `词${n}`).join(' '), '词1'],
    ['signs of a regular expression', '(.*)+$[^a-z]{2,}\\', '(.*)+'],
    ['a regular expression that runs long', '(a+)+$', '(a+)+'],
    ['emoji', '😀👨‍👩‍👧', '😀'],
    ['right-to-left marks', '\u202e火\u2066星\u2069', '火'],
    ['half a surrogate pair', '火\ud83d星', '火'],
    ['a zero byte and a line break', '火\u0000星\n土', '火'],
    ['marks without a letter', '\u0301\u0301火星', '火星'],
    ['quotation marks without their fellows', '"火星 “土星', '火星'],
    ['what breaks an address', '%E4%ZZ&q=#火星', '%E4%ZZ'],
    ['names of what all objects have', '__proto__ constructor', 'constructor'],
  ])('takes %s for words that nothing has', async (_, query, said) => {
    await search.page.goto(search.address({}));
    await search.page.locator('#search-waiting').waitFor({ state: 'detached' });
    const start = performance.now();
    await search.page.evaluate((text) => {
      const form = document.querySelector<HTMLFormElement>('#search-form');
      const box = form?.elements.namedItem('q') as HTMLInputElement;
      box.value = text;
      form?.requestSubmit();
    }, query);
    await search.page.locator('.search-advice').waitFor();
    const status = await settle(search.page);
    expect(status).toContain('没有找到');
    expect(normalise(status)).toContain(normalise(said));
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await search.page.locator('#search-results :is(img, script)').count()).toBe(0);
    await search.page.reload();
    await search.page.locator('.search-advice').waitFor();
  });

  it.each(['', ' ', '\u200b', '\u202e', '\ufeff', '""', '“ ”'])('asks nothing for %j', async (query) => {
    await search.page.goto(search.address({ q: query }));
    await search.page.locator('#search-waiting').waitFor({ state: 'detached' });
    expect(await search.page.locator('.search-hit').count()).toBe(0);
    expect(await search.page.textContent('#search-status')).toBe('');
  });

  it('ran nothing, and kept to the policy', () => {
    expect(search.complaints).toEqual([]);
  });
});
