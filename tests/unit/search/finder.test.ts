import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedIndex } from '../../../src/search/bytes.ts';
import { openFinder } from '../../../src/search/finder.ts';
import { containsWords, splitWords } from '../../../src/search/match.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { bodyTermsOf } from '../../../src/search/units.ts';
import {
  ask,
  hasInHead,
  hasWord,
  indexFiles,
  loadFrom,
  openSmall,
  type SmallDocument,
} from './small-index.ts';

const piece = fc.constantFrom(
  '信访',
  '访',
  '104',
  '4号',
  '号',
  '〔2018〕',
  '(',
  '）',
  '２',
  'a',
  'B ',
  '，',
  ' ',
  '\n',
  '𠀀',
  '\ud800',
  'é',
);
const text = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
const document = fc.record({
  title: text,
  documentNumber: fc.option(text, { nil: undefined }),
  indexNumber: fc.option(text, { nil: undefined }),
  text,
  agencies: fc.constantFrom(['信访局'], ['州政府', '州访办2']),
  aliases: fc.constantFrom([], ['a4号']),
}) satisfies fc.Arbitrary<SmallDocument>;
/** Cut out of something at any UTF-16 unit, or of anything. */
const query = fc
  .tuple(text, fc.nat(8), fc.nat(8))
  .map(([source, from, length]) => source.slice(from, from + length + 1));

