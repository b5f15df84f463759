import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSite } from '../browser/sample-site.ts';
import { attributesOf, filesOf, readPage, textsOf } from './built-site.ts';
import { LISTED_ITEMS } from './listed-items.ts';

/** The column tree of the 2018 report, label by label (DOMAIN 1.1). */
const TOP = '网站首页 走进临夏 政务动态 信息公开 互动交流 办事服务 专题专栏 招商引资 临夏旅游'.split(' ');
const OPEN_GOVERNMENT = (
  '政府信息公开指南 政府信息公开制度规定 信息公开目录 领导之窗 人事信息 政府机构 政府工作报告 决策公开 政策文件 国民经济和社会发展规划 ' +
  '经济社会发展统计信息 政府会议 政策解读 回应关切 公众参与 应急管理 督促检查 重点领域信息公开 民生实事 事业单位法人年度报告书 年度信息公开要点'
).split(' ');
const INTERPRETATIONS = ['中央政策解读', '省上政策解读', '州长解读政策'];
const MEETINGS = ['州政府全体会议', '州政府常务会议', '州政府其他会议'];
const GXW =
  '信息公开指南 信息公开目录 机构设置 国资、国企信息 经济运行 产业发展 工信参考 发展新产业培育新动能 信息公开年度报告 依申请公开'.split(
    ' ',
  );

let out = '';
beforeAll(() => {
  out = sampleSite();
});

/** A list's rows as title and date. */
function rowsOf(file: string, within = 'main'): [string, string][] {
  const page = readPage(out, file);
  // A mark such as 图解 stands before the title, in the same link.
  const titles = selectAll(`${within} .rows li:not(.missing) > a`, page).map((link) =>
    link.children
      .filter((child) => child.type === 'text')
      .map((child) => child.value)
      .join('')
      .trim(),
  );
  const dates = textsOf(page, `${within} .rows li:not(.missing) > time`);
  expect(dates).toHaveLength(titles.length);
  return titles.map((title, index) => [title, dates[index] ?? '']);
}

function listed(column: string): [string, string][] {
  return LISTED_ITEMS.filter((item) => item.column === column).map(({ title, date }) => [title, date]);
}

describe('the navigation', () => {
  it('has the 9 columns of the top, in order', () => {
    expect(
      textsOf(readPage(out, 'index.html'), '.top-nav > ul > li > a').map((text) => text.replace(/（.*$/, '')),
    ).toEqual(TOP);
  });

  it('has the 21 columns of 信息公开 first and unbroken', () => {
    const labels = textsOf(readPage(out, 'xxgk/zdgd/index.html'), '.tree > ul > li > a');
    expect(labels.slice(0, 21)).toEqual(OPEN_GOVERNMENT);
    expect(labels.slice(21)).toEqual(
      expect.arrayContaining(['政府公报', '依申请公开', '年度报告', '建议提案', '权责清单']),
    );
    const groups = textsOf(readPage(out, 'xxgk/zdgd/index.html'), '.tree > ul:first-of-type > li > a');
    expect(groups).toEqual(OPEN_GOVERNMENT);
  });

  it('has the sub-columns of 政策解读 and 政府会议', () => {
    expect(textsOf(readPage(out, 'xxgk/zcjd/index.html'), '.tree details[open] > ul > li > a')).toEqual(
      INTERPRETATIONS,
    );
    expect(textsOf(readPage(out, 'xxgk/zfhy/cwhy/index.html'), '.tree details[open] > ul > li > a')).toEqual(
      MEETINGS,
    );
    expect(textsOf(readPage(out, 'xxgk/zfhy/cwhy/index.html'), '.tree [aria-current=page]')).toEqual([
      '州政府常务会议',
    ]);
  });

  it('has the tree of 州工信委 as captured', () => {
    const page = readPage(out, 'agencies/gxw/index.html');
    expect(textsOf(page, '.tree > ul > li > a')).toEqual(GXW);
    expect(textsOf(page, '.tree-heading')).toEqual(['州工信委']);
  });

  it('leads out to the provincial service site for 办事服务', () => {
    const page = readPage(out, 'index.html');
    expect(attributesOf(page, '.top-nav a[href^="https://"]', 'href')).toEqual([
      'https://zwfw.gansu.gov.cn/',
    ]);
  });

  it('says where the reader is', () => {
    expect(textsOf(readPage(out, 'xxgk/zdgd/index.html'), '.breadcrumb')).toEqual([
      '您当前的位置: 首页 > 信息公开 > 政府信息公开制度规定',
    ]);
  });
});

