import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parseElements } from './html-safety.ts';
import { htmlOf, renderBody } from './resolver.ts';

describe('GFM', () => {
  test('strikethrough, emphasis and code', () => {
    expect(htmlOf('~~删~~ **重** `码`')).toBe('<p><del>删</del> <strong>重</strong> <code>码</code></p>');
  });

  test('a table stands in a named region that takes the focus, its alignment is a class', () => {
    const html = htmlOf('## 收费\n\n| 项 | 元 |\n|:--|--:|\n| 甲 | 1 |');
    const [region] = parseElements(html).filter(({ tagName }) => tagName === 'section');
    expect(region?.properties).toEqual({
      className: ['table-scroll'],
      tabIndex: 0,
      ariaLabel: '表格 1：收费',
    });
    expect(html).toContain('<th class="align-right" scope="col">元</th>');
    expect(html).toContain('<td class="align-left">甲</td>');
    expect(html).not.toMatch(/ (?:style|align)=/);
  });

  test('each region has a name of its own; a caption names it best; a table within a table has no region', () => {
    const table = '| a |\n|--|\n| b |\n\n';
    const html = htmlOf(
      `${table}${table}<table><caption>人数</caption><tr><td><table><tr><td>x</td></tr></table></td></tr></table>`,
    );
    const names = parseElements(html).flatMap(({ properties }) => properties['ariaLabel'] ?? []);
    expect(names).toEqual(['表格 1', '表格 2', '表格 3：人数']);
  });

  test('check boxes of task lists are disabled and named', () => {
    const html = htmlOf('- [x] 甲\n- [ ] 乙\n\n1. [ ] 丙\n\n   丁');
    const boxes = parseElements(html).filter(({ tagName }) => tagName === 'input');
    expect(boxes.map(({ properties }) => properties['ariaLabel'])).toEqual(['已完成', '未完成', '未完成']);
    expect(boxes.every(({ properties }) => properties['disabled'] === true)).toBe(true);
  });

  test.each([
    [
      '见http://www.linxia.gov.cn查询',
      '见<a href="http://www.linxia.gov.cn" rel="noopener noreferrer">http://www.linxia.gov.cn</a>查询',
    ],
    ['www.gov.cn，另见', '<a href="http://www.gov.cn" rel="noopener noreferrer">www.gov.cn</a>，另见'],
    [
      '（https://a.cn/b.html）。',
      '（<a href="https://a.cn/b.html" rel="noopener noreferrer">https://a.cn/b.html</a>）。',
    ],
    [
      'http://a.cn、http://b.cn/?x=1。',
      '<a href="http://a.cn" rel="noopener noreferrer">http://a.cn</a>、<a href="http://b.cn/?x=1" rel="noopener noreferrer">http://b.cn/?x=1</a>。',
    ],
  ])('a bare address ends where the Chinese begins: %s', (body, html) => {
    expect(htmlOf(body)).toBe(`<p>${html}</p>`);
  });

  test.each([
    ['见http://a.cn，**重**[乙](b.md)[^1]。\n\n[^1]: 注', ['http://a.cn', 'b.md', '#user-content-fn-1']],
    ['a@b.cn，x.y+z@b-c.gov.cn。', ['mailto:a@b.cn', 'mailto:x.y+z@b-c.gov.cn']],
    ['(http://a.cn/b_(c).html), http://a.cn/?a=1&b=2!', ['http://a.cn/b_(c).html', 'http://a.cn/?a=1&b=2']],
    [
      'http://localhost:8080/x [见 http://a.cn](b.md) `http://c.cn` xhttp://d.cn',
      ['http://localhost:8080/x', 'b.md'],
    ],
    ['http:// www. @a.cn http://。', []],
  ])('bare addresses and what stands beside them: %s', (body, hrefs) => {
    const links = parseElements(htmlOf(body)).flatMap(({ properties }) => properties['href'] ?? []);
    expect(links.filter((href) => !String(href).includes('fnref'))).toEqual(hrefs);
  });

  test('a range is not struck through', () => {
    expect(htmlOf('3~5天、6~8天')).toBe('<p>3~5天、6~8天</p>');
  });

  test('an address that is marked as a link keeps its Chinese', () => {
    expect(htmlOf('[http://a.cn/路](http://a.cn/路)')).toContain('href="http://a.cn/%E8%B7%AF"');
    expect(htmlOf('<http://a.cn/路>')).toContain('href="http://a.cn/%E8%B7%AF"');
  });

  test('a line break within Chinese is no blank', () => {
    expect(htmlOf('第一行，\n第二行\nand English\nwords')).toBe('<p>第一行，第二行\nand English\nwords</p>');
  });
});

