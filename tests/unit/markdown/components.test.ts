import fc from 'fast-check';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import type { AddressResolver } from '../../../src/markdown/body.ts';
import { COMPONENTS } from '../../../src/markdown/components.ts';
import { prepareBody } from '../../../src/markdown/prepared-body.ts';
import { findDangers } from './html-safety.ts';
import { compileMdx } from './mdx-page.ts';
import { htmlOf, readBody } from './resolver.ts';

const render = async (body: string, resolve?: AddressResolver) => (await compileMdx(body, resolve)).html;
const parse = (html: string) => rehype().data('settings', { fragment: true }).parse(html);
const textsOf = (html: string, selector: string) =>
  selectAll(selector, parse(html)).map((element) => textOf(element).trim());
const propertiesOf = (html: string, selector: string) =>
  selectAll(selector, parse(html)).map(({ properties }) => properties);

function findingsOf(body: string): string[] {
  return readBody(body, { format: 'mdx', firstLine: 1 }).findings.map(
    ({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`,
  );
}

const FIGURE = '<图 文件="a.png" 说明="示意图" 图注="流程">\n先受理，再审批。\n</图>';
const VIDEO = '<视频 文件="a.mp4" 标题="防汛" 封面="a.png" 字幕="a.vtt">\n每月检查。\n</视频>';
const CHART =
  '<图表 标题="留言" 单位="件" 类型="饼图">\n| 类别 | 数量 |\n|--|--|\n| 咨询 | 44 |\n| 投诉 | 38 |\n| 合计 | 82 |\n</图表>';

describe('what is made of', () => {
  test('a figure: the image, its caption, and its description in words', async () => {
    const html = await render(`前文。\n\n${FIGURE}`, {
      link: (url) => `/f/${url}`,
      image: (url) => ({ src: `/f/${url}`, width: 960, height: 600, srcset: `/f/${url}.480.webp 480w` }),
    });
    expect(propertiesOf(html, 'figure > picture > source')).toMatchObject([
      { type: 'image/webp', srcSet: '/f/a.png.480.webp 480w' },
    ]);
    expect(propertiesOf(html, 'figure > picture > img')).toMatchObject([
      { src: '/f/a.png', alt: '示意图', width: 960, height: 600, loading: 'lazy' },
    ]);
    expect(textsOf(html, 'figcaption')).toEqual(['流程 看原图']);
    expect(textsOf(html, 'details[open] > p')).toEqual(['先受理，再审批。']);
  });

  test('a video: native controls, nothing loaded at first, room kept, captions and a transcript', async () => {
    const html = await render(VIDEO, {
      link: (url) => `/f/${url}`,
      image: (url) => ({ src: `/f/${url}`, single: `/f/${url}.800.webp`, width: 16, height: 9 }),
    });
    expect(propertiesOf(html, 'video')).toMatchObject([
      {
        src: '/f/a.mp4',
        poster: '/f/a.png.800.webp',
        width: 16,
        height: 9,
        controls: true,
        preload: 'none',
        ariaLabel: '防汛',
      },
    ]);
    expect(propertiesOf(html, 'video > track')).toMatchObject([
      { kind: 'captions', src: '/f/a.vtt', srcLang: 'zh-CN' },
    ]);
    expect(textsOf(html, 'details[open] > p')).toEqual(['每月检查。']);
    expect(propertiesOf(html, 'figcaption a')).toMatchObject([{ href: '/f/a.mp4' }]);
  });

  test.each([
    ['- 2018年10月8日：启用', '2018年10月8日', '2018-10-08', '启用'],
    ['- 2018-10-08 启用', '2018-10-08', '2018-10-08', '启用'],
    ['- **2018年10月** 启用', '2018年10月', '2018-10', '启用'],
    ['- 2018年，启用', '2018年', '2018', '启用'],
    ['- 2018年10月底：办完', '2018年10月底', undefined, '办完'],
    ['- 第一阶段：报送', '第一阶段', undefined, '报送'],
    ['- 2018年13月：启用', '2018年13月', undefined, '启用'],
    ['- 2018年10月8日：见[甲](a.md)\n\n  另段', '2018年10月8日', '2018-10-08', '见甲\n另段'],
  ])('a timeline’s item %s', async (item, when, date, what) => {
    const html = await render(`<时间线>\n${item}\n</时间线>`);
    expect(textsOf(html, '.timeline > ol > li > :first-child')).toEqual([when]);
    expect(propertiesOf(html, '.timeline time').map(({ dateTime }) => dateTime)).toEqual(date ? [date] : []);
    expect(textsOf(html, '.timeline li > div').map((text) => text.replace(/\n+/g, '\n'))).toEqual([what]);
  });

  test('questions: headings with anchors, in the outline, each with its answer', async () => {
    const body =
      '## 常见问题\n\n<问答>\n先读这里。\n\n### 谁来办？\n街道。\n\n#### 哪条街道？\n东街。\n\n### 多久？\n- 一天\n</问答>';
    const html = await render(body);
    expect(textsOf(html, '.questions > p')).toEqual(['先读这里。']);
    expect(textsOf(html, '.question > h3')).toEqual(['谁来办？', '多久？']);
    expect(textsOf(html, '.question:first-of-type h4')).toEqual(['哪条街道？']);
    expect(textsOf(html, '.answer li')).toEqual(['一天']);
    const { outline } = prepareBody(body, { format: 'mdx', firstLine: 1 }).prepared;
    expect(outline.map(({ anchor }) => anchor)).toEqual(['常见问题', '谁来办', '多久']);
  });

  test('a comparison: a table whose rows are named', async () => {
    const html = await render('<对比>\n| 项目 | 以前 | 现在 |\n|--|--|--|\n| 窗口 | 4 | 37 |\n</对比>');
    expect(propertiesOf(html, '.comparison tbody th')).toMatchObject([{ scope: 'row' }]);
    expect(textsOf(html, '.comparison td')).toEqual(['4', '37']);
  });

  test('a chart: a named drawing with every number in words, and the table it is made of', async () => {
    const html = await render(CHART);
    expect(propertiesOf(html, 'svg.drawing')).toMatchObject([{ role: 'img', ariaLabel: '饼图：留言' }]);
    expect(textsOf(html, 'svg.drawing > desc')).toEqual(['咨询 44件；投诉 38件。']);
    expect(propertiesOf(html, '.table-scroll')).toMatchObject([{ ariaLabel: '表格 1：留言' }]);
    expect(textsOf(html, 'details[open] tbody tr:last-child td')).toEqual(['合计', '82']);
    expect(html).not.toMatch(/\s(?:id|style)=/);
    // Nothing of HTML within the drawing, such as what keeps a number on one line.
    expect(propertiesOf(await render(CHART.replace('咨询', '12月1日')), 'svg span')).toEqual([]);
  });

  test('a component within another, on one line, in English, or indented', async () => {
    const nested = await render('<步骤>\n1. 看图\n\n   <图 文件="a.png" 说明="甲">乙</图>\n2. 办理\n</步骤>');
    expect(textsOf(nested, '.procedure > ol > li .figure details > p')).toEqual(['乙']);
    expect(await render('<Figure src="a.png" alt="示意图" caption="流程">先受理，再审批。</Figure>')).toBe(
      await render(FIGURE),
    );
    expect(textsOf(await render('  <步骤>\n  1. 一\n  </步骤>'), '.procedure li')).toEqual(['一']);
  });
});

test('the search index has the words of components in their order, and none that only the page adds', () => {
  const body = ['前', FIGURE, VIDEO, CHART, '后'].join('\n\n');
  const { text } = prepareBody(body, { format: 'mdx', firstLine: 1 }).prepared;
  expect(text.split('\n')).toEqual([
    ...['前', '示意图', '流程', '先受理，再审批。', '防汛', '每月检查。', '留言'],
    ...['类别 数量', '咨询 44', '投诉 38', '合计 82', '后'],
  ]);
});

test('the files that components name are known as such', () => {
  const facts = readBody(`${FIGURE}\n\n${VIDEO}`, { format: 'mdx', firstLine: 10 });
  expect(facts.links.map(({ kind, url, line }) => [kind, url, line])).toEqual([
    ['image', 'a.png', 10],
    ['video', 'a.mp4', 14],
    ['image', 'a.png', 14],
    ['captions', 'a.vtt', 14],
  ]);
});

describe('mistakes', () => {
  test.each([
    [
      'an unknown component, with the nearest',
      '<时间轴>\n- 甲\n</时间轴>',
      'mdx-component 1:1 没有组件 <时间轴>',
    ],
    ['an unknown attribute', '<步骤 颜色="红">\n1. 一\n</步骤>', 'mdx-component 1:5 <步骤> 没有属性“颜色”'],
    [
      'a word that no kind has',
      CHART.replace('饼图', '雷达图'),
      'mdx-component 1:20 <图表> 的“类型”不能是“雷达图”',
    ],
    ['a missing alternative', '<图 文件="a.png">\n甲\n</图>', 'component-content 1:1 <图> 没有写“说明”'],
    [
      'a file elsewhere',
      FIGURE.replace('a.png', 'https://a.cn/a.png'),
      'mdx-component 1:4 <图> 的“文件”不是文档旁边的文件：“https://a.cn/a.png”',
    ],
    [
      'a file that could run',
      FIGURE.replace('a.png', 'javascript:x'),
      'mdx-code 1:4 <图> 的“文件”不是文档旁边的文件：“javascript:x”',
    ],
    ['a figure without words', '<图 文件="a.png" 说明="甲" />', 'component-content 1:1 图没有文字说明'],
    ['a component amid words', '甲 <步骤>乙</步骤>', 'mdx-component 1:3 <步骤> 夹在文字中间'],
    ['full-width brackets', '《步骤》\n1. 一', 'mdx-component 1:1 “步骤”的尖括号是全角的'],
    [
      'a number that is none',
      CHART.replace('38', '三十八'),
      'component-content 5:8 图表要的是数字，“三十八”画不出来',
    ],
    ['a negative slice', CHART.replace('38', '-38'), 'component-content 2:1 饼图里有负数'],
    [
      'a pie of nothing',
      CHART.replace('38', '0').replace('44', '0'),
      'component-content 2:1 饼图的数字都是零',
    ],
    ['a table without numbers', CHART.replace(/\d+/g, '无'), 'component-content 2:1 图表的表格里没有数字'],
    [
      'a timeline without a list',
      '<时间线>\n2018年：甲\n</时间线>',
      'component-content 1:1 时间线里没有列表',
    ],
    ['questions without a heading', '<问答>\n甲\n</问答>', 'component-content 1:1 问答里没有问题'],
  ])('%s', (_, body, expected) => {
    expect(findingsOf(body)).toEqual([expected]);
  });

  test('the nearest name is suggested', () => {
    const hints = ['<时间轴 />', '<Timelin />', '<图 标文件="a" />'].map(
      (body) => readBody(body, { format: 'mdx', firstLine: 1 }).findings[0]?.hint,
    );
    expect(hints[0]).toContain('<时间线>');
    expect(hints[1]).toContain('<时间线>');
    expect(hints[2]).toContain('“文件”');
  });

  test.each([
    ['a title in Chinese brackets', '《图》\n\n说明'.replace('《图》', '《图说报告》')],
    [
      'a number with a comma, a percent sign, full-width figures and gaps',
      CHART.replace('44', '１,２３４').replace('38', '—').replace('饼图', '折线'),
    ],
  ])('none in %s', (_, body) => {
    expect(findingsOf(body)).toEqual([]);
  });
});

describe('hostile bodies', () => {
  const VECTORS = [
    '<图 文件="javascript:alert(1)" 说明="甲">乙</图>',
    '<图 文件="java&#10;script:alert(1)" 说明="&quot; onerror=&quot;alert(1)">乙</图>',
    '<图 src="data:text/html,x" 说明="甲" onerror="alert(1)" style="x">乙</图>',
    '<视频 文件="//evil.example/a.mp4" 标题="<script>" 封面="https://evil.example/a.png" 字幕="javascript:x">乙</视频>',
    '<视频 文件={evil} 标题="甲" {...evil} set:html="<script>">乙</视频>',
    '<图表 标题="<script>alert(1)</script>" 单位="&quot;><script>">\n| a | b |\n|--|--|\n| <b>甲</b>&lt;script> | 1 |\n</图表>',
    '<lanmu-chart title="甲">乙</lanmu-chart>',
    '<lanmu-video src="a.mp4" />',
    '<时间线>\n- <b onclick="x">2018年</b> <a href="javascript:x">甲</a>\n</时间线>',
    '<问答>\n### <img src="x" onerror="alert(1)" />\n乙\n</问答>',
  ];

  test.each(VECTORS)('%s', async (body) => {
    const html = await render(body);
    expect(findDangers(html, 'mdx')).toEqual([]);
    expect(html).not.toMatch(/lanmu-|javascript:|evil\.example/i);
  });

  test('the elements that stand for components are not for .md files to bring', () => {
    for (const { tagName } of COMPONENTS)
      expect(htmlOf(`<${tagName} title="甲" src="a.png">乙</${tagName}>`)).not.toContain('lanmu');
  });

  const piece = fc.constantFrom(
    ...COMPONENTS.flatMap(({ name, label }) => [
      `<${name}>`,
      `</${name}>`,
      `<${label}>\n`,
      `\n</${label}>\n`,
    ]),
    ...VECTORS,
    ...[FIGURE, VIDEO, CHART],
    ...['\0', '<图 文件="\0a.png&#0;" 说明="&#x0;\0" />', '<a href="\0b.md&#0;" title="\0">乙</a>'],
    ...[
      '\n\n',
      '\n',
      '- 甲：乙',
      '1. 一',
      '| a | b |\n|--|--|\n| 甲 | 1 |',
      '### 问',
      '<div>',
      '</div>',
      '> ',
      '"',
      '{',
      '甲',
      '[^1]',
      '[^1]: 注',
    ],
  );

  test('any mixture of components, whole and broken, becomes safe HTML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const body = pieces.join('');
        const { findings } = readBody(body, { format: 'mdx', firstLine: 1 });
        const isRefused = findings.some(({ rule }) => rule === 'mdx-syntax');
        const html = await render(body).catch(() => undefined);
        // What the compiler stops at, the checks have reported; anything else it takes.
        expect(html === undefined).toBe(isRefused);
        expect(findDangers(html ?? '', 'mdx')).toEqual([]);
        // Nor can it pose as an address that is left open.
        expect(html ?? '').not.toContain('\0');
        for (const { line, column } of findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

test('the HTML is valid', async () => {
  const body = [
    FIGURE,
    VIDEO,
    CHART,
    '<时间线>\n- 2018年：甲\n\n  乙\n- **丙** 丁\n</时间线>',
    '<步骤>\n1. 一\n</步骤>',
    '<对比>\n| 项目 | 以前 | 现在 |\n|--|--|--|\n| 窗口 | 4 | 37 |\n</对比>',
    '<问答>\n### 问\n答\n</问答>',
  ].join('\n\n');
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>甲</title></head><body><h1>甲</h1><h2>乙</h2>${await render(body)}</body></html>`;
  const report = await validator.validateString(page);
  const messages = report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(messages.filter((message) => !/^(?:no-trailing-whitespace|doctype-style)/.test(message))).toEqual(
    [],
  );
});