describe('lists and blocks', () => {
  it('has the 15 rules on page 1 and older ones on page 2', () => {
    const column = '信息公开/政府信息公开制度规定';
    expect(rowsOf('xxgk/zdgd/index.html')).toEqual(listed(column));
    const older = rowsOf('xxgk/zdgd/2.html');
    expect(older.length).toBeGreaterThan(0);
    for (const [, date] of older) expect(date < '2016-08-18').toBe(true);
  });

  it('has the pager 1 2 下一页 on page 1, and 上一页 on page 2 only', () => {
    const first = readPage(out, 'xxgk/zdgd/index.html');
    expect(textsOf(first, '.pager li')).toEqual(['1', '2', '下一页']);
    expect(attributesOf(first, '.pager a', 'href')).toEqual(['/xxgk/zdgd/2.html', '/xxgk/zdgd/2.html']);
    expect(textsOf(readPage(out, 'xxgk/zdgd/2.html'), '.pager li')).toEqual(['上一页', '1', '2']);
  });

  it.each([
    ['xxgk/zcjd', '政策解读', INTERPRETATIONS],
    ['xxgk/zfhy', '政府会议', MEETINGS],
  ])('has blocks of 6, 6 and 5 rows at %s', (path, title, children) => {
    const page = readPage(out, `${path}/index.html`);
    expect(textsOf(page, '.block-head h2')).toEqual(children);
    expect(textsOf(page, '.block-head .more')).toEqual(['更多>>', '更多>>', '更多>>']);
    const expected = children.map((child) => listed(`信息公开/${title}/${child}`));
    expect(expected.map((rows) => rows.length)).toEqual([6, 6, 5]);
    expect(rowsOf(`${path}/index.html`)).toEqual(expected.flat());
  });
});

describe('the home page', () => {
  it('shows the newest gazette issue with its contents', () => {
    const page = readPage(out, 'index.html');
    expect(attributesOf(page, '.of-gazette a', 'href')).toEqual(
      expect.arrayContaining([
        '/agencies/zfb/gazettes/sample-issue.html',
        '/agencies/zfb/policies/2019/notice-2019-104.html',
      ]),
    );
  });

  it('shows policies with their numbers and, in the same place, their interpretations', () => {
    const page = readPage(out, 'index.html');
    expect(textsOf(page, '.of-policies .pairs > li > p').join(' ')).toContain('临州办发〔2019〕104号');
    expect(attributesOf(page, '.of-policies dd a', 'href')).toContain(
      '/agencies/zfb/interpretations/2019/2019-01-18-drug-procurement-pilot.html',
    );
  });

  it('leads to every need, and each need somewhere', () => {
    const needs = attributesOf(readPage(out, 'index.html'), '.tiles a', 'href');
    expect(needs.length).toBeGreaterThan(5);
    for (const need of needs) {
      const page = readPage(out, `${need.slice(1)}index.html`);
      expect(textsOf(page, 'main .empty').join('')).not.toContain('目前还没有发布内容');
      expect(attributesOf(page, 'main section a', 'href').length, need).toBeGreaterThan(2);
    }
  });

  it('says how to apply for disclosure before anything else but the search', () => {
    const [first] = attributesOf(readPage(out, 'index.html'), 'main h2 a', 'href');
    expect(first).toBe('/xxgk/ysqgk/');
  });
});

describe('relations', () => {
  it('links an interpretation and its policy both ways', () => {
    const interpretation = filesOf(out).find((file) => /interpretations.*drug/.test(file)) ?? '';
    const [policy = ''] = attributesOf(readPage(out, interpretation), '.relation a', 'href');
    expect(policy).toMatch(/^\/agencies\/zfb\/policies\//);
    expect(attributesOf(readPage(out, policy.slice(1)), '.relation a', 'href')).toContain(
      `/${interpretation}`,
    );
  });

  it('links the contents of a gazette issue', () => {
    const page = readPage(out, 'agencies/zfb/gazettes/sample-issue.html');
    expect(attributesOf(page, 'main a', 'href')).toContain(
      '/agencies/zfb/policies/2019/notice-2019-104.html',
    );
  });
});

describe('every page', () => {
  it('has words where words should be', () => {
    const odd = filesOf(out).filter(
      (file) =>
        file.endsWith('.html') &&
        /\[object |>\s*(?:undefined|null|NaN)\s*</.test(readFileSync(join(out, file), 'utf8')),
    );
    expect(odd).toEqual([]);
  });
});

describe('sitemap.xml', () => {
  it('has every page and no other', () => {
    const pages = filesOf(out).filter((file) => file.endsWith('.html') && file !== '404.html');
    const inSitemap = [
      ...readFileSync(join(out, 'sitemap.xml'), 'utf8').matchAll(/<loc>https:\/\/[^/]+\/([^<]*)<\/loc>/g),
    ];
    expect(
      inSitemap
        .map(([, path = '']) => decodeURI(path))
        .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
        .sort(),
    ).toEqual(pages);
  });
});