describe('footnotes', () => {
  const body = '甲[^注]乙[^注]\n\n[^注]: 说明\n';

  test('labels are Chinese and every link finds its id', () => {
    const html = htmlOf(body);
    expect(html).toContain('>脚注</h2>');
    expect(html).toContain('aria-label="返回正文 1"');
    expect(html).toContain('aria-label="返回正文 1-2"');
    const elements = parseElements(html);
    const ids = elements.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
    const targets = elements.flatMap(({ properties }) =>
      properties['href'] ? [String(properties['href']).slice(1)] : [],
    );
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(ids).toContain(target);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('aria-describedby="user-content-footnote-label"');
    expect(ids).toContain('user-content-footnote-label');
  });

  test('neither marks nor label are in the text or in the outline', () => {
    expect(renderBody(`## 一、总[^注]\n\n${body}`)).toMatchObject({
      text: '一、总\n甲乙\n说明',
      outline: [{ depth: 2, text: '一、总', anchor: '一总' }],
    });
  });

  test("an editor's id cannot take a footnote's place, and a description needs its footnotes", () => {
    const html = htmlOf(`<p id="fn-1">假</p>\n\n甲[^1]\n\n[^1]: 真`);
    expect(html).toContain('<p>假</p>');
    expect(html.match(/id="user-content-fn-1"/g)).toHaveLength(1);
    expect(htmlOf('<a href="a.md" aria-describedby="footnote-label">甲</a>')).toBe(
      '<p><a href="a.md">甲</a></p>',
    );
  });
});

describe('headings', () => {
  function headingsOf(body: string): string[] {
    return parseElements(htmlOf(body)).flatMap(({ tagName, properties }) =>
      /^h\d/.test(tagName) ? [`${tagName}#${String(properties['id'])}`] : [],
    );
  }

  test.each([
    ['Chinese text', '## 一、总体 要求\n### （一）目标', ['h2#一总体-要求', 'h3#一目标']],
    ['the same text twice', '## 甲\n## 甲\n## 甲-1', ['h2#甲', 'h2#甲-1', 'h2#甲-1-1']],
    [
      'ids of the page',
      '## main\n## Search\n## tree\n## content',
      ['h2#main-1', 'h2#search-1', 'h2#tree-1', 'h2#content-1'],
    ],
    ['no letters', '## ！\n## ——', ['h2#section', 'h2#section-1']],
    ['level 1', '# 甲\n## 乙\n# 丙', ['h2#甲', 'h3#乙', 'h2#丙']],
    ['a skipped level', '## 甲\n#### 乙\n#### 丙\n### 丁', ['h2#甲', 'h3#乙', 'h3#丙', 'h3#丁']],
    ['a low beginning', '#### 甲\n## 乙', ['h2#甲', 'h2#乙']],
    [
      'six levels',
      '# a\n## b\n### c\n#### d\n##### e\n###### f',
      ['h2#a', 'h3#b', 'h4#c', 'h5#d', 'h6#e', 'h6#f'],
    ],
    ['raw HTML', '<h1 id="x">甲</h1>\n\n<h3>乙</h3>', ['h2#甲', 'h3#乙']],
    ['an id that an editor wrote', '<p id="甲">x</p>\n\n## user-content-甲', ['h2#user-content-甲-1']],
    ['footnotes', '### 甲[^1]\n\n[^1]: x', ['h2#甲', 'h2#user-content-footnote-label']],
    ['nothing', '##\n\n## <b></b>', []],
  ])('%s', (_, body, expected) => {
    expect(headingsOf(body)).toEqual(expected);
  });

  test('the outline has those of depth 2 and 3', () => {
    expect(renderBody('## 甲 `码`\n### 乙\n#### 丙').outline).toEqual([
      { depth: 2, text: '甲 码', anchor: '甲-码' },
      { depth: 3, text: '乙', anchor: '乙' },
    ]);
  });
});

