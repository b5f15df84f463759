import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSite } from '../browser/sample-site.ts';
import { attributesOf, readPage, textsOf } from './built-site.ts';

let out = '';
beforeAll(() => {
  out = sampleSite();
});

describe('领导之窗', () => {
  const LEADER = 'agencies/lxz/leaders/ma-xiangzhong.html';

  it('shows the one person whom the sources name, and says what is missing', () => {
    const page = readPage(out, 'xxgk/ldzc/index.html');
    expect(textsOf(page, '.leaders .name')).toEqual(['马相忠']);
    expect(textsOf(page, '.leaders img')).toEqual([]);
    expect(textsOf(page, 'main > .empty').join('')).toContain('马相忠的职务、分工和照片');
  });

  it('leads from the person to the three meetings chaired, newest first, and back', () => {
    expect(textsOf(readPage(out, LEADER), '.relation a')).toEqual([
      '马相忠主持召开州政府第83次常务会议',
      '马相忠主持召开州政府第82次常务会议',
      '马相忠主持召开州政府第81次常务会议',
    ]);
    const meeting = readPage(out, 'agencies/zfb/meetings/2019/2019-01-04-executive-83.html');
    expect(attributesOf(meeting, '.metadata a', 'href')).toContain(`/${LEADER}`);
  });
});

describe('重点领域信息公开', () => {
  it('tells how old the newest item of each area is, and which areas are overdue', () => {
    const page = readPage(out, 'xxgk/zdly/index.html');
    expect(textsOf(page, '.areas-summary')).toEqual([
      '共 12 个领域：8 个按期更新，3 个超过期限未更新，1 个还没有发布内容。',
    ]);
    expect(textsOf(page, '.areas h2 > a')).toEqual(
      expect.arrayContaining([
        '脱贫攻坚',
        '环境保护',
        '重大建设项目',
        '公共资源配置',
        '社会公益事业',
        '教育',
        '医疗卫生',
      ]),
    );
    expect(textsOf(page, '.areas .stale')).toHaveLength(3);
    expect(textsOf(page, '.areas .stale')[0]).toContain('1 年 7 个月未更新');
  });
});

describe('专题专栏', () => {
  it('gathers documents that lead back to the topic', () => {
    const topic = 'agencies/zfb/topics/open-government.html';
    expect(attributesOf(readPage(out, 'ztzl/index.html'), '.topics a', 'href')).toEqual([`/${topic}`]);
    const documents = attributesOf(readPage(out, topic), '.block .rows a', 'href');
    expect(documents.length).toBeGreaterThan(20);
    for (const document of documents)
      expect(attributesOf(readPage(out, document.slice(1)), '.relation a', 'href'), document).toContain(
        `/${topic}`,
      );
  });
});
