import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSite } from '../browser/sample-site.ts';
import { attributesOf, readPage, textsOf } from './built-site.ts';

let out = '';
beforeAll(() => {
  out = sampleSite();
});

describe('公众参与', () => {
  it('has open consultations first, each with its state', () => {
    const page = readPage(out, 'xxgk/gzcy/index.html');
    expect(textsOf(page, 'main h2')).toEqual(['正在征集', '即将开始', '已经结束']);
    expect(textsOf(page, '.cases strong')).toEqual(['征集中', '未开始', '已结束', '已结束']);
    expect(textsOf(page, '.cases strong + span')).toEqual([
      '还剩15天，2019-12-16截止',
      '2019-12-09开始，2019-12-20截止',
      '2019-11-20截止，结果待公布',
      '2019-10-15截止，结果已公布',
    ]);
  });

  it('links a consultation with what it ended in, both ways', () => {
    const consultation = 'agencies/xxzx/consultations/2019/sample-announced.html';
    const [result = ''] = attributesOf(readPage(out, consultation), '.relation a', 'href');
    const page = readPage(out, result.slice(1));
    expect(textsOf(page, '.relation h2')).toEqual(['征求意见情况']);
    expect(attributesOf(page, '.relation a', 'href')).toEqual([`/${consultation}`]);
  });

  it('says on an open consultation that the portal takes no opinions', () => {
    const page = readPage(out, 'agencies/xxzx/consultations/2019/sample-open.html');
    expect(textsOf(page, '.opinions').join()).toContain('不能在线接收意见');
    expect(textsOf(page, '.notice.open strong')).toEqual(['征集中']);
  });
});

describe('建议提案', () => {
  /** A row of the table by its heading, note aside. */
  function rows(): string[][] {
    const page = readPage(out, 'xxgk/jyta/index.html');
    const cells = textsOf(page, '.rate tbody td');
    return textsOf(page, '.rate tbody th').map((name, index) => [
      name.replace(/(?<=^\d{4}年(?:人大议案、人大建议|政协提案)).*$/, ''),
      ...cells.slice(index * 5, index * 5 + 5),
    ]);
  }

  it('has the figures of the annual report beside those of the cases published here', () => {
    expect(rows()).toEqual([
      ['2019年人大建议', '', '', '1件', '1件', '100%'],
      ['2019年政协提案', '', '', '2件', '1件', '50%'],
      ['2018年人大议案、人大建议', '97件', '100%', '0件', '', ''],
      ['2018年政协提案', '183件', '100%', '0件', '', ''],
    ]);
    expect(attributesOf(readPage(out, 'xxgk/jyta/index.html'), '.rate p a', 'href')).toEqual([
      '/agencies/lxz/reports/2018-annual-report.html',
    ]);
  });

  it('can be narrowed to an agency without a script', () => {
    const page = readPage(out, 'xxgk/jyta/agency-zwfwzx.html');
    expect(textsOf(page, '.cases h2')).toEqual(['2019年人大建议', '2019年政协提案']);
    expect(textsOf(page, '[aria-current=page]').join()).toContain('州政府政务服务中心（2件）');
  });
});

it('回应关切 has the questions', () => {
  const page = readPage(out, 'xxgk/hygq/index.html');
  for (const title of textsOf(page, '.cases li > a')) expect(title).toMatch(/？$/);
  const answer = readPage(out, 'agencies/lxz/responses/2019/sample-messages.html');
  expect(textsOf(answer, '.answer td:nth-child(2)')).toEqual(['44', '6', '38', '88']);
});