describe('addresses', () => {
  const seen: string[] = [];
  const resolve = {
    link(url: string) {
      seen.push(url);
      return url.endsWith('.md') ? `/文件/${url.replace(/\.md$/, '.html')}` : undefined;
    },
    image: (url: string) =>
      url === '图 1.png' ? { src: '/a/图 1.png', width: 640, height: 480 } : undefined,
  };

  test.each([
    ['[甲](../policies/x.md)', '<a href="/%E6%96%87%E4%BB%B6/../policies/x.html">甲</a>'],
    [
      '[甲](<通知 一.md> "题")',
      '<a href="/%E6%96%87%E4%BB%B6/%E9%80%9A%E7%9F%A5%20%E4%B8%80.html" title="题">甲</a>',
    ],
    ['[甲](%E8%A1%A8%20a.xls)', '<a href="%E8%A1%A8%20a.xls">甲</a>'],
    ['[甲](100%.xls)', '<a href="100%25.xls">甲</a>'],
    ['[甲](#目标)', '<a href="#%E7%9B%AE%E6%A0%87">甲</a>'],
    ['[甲](mailto:a@b.cn)', '<a href="mailto:a@b.cn">甲</a>'],
    ['[甲](tel:0930-1)', '<a href="tel:0930-1">甲</a>'],
    ['[甲](HTTPS://a.cn/)', '<a href="https://a.cn/" rel="noopener noreferrer">甲</a>'],
    ['[甲](//a.cn/)', '<a href="//a.cn/" rel="noopener noreferrer">甲</a>'],
    ['[](x.xls)', '<a href="x.xls">x.xls</a>'],
    ['[甲][r]\n\n[r]: 乙.md', '<a href="/%E6%96%87%E4%BB%B6/%E4%B9%99.html">甲</a>'],
  ])('%s', (body, html) => {
    expect(htmlOf(body, resolve)).toBe(`<p>${html}</p>`);
  });

  test('the resolver is asked for relative addresses only, as they are written', () => {
    seen.length = 0;
    htmlOf(
      '[a](%E8%A1%A8.xls) [b](<表 1.xls>) <a href="丙.md#节">c</a> [d](#x) [e](https://a.cn) [f](mailto:a@b.cn)',
      resolve,
    );
    expect(seen).toEqual(['%E8%A1%A8.xls', '表 1.xls', '丙.md#节']);
  });

  test('images get their address and size and load when they are needed, those in the first block at once', () => {
    const size = 'width="640" height="480"';
    const lazily = 'loading="lazy" decoding="async"';
    expect(htmlOf('甲![图](<图 1.png>)\n\n乙![图][r]\n\n[r]: <图 1.png>', resolve)).toBe(
      `<p>甲<img src="/a/%E5%9B%BE%201.png" alt="图" ${size} decoding="async"></p>\n` +
        `<p>乙<img src="/a/%E5%9B%BE%201.png" alt="图" ${size} ${lazily}></p>`,
    );
    expect(htmlOf('甲\n\n<img src="b.png">', resolve)).toBe(`<p>甲</p>\n<img src="b.png" alt="" ${lazily}>`);
  });

  test('an image alone in its paragraph is a figure, with its title as the caption', () => {
    const image = '<img src="a.png" alt="图" loading="lazy" decoding="async">';
    const html = htmlOf('甲\n\n![图](a.png "图1 <水位>")\n\n![图](a.png)\n\n![图](a.png) 乙');
    expect(html).toBe(
      `<p>甲</p>\n<figure>${image}<figcaption>图1 &#x3C;水位></figcaption></figure>\n` +
        `<figure>${image}</figure>\n<p>${image} 乙</p>`,
    );
  });

  test('smaller copies of an image are offered before it', () => {
    const srcset = '/a.jpg.480.webp 480w, /a.jpg.600.webp 600w';
    const image = () => ({ src: '/a.jpg', width: 600, height: 400, srcset, sizes: '100vw' });
    expect(htmlOf('甲 ![图](a.jpg)', { ...resolve, image })).toBe(
      `<p>甲 <picture><source type="image/webp" srcset="${srcset}" sizes="100vw">` +
        '<img src="/a.jpg" alt="图" width="600" height="400" decoding="async"></picture></p>',
    );
  });

  test('an image on another host is linked, not loaded', () => {
    expect(htmlOf('![图](https://a.cn/x.png)')).toBe(
      '<p><a href="https://a.cn/x.png" rel="noopener noreferrer">图</a></p>',
    );
    expect(htmlOf('[![图](//a.cn/x.png)](y.md)')).toBe('<p><a href="y.md">图</a></p>');
  });

  test('a link of an image without words is named', () => {
    expect(htmlOf('[![](a.png)](b.pdf)')).toContain('<a href="b.pdf" aria-label="b.pdf">');
  });
});

