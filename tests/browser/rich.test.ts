import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSampleSite } from './sample-site.ts';

const sample = useSampleSite();
const FIGURES = '/agencies/zfb/interpretations/2019/2019-02-21-work-report-2018-review.html';
const QUESTIONS = '/agencies/zfb/interpretations/2019/2019-01-09-2-income-tax-deduction-questions.html';

let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  page = await sample.browser.newPage();
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
});
afterAll(() => page?.close());

describe('a chart', () => {
  it('is one named image in the accessibility tree, with its numbers in words', async () => {
    await page.goto(sample.site.origin + FIGURES);
    const chart = page.getByRole('img', { name: '条形图：2018年公共资源交易网公开的信息' });
    expect(await chart.count()).toBe(1);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.find(({ name }) => name?.value === '条形图：2018年公共资源交易网公开的信息');
    expect(node?.description?.value).toContain('招标公告 1,589条；中标公示 1,501条');
    await session.detach();
  });

  it('is followed by its table, which scrolls by keyboard', async () => {
    const table = page.getByRole('region', { name: /2018年公共资源交易网公开的信息$/ });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['类别', '数量']);
    expect(await table.getByRole('row').count()).toBe(10);
    await table.focus();
    expect(await table.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps the size of its words on a narrow screen, and nothing overflows', async () => {
    const sizes: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const text = page.locator('svg.drawing text.name').first();
      sizes.push(await text.evaluate((element) => `${element.getBoundingClientRect().height}`));
      const overflow = await page.locator('svg.drawing').evaluateAll(
        (drawings) =>
          drawings.flatMap((drawing) => {
            const { right } = drawing.getBoundingClientRect();
            return [...drawing.querySelectorAll('text')].filter(
              (each) => each.getBoundingClientRect().right > right + 1,
            );
          }).length,
      );
      expect(overflow, `${width} px`).toBe(0);
    }
    expect(sizes[0]).toBe(sizes[1]);
  });
});

describe('a video', () => {
  it('is named, loads nothing until it is played, and keeps its room', async () => {
    await page.goto(sample.site.origin + FIGURES);
    const video = page.locator('video');
    expect(await video.getAttribute('aria-label')).toContain('数字看2018年政务公开');
    expect(await video.evaluate((element: HTMLVideoElement) => element.readyState)).toBe(0);
    const { width = 0, height = 1 } = (await video.boundingBox()) ?? {};
    expect(width / height).toBeCloseTo(16 / 9, 1);
  });

  it('plays by keyboard, with its captions', async () => {
    const video = page.locator('video');
    await video.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0);
    const cues = () =>
      page.evaluate(() => [...(document.querySelector('video')?.textTracks[0]?.cues ?? [])].length);
    await page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.cues?.length);
    expect(await cues()).toBe(6);
    await page.keyboard.press('Space');
    expect(await video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true);
  });

  it('has a transcript below it, open at first, which folds by keyboard', async () => {
    const transcript = page.locator('.video details');
    expect(await transcript.getByText('受理并答复依申请公开14件').isVisible()).toBe(true);
    await transcript.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await transcript.getByText('受理并答复依申请公开14件').isVisible()).toBe(false);
  });
});

describe('questions, steps and comparisons', () => {
  it('are headings, a list and a table with named rows in the accessibility tree', async () => {
    await page.goto(sample.site.origin + QUESTIONS);
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toContain('孩子上幼儿园算不算？');
    expect(await page.locator('.procedure').getByRole('listitem').count()).toBe(4);
    expect(await page.getByRole('rowheader').allTextContents()).toEqual([
      '条件',
      '每月',
      '最长',
      '夫妻',
      '留存',
    ]);
  });

  it('are all there on paper', async () => {
    await page.goto(sample.site.origin + FIGURES);
    await page.emulateMedia({ media: 'print' });
    for (const words of ['受理并答复依申请公开14件', '后台分类审批，再由统一的窗口出件', '2018年10月8日'])
      expect(await page.locator('main').getByText(words).first().isVisible(), words).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

it('the pages say nothing in the console', () => {
  expect(problems).toEqual([]);
});
