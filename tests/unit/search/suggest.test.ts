import { describe, expect, it } from 'vitest';
import type { NamedPage } from '../../../src/search/directory.ts';
import { suggestNames } from '../../../src/search/suggest-names.ts';
import { openSmall, type SmallDocument } from './small-index.ts';

const page = (name: string, more: Partial<NamedPage> = {}): NamedPage => ({
  name,
  aliases: [],
  route: `/${name}/`,
  ...more,
});

const agencies = [
  page('州工业和信息化局', { aliases: ['州工信局', '州工信委'] }),
  page('州信访局', { aliases: ['信访局', '信访办公室'] }),
  page('信访局服务中心'),
  page('州教育局', { within: '州政府' }),
];
const columns = [page('信息公开'), page('教育', { within: '重点领域' }), page('教育', { within: '数据' })];
const documents: readonly SmallDocument[] = [
  { title: '信访条例', text: '' },
  { title: '关于信访的通知', text: '信访' },
  { title: '决定', text: '', documentNumber: '州办发〔2018〕104号' },
];

describe('names', () => {
  const suggest = (...words: string[]) => suggestNames('agency', agencies, words);

  it('are suggested whole before those that begin so before those that hold it', () => {
    const texts = (...words: string[]) => suggest(...words).map(({ text }) => text);
    expect(texts('信访局')).toEqual(['州信访局', '信访局服务中心']);
    expect(texts('州', '局')).toEqual(['州工业和信息化局', '州信访局', '州教育局']);
    expect(texts('局', '信')).toEqual(['州工业和信息化局', '州信访局', '信访局服务中心']);
    expect(texts('信访', '服')).toEqual(['信访局服务中心']);
  });

  it('say by which other name they were found, the one that fits best', () => {
    expect(suggest('工信委')).toEqual([
      { kind: 'agency', text: '州工业和信息化局', route: '/州工业和信息化局/', note: '州工信委' },
    ]);
    const among = page('甲', { aliases: ['州信访办', '信访'] });
    expect(suggestNames('agency', [among], ['信访'])[0]?.note).toBe('信访');
  });

  it('say where they stand when they were found by their own', () => {
    expect(suggestNames('column', columns, ['教育'])).toEqual([
      { kind: 'column', text: '教育', route: '/教育/', note: '重点领域' },
      { kind: 'column', text: '教育', route: '/教育/', note: '数据' },
    ]);
  });

  it('are four at most', () => {
    const many = Array.from({ length: 9 }, (_, place) => page(`信访${place}`));
    expect(suggestNames('column', many, ['信访'])).toHaveLength(4);
  });
});

describe('suggestions', () => {
  const finder = openSmall(documents, 4, { agencies, columns });

  it('are agencies and columns, then documents', async () => {
    const suggested = await finder.suggest('信访', 8);
    expect(suggested.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'agency 州信访局',
      'agency 信访局服务中心',
      'document 信访条例',
      'document 关于信访的通知',
    ]);
  });

  it('leave room for documents', async () => {
    const suggested = await finder.suggest('信访', 2);
    expect(suggested.map(({ text }) => text)).toEqual(['州信访局', '信访条例']);
  });

  it('take a phrase in quotation marks for one', async () => {
    expect(await finder.suggest('“关于信访 的', 8)).toHaveLength(1);
    expect(await finder.suggest('"信访 关于"', 8)).toEqual([]);
  });

  it('are none for nothing', async () => {
    expect(await finder.suggest('  ', 5)).toEqual([]);
    expect(await finder.suggest('信访', 0)).toEqual([]);
  });

  it('know a number before it is typed to its end, and say it', async () => {
    for (const typed of ['州办发〔2018〕104号', '州办发[2018]10', '〔2018〕104'])
      expect(await finder.suggest(typed, 5)).toEqual([
        { kind: 'document', text: '决定', route: '/2.html', note: '州办发〔2018〕104号' },
      ]);
    expect(await finder.suggest('州办发[2018]9', 5)).toEqual([]);
  });
});