describe('text', () => {
  test('has a block a line', () => {
    const body =
      '## 甲\n\n一\\\n二\n\n- 三\n  - 四\n\n| 五 | 六 |\n|--|--|\n| 七 | 八 |\n\n> 九\n\n```\n十\n```\n\n![图](a.png)';
    expect(renderBody(body).text.split('\n')).toEqual([
      '甲',
      '一 二',
      '三',
      '四',
      '五 六',
      '七 八',
      '九',
      '十',
      '图',
    ]);
  });

  test('an empty body has none', () => {
    expect(renderBody('')).toEqual({ html: '', outline: [], text: '' });
  });
});

test('what is nested too deeply is shown as it is written', () => {
  const { html, text } = renderBody(`${'> '.repeat(600)}甲 <b>\n\n乙`);
  expect(html.endsWith('甲 &#x3C;b></p><p>乙</p>')).toBe(true);
  expect(text.endsWith('\n乙')).toBe(true);
});

test('the HTML is valid', async () => {
  const body = [
    '# 总\n\n## 一\n\n#### 二[^1]\n\n### 二[^1]\n\n## !\n\n##\n',
    '| 甲 | 乙 |\n|:-:|--|\n| 1 | 2 |\n\n- [x] 甲\n- [ ] 乙\n\n1. 一\n2. 二\n\n> 引\n\n---\n\n```js\na < b\n```\n',
    '![](a.png) [![](a.png)](b.md) [](c.md) <https://a.cn> http://b.cn。~~删~~\n',
    '<p align="center">落款</p>\n\n<details><summary>更多</summary>内容</details>\n\n<p>外<p>内</p></p>\n',
    '<font color="red"><a href="javascript:x" id="q">甲</a></font> <b id="q">乙</b> [a [^1] b](x.md)\n',
    '[^1]: 说明\n\n    第二段\n',
  ].join('\n');
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'] }));
  const page = `<main><h1>题</h1>\n${htmlOf(body)}</main>`;
  const report = await validator.validateString(page);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

describe('emphasis beside Chinese punctuation', () => {
  test.each([
    ['**注意：**请看', '<p><strong>注意：</strong>请看</p>'],
    ['深化**“放管服”**改革', '<p>深化<strong>“放管服”</strong>改革</p>'],
    ['见*《条例》*第二十条', '<p>见<em>《条例》</em>第二十条</p>'],
  ])('reads %s', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});
