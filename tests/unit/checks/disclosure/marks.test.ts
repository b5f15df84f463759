import { describe, expect, test } from 'vitest';
import { readDisclosureMarks } from '../../../../src/checks/disclosure/marks.ts';
import { prepareBody } from '../../../../src/markdown/prepared-body.ts';

function marksIn(body: string): string[] {
  const { text } = prepareBody(body, { format: 'md', firstLine: 1 });
  return readDisclosureMarks(text).map(({ says, at }) => `${at.line}:${at.column} ${says}`);
}

describe('marks of disclosure', () => {
  test.each([
    ['（此件公开发布）', '主动公开'],
    ['(此件公开发布)', '主动公开'],
    ['【此件主动公开】', '主动公开'],
    ['（ 此 件 公 开 发 布 ）', '主动公开'],
    ['（本文件可以对外公开）', '主动公开'],
    ['（此件依申请公开）', '依申请公开'],
    ['（此件不主动公开，依申请公开）', '依申请公开'],
    ['（此件不予公开）', '不予公开'],
    ['（此件不公开）', '不予公开'],
    ['（此件发至县级，不登报、不上网）', '不予公开'],
    ['（本通知不对外公开）', '不予公开'],
    ['（此件内部使用，请勿外传）', '不予公开'],
    ['（内部资料 注意保存）', '不予公开'],
    ['（仅供内部参考）', '不予公开'],
    ['内部资料，注意保存', '不予公开'],
    ['秘密★', '不予公开'],
    ['公开属性：依申请公开', '依申请公开'],
    ['信息公开选项：主动公开', '主动公开'],
    ['（此件删减后公开）', '删减后公开'],
    ['（此件经删减后公开发布）', '删减后公开'],
  ])('%s', (mark, says) => {
    expect(marksIn(`第一段。\n\n${mark}`)).toEqual([`3:1 ${says}`]);
  });

  test.each([
    '（此件发至各县）',
    '（本通知自公布之日起施行）',
    '（本通知涉及保密事项的，按有关规定执行）',
    '（本文件所称内部机构，指各科室）',
    '文末标注（此件公开发布）',
    '凡标“（此件不公开）”的，不上网。',
    '对（此件不公开）的文件另行登记。',
    '各单位要公开办事指南（内部流程除外）',
    '（一）内部资料的管理',
    '信息公开属性：主动公开、依申请公开、不予公开',
    '商业秘密',
    '| 公开属性 | 标注 |\n| --- | --- |\n| 不予公开 | （此件不公开） |',
    '```\n（此件不公开）\n```',
  ])('none in %s', (text) => {
    expect(marksIn(`第一段。\n\n${text}`)).toEqual([]);
  });

  test('stand at the end of a signature, where a line is broken or not', () => {
    expect(marksIn('示例市人民政府\n2019年11月20日\n（此件公开发布）')).toEqual(['3:1 主动公开']);
    expect(marksIn('示例市人民政府  \n（此件不公开）')).toEqual(['2:1 不予公开']);
  });

  test('cost no more than the text is long', () => {
    const blockOf = (text: string) =>
      ({ kind: 'paragraph', depth: 0, text, placeAt: () => ({ line: 1, column: 1 }) }) as const;
    for (const sign of ['（', '（此件', '（此件公开', '此', '\n', '“（此件）', ' ']) {
      const text = sign.repeat(Math.ceil(1e6 / sign.length));
      const before = process.cpuUsage();
      readDisclosureMarks({ blocks: [blockOf(text)], tables: [] });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});
