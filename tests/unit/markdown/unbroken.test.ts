import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseElements } from './html-safety.ts';
import { htmlOf, renderBody } from './resolver.ts';

/** The words that a rendered body keeps on one line. */
function unbroken(body: string): string[] {
  return [...htmlOf(body).matchAll(/<span class="nobr">([^<]*)<\/span>/g)].map(([, words = '']) => words);
}

describe('words that stay on one line', () => {
  test.each([
    ['2019年11月29日前报送，次年1月31日前公布', ['2019年11月29日', '1月31日']],
    ['按照《通知》（甘政办发〔2018〕83号）', ['甘政办发〔2018〕83号']],
    ['见〔2018〕28号', ['见〔2018〕28号']],
    ['主动公开1.3万条、41,935万元', ['1.3万条', '41,935万元']],
    ['2019年，全年，第104号', []],
    ['`2019年1月2日`', []],
  ])('%s', (body, words) => {
    expect(unbroken(body)).toEqual(words);
  });

  test('stand in links, headings and tables too', () => {
    expect(unbroken('## 2019年1月2日\n\n[2019年1月3日](a.md)\n\n| 甲 |\n|--|\n| 2019年1月4日 |')).toEqual([
      '2019年1月2日',
      '2019年1月3日',
      '2019年1月4日',
    ]);
  });

  test('add and take away no text', () => {
    const pieces = fc.constantFrom(
      '2019年',
      '1月',
      '2日',
      '〔2019〕',
      '12号',
      '发',
      '万元',
      '3.5',
      '<b>',
      '**',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { html, text } = renderBody(parts.join(''));
        const shown = html.replace(/<[^>]*>/g, '');
        expect(shown.replace(/&#x3C;/g, '<').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });
});

describe('signature', () => {
  const signed = (body: string) =>
    parseElements(htmlOf(body)).filter(({ properties }) => String(properties['className']) === 'signature')
      .length;

  test.each([
    ['正文。\n\n示例市人民政府办公室\n\n2019年11月27日', 2],
    ['正文。\n\n示例市人民政府办公室<br>2019年11月27日', 1],
    ['正文。\n\n甲市财政局\n\n甲市民政局\n\n二〇一九年十一月二十七日\n\n（此件公开发布）', 3],
    ['正文。\n\n2019年11月27日', 0],
    ['大事记\n\n2019年11月27日\n\n会议召开。', 0],
    ['由市政府办公室\n\n2019年11月27日印发', 0],
    ['> 市政府办公室\n>\n> 2019年11月27日', 0],
  ])('%s', (body, count) => {
    expect(signed(body)).toBe(count);
  });

  test('looks at masses of digits once', () => {
    // Each of them was taken for the beginning of a figure: this took minutes.
    for (const digits of ['1'.repeat(200_000), '1,'.repeat(100_000)])
      expect(unbroken(`共${digits}`)).toEqual([]);
  });
});
