import { describe, expect, it } from 'vitest';
import { namesNothing, saysNothing } from '../../../../src/checks/links/link-words.ts';
import { findUnreadLinks } from '../../../../src/checks/links/unread-links.ts';
import { findFormFault } from '../../../../src/checks/links/written-form.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';
import type { DocumentText } from '../../../../src/source/document-text.ts';

describe('a link’s words', () => {
  it.each([
    ...[
      '点击这里',
      '请点击此处查看',
      '更多',
      '更多>>',
      '查看更多',
      '详情',
      '【查看详情】',
      '这里',
      '链接',
      '原文',
    ],
    ...['点击下载', '阅读全文', 'here', 'Click here', 'Read more', '→', ''],
  ])('say nothing: %s', (words) => {
    expect(saysNothing(words)).toBe(true);
  });

  it.each([
    ...[
      '附件1',
      '通知',
      '全文公开目录',
      '下载申请表',
      '更多政策文件',
      '办事指南',
      '（三）',
      '第82次',
      '2017年的要点',
    ],
    ...['图解', '进入政务服务网', '地址簿', 'HERE公司年报', '州教育局'],
  ])('say something: %s', (words) => {
    expect(saysNothing(words)).toBe(false);
  });
});

describe('an image’s words', () => {
  it.each([
    ...[
      '',
      ' ',
      '图片',
      '图1',
      '图 1-2',
      '照片（3）',
      'image',
      'image001',
      'IMG_2034',
      'IMG_2034.JPG',
      'DSC01234',
    ],
    ...[
      '微信图片_20190304101112',
      'QQ截图20190304',
      'mmexport1551234567890',
      'Screenshot_2019-03-04',
      '1',
      '2019年3月4日',
    ],
  ])('name nothing: %s', (words) => {
    expect(namesNothing(words, 'a.png')).toBe(true);
  });

  it.each(['图1 全州地图', '排水口', '柱形图，十根柱子高低不一', '张示例的照片', 'A3 线路图', 'Pagoda'])(
    'name something: %s',
    (words) => {
      expect(namesNothing(words, 'a.png')).toBe(false);
    },
  );
});

describe('an address', () => {
  it.each([
    'https://www.shili.gov.cn/',
    'http://www.shili.gov.cn/公开/表（一）',
    'https://www.shili.gov.cn/怎么办？.html',
    '//www.shili.gov.cn/a',
    'https://www.shili.gov.cn/a?b=c&d=%20#e',
    'https://示例.政务/',
  ])('is well written: %s', (written) => {
    expect(findFormFault(written)).toBeUndefined();
  });

  it.each([
    'https://www.shili.gov.cn/a）。',
    'https://www.shili.gov.cn/a》',
    'https://www.shili.gov.cn/a，',
    'https://www.shili.gov.cn/\u200b',
    'https://www.shili.gov.cn/a\u3000b',
    'https://www。shili.gov.cn/',
    'https://ｗｗｗ.shili.gov.cn/',
    'https:www.shili.gov.cn',
    'https://http://www.shili.gov.cn',
    'https:\\\\www.shili.gov.cn',
  ])('is badly written: %s', (written) => {
    expect(findFormFault(written)).toBeDefined();
  });
});

/** A body of one paragraph on one line. */
function textOf(line: string): DocumentText {
  const block = {
    kind: 'paragraph',
    depth: 0,
    text: line,
    placeAt: (offset: number) => ({ line: 1, column: offset + 1 }),
  } as const;
  return {
    file: 'a.md',
    type: 'policy',
    frontMatter: {},
    fields: [],
    body: { blocks: [block], tables: [] },
    source: line,
  };
}

describe('what is meant as a link', () => {
  it.each([
    ['见[通知]（a.md）。', '[通知](a.md)'],
    ['见［通知］（../a.md）。', '[通知](../a.md)'],
    ['见[表](附件 1.docx)。', '[表](<附件 1.docx>)'],
    ['！[图]（图.png）', '![图](图.png)'],
  ])('is mended: %s', (line, mended) => {
    const [{ fix } = { fix: undefined }] = findUnreadLinks(textOf(line), NO_TERMS);
    expect(fix?.text).toBe(mended);
    expect(line.slice((fix?.column ?? 0) - 1).slice(0, fix?.length)).toMatch(/^[!！]?[[［].*[)）]$/);
  });

  it.each(['[2019]（第三次）', '[注]（见下）', '省[1]（含州）', '【网站】（www.shili.gov.cn）'])(
    'is not looked for in other brackets: %s',
    (line) => {
      expect(findUnreadLinks(textOf(line), NO_TERMS)).toEqual([]);
    },
  );

  it('is looked for in little time, whatever the line', () => {
    const hostile = ['[', '（', '[a]（', '］（', '[a]（a.md', ']('].map((part) => part.repeat(200_000));
    const start = process.cpuUsage();
    for (const line of [...hostile, `https://a.cn/${'）'.repeat(1_000_000)}`]) {
      findUnreadLinks(textOf(line), NO_TERMS);
      findFormFault(line);
      saysNothing(line);
      namesNothing(line, 'a.png');
    }
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(3);
  });
});
