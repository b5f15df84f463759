import { describe, expect, it } from 'vitest';
import type { TestRecord } from './search-records.ts';
import { expectedTitles, RECORDS } from './search-records.ts';
import { settle, useSearchSite } from './search-site.ts';

const search = useSearchSite();

/** The titles found, over all pages. */
async function findTitles(params: Record<string, string>): Promise<string[]> {
  await search.page.goto(search.address(params));
  const titles: string[] = [];
  for (let number = 1; ; number++) {
    await search.page.waitForFunction(
      (text) => document.getElementById('search-status')?.textContent?.includes(text),
      number === 1 ? '' : `第 ${number} 页`,
    );
    await settle(search.page);
    titles.push(...(await search.page.locator('.search-hit h2 a').allTextContents()));
    const next = search.page.getByRole('button', { name: '下一页' });
    if ((await next.count()) === 0) return titles;
    await next.click();
  }
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
    '州水利局',
    '教育部门',
    '河长制 年度报告',
    '信访 2018',
    '某州办发〔2017〕4号',
    '某州办发[2017]4号',
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
    [
      '信访',
      { agency: '州政府办公室' },
      ({ publisher }: TestRecord) => publisher.names.includes('州政府办公室'),
    ],
    [
      '通知',
      { year: '2018', type: '政策文件' },
      ({ date, kind }: TestRecord) => date.startsWith('2018') && kind.type === '政策文件',
    ],
    [
      '信访',
      { from: '2017-03-01', to: '2018-06-30' },
      ({ date }: TestRecord) => date >= '2017-03-01' && date <= '2018-06-30',
    ],
    [
      '',
      { column: '/jd', year: '2016' },
      ({ date, columns }: TestRecord) => columns.includes('/jd') && date.startsWith('2016'),
    ],
    ['定书', { in: 'title' }, ({ title }: TestRecord) => title.includes('定书')],
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
      const status = await settle(search.page);
      expect(status).toContain('没有找到');
      for (const word of query.split(' ')) expect(status).toContain(word);
      expect(await search.page.locator('.search-advice li').count()).toBeGreaterThan(0);
    },
  );

  it('offers to drop the word that no document has', async () => {
    await search.page.goto(search.address({ q: '信访 火星' }));
    await settle(search.page);
    await search.page.getByRole('button', { name: '火星' }).click();
    await search.page.locator('.search-hit').first().waitFor();
    expect(new URL(search.page.url()).searchParams.get('q')).toBe('信访');
  });

  it('shows exact counts with the filters, and keeps the question in the address', async () => {
    await search.page.goto(search.address({ q: '河长制' }));
    expect(await settle(search.page)).toContain('找到 10 件');
    const shown = async (key: string) =>
      (await search.page.locator(`[data-facet=${key}] li:visible`).allInnerTexts()).map((text) =>
        text.trim(),
      );
    const has = (record: TestRecord) => expectedTitles('河长制').includes(record.title);
    const ofYear = (year: string) => RECORDS.filter(({ date }) => date.startsWith(year)).filter(has).length;
    const years = ['2016', '2017', '2018', '2019'].filter((year) => ofYear(year) > 0);
    const counts = years.map((year) => `${year} ${ofYear(year)}`);
    expect((await shown('year')).toSorted()).toEqual(counts);
    await search.page.getByLabel('2017').check();
    await search.page.waitForFunction(() =>
      document.getElementById('search-status')?.textContent?.includes('年份为“2017”'),
    );
    expect(new URL(search.page.url()).searchParams.getAll('year')).toEqual(['2017']);
    expect((await shown('year')).toSorted()).toEqual(counts);
    await search.page.goBack();
    await search.page.waitForFunction(
      () => !document.getElementById('search-status')?.textContent?.includes('2017'),
    );
    expect(await search.page.getByLabel('2017').isChecked()).toBe(false);
    expect(await settle(search.page)).toContain('找到 10 件');
  });

  it('marks matches, shows markup as text and links under the base path', async () => {
    await search.page.goto(search.address({ q: '第0段' }));
    await settle(search.page);
    // The excerpt comes after the title.
    await search.page.locator('.search-excerpt mark').first().waitFor();
    expect(await search.page.locator('.search-excerpt mark').allTextContents()).toEqual(['第0段']);
    expect(await search.page.locator('.search-excerpt').textContent()).toContain('<b>第0段</b>');
    expect(await search.page.locator('.search-details').textContent()).toContain('州政府办公室');
    const response = await search.page.goto(
      await search.page.locator('.search-hit a').evaluate((link: HTMLAnchorElement) => link.href),
    );
    expect(response?.status()).toBe(200);
    expect(await search.page.title()).toContain('（第1次）');
  });

  it('asks for nothing before there is a question, and answers the form in place', async () => {
    const fresh = await search.openPage();
    const requests: string[] = [];
    fresh.on('request', (request) => requests.push(request.url()));
    await fresh.goto(search.address({}));
    await fresh.locator('#search-waiting').waitFor({ state: 'detached' });
    expect(requests.filter((url) => /search\/(?:index|bodies)\//.test(url))).toEqual([]);
    await fresh.fill('input[name=q]', '河长 <img src=x onerror=alert(1)>');
    await fresh.keyboard.press('Enter');
    await fresh.locator('.search-advice').waitFor();
    expect(await settle(fresh)).toContain('<img');
    await fresh.fill('input[name=q]', '河长');
    await fresh.click('button:has-text("搜索")');
    await fresh.locator('.search-hit').first().waitFor();
    await fresh.close();
  });

  it.each([
    ['its index', '**/search/index/**'],
    ['a body that a hit has to be proven by', '**/search/bodies/**'],
  ])('says so when %s cannot be had, and works once it can', async (_, lost) => {
    const fresh = await search.openPage();
    await fresh.route(lost, (route) => route.fulfill({ status: 404 }));
    await fresh.goto(search.address({ q: '贯彻落实' }));
    expect(await settle(fresh)).toContain('没有取到');
    await fresh.unroute(lost);
    await fresh.getByRole('button', { name: '重试' }).click();
    await fresh.locator('.search-hit').first().waitFor();
    await fresh.close();
  });

  it('does without bodies where titles have the words', async () => {
    const fresh = await search.openPage();
    await fresh.route('**/search/bodies/**', (route) => route.fulfill({ status: 404 }));
    await fresh.goto(search.address({ q: '河长制年度' }));
    await fresh.locator('.search-hit').first().waitFor();
    await fresh.close();
  });

  it('says so when the connection is lost halfway', async () => {
    const fresh = await search.openPage();
    await fresh.goto(search.address({ q: '河长' }));
    await settle(fresh);
    await fresh.context().setOffline(true);
    await fresh.fill('input[name=q]', '贯彻落实');
    await fresh.keyboard.press('Enter');
    await fresh.getByRole('button', { name: '重试' }).waitFor();
    expect(await settle(fresh)).toContain('没有连上网络');
    await fresh.close();
  });

  it('kept to the policy throughout', () => {
    expect(search.complaints).toEqual([]);
  });
});