describe('find', () => {
  it('finds in heads exactly what is there, and in bodies all that is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 8 }),
        fc.array(query, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 4 }),
        async (documents, queries, partSize) => {
          const words = queries.flatMap((typed) => [...splitWords(typed), normalise(typed)]).filter(Boolean);
          const found = await openSmall(documents, partSize).find(ask(words));
          const numbers = [...found.documents];
          expect(new Set(numbers).size).toBe(numbers.length);
          for (const [number, each] of documents.entries()) {
            const isLookedFor = (word: string) => hasInHead(each, word) || bodyTermsOf(word).length > 0;
            if (words.every((word) => hasWord(each, word) && isLookedFor(word)))
              expect(numbers).toContain(number);
            if (numbers.includes(number))
              expect(found.bodyWords(number)).toEqual(
                [...new Set(words)].filter((word) => !hasInHead(each, word)).map((word) => [word]),
              );
          }
          const doubts = numbers.map((number) => found.bodyWords(number).length > 0);
          expect(doubts).toEqual(doubts.toSorted((a, b) => Number(a) - Number(b)));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('finds long words exactly, whether they are many or few', async () => {
    const phrase = fc.array(fc.constantFrom('信', '访', '12', '号', '('), { minLength: 9, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(phrase, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.integer({ min: 10, max: 14 })), {
          minLength: 1,
          maxLength: 24,
        }),
        fc.nat(3),
        async (phrases, cuts, from) => {
          const documents = cuts.map(([which, start, end]): SmallDocument => {
            const title = (phrases[which % phrases.length] ?? []).slice(start, end).join('');
            return { title, documentNumber: `${title}）`, text: '' };
          });
          const word = normalise((phrases[0] ?? []).slice(from).join(''));
          const finder = openSmall(documents);
          const { documents: found } = await finder.find(ask([word]));
          const expected = documents.flatMap((each, number) => (hasInHead(each, word) ? [number] : []));
          expect([...found].sort((a, b) => a - b)).toEqual(expected);
          const firsts = [...found].map((number) => documents[number]?.title);
          const whole = firsts.filter((title) => normalise(title ?? '') === word).length;
          expect(firsts.slice(0, whole).every((title) => normalise(title ?? '') === word)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('looks at titles only when told so', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 6 }),
        query,
        async (documents, typed) => {
          const words = splitWords(typed);
          const found = await openSmall(documents).find(ask(words, { isTitleOnly: true }));
          const expected = documents.flatMap(({ title }, number) =>
            containsWords(title, words) ? [number] : [],
          );
          expect([...found.documents].sort((a, b) => a - b)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves out most bodies in which a word stands only piece by piece', async () => {
    const { documents } = await openSmall([
      { title: '甲', text: '信访工作条例' },
      { title: '乙', text: '信访一二条例三访工四工作五作条' },
      { title: '丙', text: '工作条例，信访工' },
    ]).find(ask(['信访工作条例']));
    expect([...documents]).toEqual([0]);
  });

  it('says which words are not looked for in bodies', async () => {
    const finder = openSmall([{ title: '信访条例', text: '州内 a 一览' }]);
    expect((await finder.find(ask(['州', '州内', '(一)', '4']))).headOnlyWords).toEqual(['州', '(一)']);
    expect([...(await finder.find(ask(['信']))).documents]).toEqual([0]);
    expect([...(await finder.find(ask(['览']))).documents]).toEqual([]);
    expect([...(await finder.find(ask(['州内']))).documents]).toEqual([0]);
  });
});

const RANKED: readonly SmallDocument[] = [
  { title: '名单', text: '见《关于信访的通知》' },
  { title: '转发《信访条例》的通知', text: '全文' },
  { title: '公告', documentNumber: '信访条例', text: '' },
  { title: '信访条例', text: '', validity: '废止' },
  { title: '信访条例', text: '' },
  { title: '信访条例解读', text: '', validity: '失效' },
  { title: '信访条例问答', text: '' },
  { title: '通知', text: '', documentNumber: '关于信访条例〔2018〕4号' },
  { title: '工作', text: '', aliases: ['信访条例处'] },
  { title: '名单', text: '依照信访条例。', validity: '废止' },
  { title: '名单', text: '依照信访条例。' },
  { title: '州信访条例', text: '' },
];

describe('the order', () => {
  it('has the best first: number, whole title, its start, title, number or agency, body; in force, newer', async () => {
    const { documents } = await openSmall(RANKED).find(ask(['信访条例']));
    expect([...documents]).toEqual([2, 4, 3, 6, 5, 11, 1, 8, 7, 10, 9]);
  });

  it('ranks a document by the word that is matched worst', async () => {
    const { documents } = await openSmall([
      { title: '信访', text: '预算' },
      { title: '信访预算', text: '' },
      { title: '表', text: '信访预算' },
      { title: '表', text: '预算信访' },
    ]).find(ask(['信访', '预算']));
    expect([...documents]).toEqual([1, 0, 3, 2]);
  });

  it('is by day over the whole when asked', async () => {
    const { documents, bodyWords } = await openSmall(RANKED).find(ask(['信访条例'], { sort: 'date' }));
    expect([...documents]).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(bodyWords(11)).toEqual([]);
    expect(bodyWords(10)).toEqual([['信访条例']]);
  });
});

const FILTERED: readonly SmallDocument[] = [
  {
    title: '信访一',
    text: '',
    date: '2017-05-01',
    agencies: ['州工信委', '州工信局'],
    columns: ['公开', '公开/政策'],
  },
  { title: '信访二', text: '', date: '2018-01-31', agencies: ['州工信局'], columns: ['公开', '公开/解读'] },
  {
    title: '信访三',
    text: '',
    date: '2018-02-01',
    agencies: ['州教育局'],
    columns: ['公开', '公开/政策'],
    type: '通知',
  },
  { title: '预算', text: '', date: '2019-02-01', agencies: ['州教育局'], validity: '有效' },
];

describe('filters', () => {
  const finder = openSmall(FILTERED, 2);
  const count = (facet: readonly { value: string; count: number }[]) =>
    Object.fromEntries(facet.map(({ value, count }) => [value, count]));

  it('take any value of a key and all keys, and count their own values without themselves', async () => {
    const { documents, facets } = await finder.find(
      ask(['信访'], { filters: { agency: ['州工信局', '没有'], year: ['2018', '2017'], type: [] } }),
    );
    expect([...documents]).toEqual([1, 0]);
    expect(count(facets.agency)).toEqual({ 州工信委: 1, 州工信局: 2, 州教育局: 1 });
    expect(count(facets.column)).toEqual({ 公开: 2, '公开/政策': 1, '公开/解读': 1 });
    expect(count(facets.year)).toEqual({ 2017: 1, 2018: 1 });
    expect(count(facets.type)).toEqual({ 政策文件: 2 });
    expect(facets.validity).toEqual([]);
  });

  it('count anew without what was looked at in vain', async () => {
    const found = await finder.find(ask(['信访'], { filters: { year: ['2018'] } }));
    expect([...found.documents]).toEqual([2, 1]);
    expect([...found.beside]).toEqual([0]);
    const { documents, facets } = found.without(new Set([0, 2]));
    expect([...documents]).toEqual([1]);
    expect(count(facets.year)).toEqual({ 2018: 1 });
    expect(count(facets.agency)).toEqual({ 州工信局: 1 });
  });

  it('take documents of a range of days, both ends included', async () => {
    const ofDays = async (from?: string, to?: string) => [
      ...(await finder.find(ask([], { from, to }))).documents,
    ];
    expect(await ofDays('2018-01-31', '2018-02-01')).toEqual([2, 1]);
    expect(await ofDays('2018-02-01')).toEqual([3, 2]);
    expect(await ofDays(undefined, '2017-12-31')).toEqual([0]);
    expect(await ofDays('gestern', '2018')).toEqual([3, 2, 1, 0]);
  });

  it('find nothing for a value that is not there, not even a prototype’s', async () => {
    for (const value of ['constructor', '__proto__', '<img onerror=alert(1)>'])
      expect([...(await finder.find(ask([], { filters: { agency: [value] } }))).documents]).toEqual([]);
  });

  it('find everything, newest first, without words', async () => {
    const found = await finder.find(ask([]));
    expect([...found.documents]).toEqual([3, 2, 1, 0]);
    expect([...found.documents].flatMap((document) => found.bodyWords(document))).toEqual([]);
  });
});

describe('cards', () => {
  const documents = [
    ...RANKED,
    { title: '决定', text: '', documentNumber: '州办发〔2018〕104号', columns: ['公开', '公开/政策'] },
  ];
  const finder = openSmall(documents, 4);

  it('show what a document is', async () => {
    expect(await finder.card(12)).toEqual({
      route: '/12.html',
      title: '决定',
      documentNumber: '州办发〔2018〕104号',
      agency: '州政府',
      column: '公开/政策',
      type: '政策文件',
      date: '2018-01-01',
    });
    await expect(finder.card(13)).rejects.toThrow(DamagedIndex);
  });
});

describe('hostile questions', () => {
  const finder = openSmall(RANKED);
  it.each([
    '<img src=x onerror=alert(1)>',
    '信'.repeat(10_000),
    '信 访 '.repeat(5_000),
    Array.from({ length: 5_000 }, (_, place) => `信访${place}`).join(' '),
    '9'.repeat(10_000),
    '(.*)+$ [a-z]{1,9} \\d',
    '\ud800',
    '\udc00\ud800 信访',
    '😀👨‍👩‍👧',
    '\u202e\u200f信访\u202c',
    '__proto__ constructor toString',
    '\0\u0001',
  ])('neither break nor run: %#', async (typed) => {
    const words = splitWords(typed);
    const start = performance.now();
    const { documents } = await finder.find(ask(words));
    await finder.suggest(typed, 8);
    expect(performance.now() - start).toBeLessThan(1_000);
    for (const number of documents) {
      const found = RANKED[number];
      expect(found && words.every((word) => hasWord(found, word) || bodyTermsOf(word).length > 0)).toBe(true);
    }
  });
});

describe('files', () => {
  const files = indexFiles(RANKED);

  it('are loaded once, and only those that a question needs', async () => {
    const loaded: string[] = [];
    const finder = openFinder((name, isStale) => {
      loaded.push(name);
      return loadFrom(files)(name, isStale);
    });
    expect(loaded).toEqual([]);
    await Promise.all([finder.find(ask(['信访'])), finder.find(ask(['信访']))]);
    await finder.find(ask(['信访']));
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(loaded.sort()).toEqual(['buckets/0', 'checks', 'directory', 'table']);
  });

  it('are asked for again when they could not be had', async () => {
    let isOnline = false;
    const finder = openFinder(async (name) => {
      if (!isOnline) throw new Error('offline');
      return loadFrom(files)(name, false);
    });
    await expect(finder.find(ask(['信访']))).rejects.toThrow('offline');
    isOnline = true;
    expect((await finder.find(ask(['信访']))).documents.length).toBeGreaterThan(0);
  });

  it('that are cut or changed are told, and nothing is found in them', async () => {
    const names = ['directory', 'table', 'checks', 'buckets/0'];
    const whole = await openFinder(loadFrom(files)).find(ask(['信访条例']));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 255 })),
        async (name, place, flip) => {
          const bytes = files.get(name) ?? new Uint8Array();
          const at = place % bytes.length;
          const damaged =
            flip === null ? bytes.slice(0, at) : bytes.map((byte, i) => (i === at ? byte ^ flip : byte));
          const finder = openFinder(loadFrom(new Map([...files, [name, damaged]])));
          const result = await finder.find(ask(['信访条例'])).catch((error: Error) => error);
          if (name !== 'directory' || flip === null) expect(result).toBeInstanceOf(DamagedIndex);
          // Names have no checksum: where a letter of theirs is another, less is found by them.
          else if (!(result instanceof Error))
            expect([...whole.documents]).toEqual(expect.arrayContaining([...result.documents]));
        },
      ),
    );
    expect(whole.documents.length).toBe(11);
  });

  it('of another edition are loaded past the cache, or told', async () => {
    const older = indexFiles(RANKED.slice(1));
    for (const name of ['table', 'checks', 'buckets/0', 'cards/0']) {
      const stale = new Map([...files, [name, older.get(name) ?? new Uint8Array()]]);
      const question = ask(['信访条例']);
      const open = (fresh: typeof files) =>
        openFinder((wanted, isStale) => loadFrom(isStale ? fresh : stale)(wanted, isStale));
      const finder = open(files);
      expect((await finder.find(question)).documents.length, name).toBe(11);
      expect((await finder.card(4)).title, name).toBe('信访条例');
      const unlucky = open(stale);
      await expect(
        unlucky.find(question).then(() => unlucky.card(4)),
        name,
      ).rejects.toThrow(DamagedIndex);
    }
  });

  it('taken for one another are told', async () => {
    const swapped = new Map([...files, ['buckets/0', files.get('cards/0') ?? new Uint8Array()]]);
    await expect(openFinder(loadFrom(swapped)).find(ask(['信访']))).rejects.toThrow(DamagedIndex);
  });
});
