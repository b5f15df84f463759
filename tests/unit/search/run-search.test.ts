import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/search/match.ts';
import { parseState } from '../../../src/search/query.ts';
import { openSearch } from '../../../src/search/run-search.ts';
import { bodyTermsOf } from '../../../src/search/units.ts';
import { hasInHead, hasWord, indexFiles, loadFrom, type SmallDocument, searchSmall } from './small-index.ts';

/** The pairs of the word stand at turns that follow one another; the word does not stand there. */
const FALSE_CANDIDATE = '信访一二三四五六七访工一二三四五六七工作';
const WORD = '信访工作';

function many(count: number, toDocument: (place: number) => Partial<SmallDocument>): SmallDocument[] {
  return Array.from({ length: count }, (_, place) => ({
    title: `第${place}件文件`,
    text: `正文写到${WORD}。`,
    ...toDocument(place),
  }));
}

const routes = (hits: readonly { route: string }[]) => hits.map(({ route }) => route);
const always = () => true;

describe('a search', () => {
  it('shows only what has the words, those with the word in the title first', async () => {
    const { search } = searchSmall([
      { title: '一', text: FALSE_CANDIDATE },
      { title: '二', text: `做好${WORD}` },
      { title: `${WORD}条例`, text: '无' },
    ]);
    const { outcome } = await search.answer(parseState(`?q=${WORD}`));
    expect(routes(outcome.hits)).toEqual(['/2.html', '/1.html']);
    expect(outcome).toMatchObject({ total: 2, isTotalExact: true, page: 1, pages: 1 });
    expect(outcome.hits[0]?.title[0]).toEqual({ text: WORD, isMatch: true });
    const excerpt = (await outcome.hits[1]?.excerpt()) ?? [];
    expect(excerpt.find(({ isMatch }) => isMatch)?.text).toBe(WORD);
  });

  it('gives all documents that have the words, and no other', async () => {
    const piece = fc.constantFrom('信', '访', '工', '作', '104', '4', '号', '，', ' ', 'a', 'B');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const document = fc.record({ title: text, text });
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 9 }), text, async (documents, query) => {
        const words = splitWords(query);
        const { search } = searchSmall(documents);
        const found = await search.all(query);
        const isTold = (each: SmallDocument) =>
          words.every((word) => (bodyTermsOf(word).length === 0 ? hasInHead : hasWord)(each, word));
        const wanted = documents.flatMap((each, place) => (isTold(each) ? [`/${place}.html`] : []));
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('looks at the bodies of one page, and then at those that make the counts exact', async () => {
    const { search, loaded } = searchSmall(
      many(60, (place) => ({ text: place % 2 ? `说${WORD}` : FALSE_CANDIDATE })),
    );
    const { outcome, settle } = await search.answer(parseState(`?q=${WORD}`));
    expect(outcome.hits).toHaveLength(10);
    expect(outcome.isTotalExact).toBe(false);
    expect(outcome.facets.type.isExact).toBe(false);
    expect(loaded.length).toBeLessThan(40);
    const settled = await settle(always);
    expect(settled).toMatchObject({ total: 30, isTotalExact: true, pages: 3 });
    expect(settled?.facets.type).toEqual({ values: [{ value: '政策文件', count: 30 }], isExact: true });
    expect(await (await search.answer(parseState(`?q=${WORD}&page=2`))).settle(always)).toBeUndefined();
    expect(loaded).toHaveLength(60);
  });

  it('leaves counts as estimates where more than 200 bodies would have to be looked at', async () => {
    const { search, loaded } = searchSmall(
      many(230, () => ({})),
      50,
    );
    const { outcome, settle } = await search.answer(parseState(`?q=${WORD}`));
    expect(outcome).toMatchObject({ total: 230, isTotalExact: false, pages: 23 });
    expect(await settle(always)).toBeUndefined();
    expect(loaded).toHaveLength(10);
  });

  it('stops counting for a question that nobody waits for any more', async () => {
    const { search, loaded } = searchSmall(
      many(100, () => ({})),
      50,
    );
    const { settle } = await search.answer(parseState(`?q=${WORD}`));
    expect(await settle(() => loaded.length < 20)).toBeUndefined();
    expect(loaded.length).toBeLessThan(60);
  });

  it('shows every hit once on its pages, and the last page for a later one', async () => {
    const { search } = searchSmall(many(45, (place) => ({ text: place % 3 ? WORD : FALSE_CANDIDATE })));
    const seen: string[] = [];
    for (let page = 1; page <= 3; page++)
      seen.push(...routes((await search.answer(parseState(`?q=${WORD}&page=${page}`))).outcome.hits));
    expect(new Set(seen).size).toBe(30);
    expect((await search.answer(parseState(`?q=${WORD}&page=999`))).outcome).toMatchObject({
      page: 3,
      pages: 3,
    });
  });

  it('counts what another value of a filter would give, exactly where it has looked at it', async () => {
    const documents = many(6, (place) => ({
      agencies: [place < 3 ? '州教育局' : '州水务局'],
      text: place === 0 ? FALSE_CANDIDATE : WORD,
    }));
    const { search } = searchSmall(documents);
    const { outcome, settle } = await search.answer(parseState(`?q=${WORD}&agency=州水务局`));
    expect(outcome.facets.type).toEqual({ values: [{ value: '政策文件', count: 3 }], isExact: true });
    expect(outcome.facets.agency.isExact).toBe(false);
    expect((await settle(always))?.facets.agency).toEqual({
      values: [
        { value: '州教育局', count: 2 },
        { value: '州水务局', count: 3 },
      ],
      isExact: true,
    });
  });

  it('finds a single character in titles, and says that it looked no further', async () => {
    const { search } = searchSmall([
      { title: '信', text: '' },
      { title: '无', text: '信' },
    ]);
    const { outcome } = await search.answer(parseState('?q=信'));
    expect(routes(outcome.hits)).toEqual(['/0.html']);
    expect(outcome.headOnlyWords).toEqual(['信']);
  });

  it('advises which words and filters to drop', async () => {
    const { search } = searchSmall(many(2, () => ({})));
    expect(await search.advise(parseState(`?q=${WORD} 火星`))).toEqual({
      absentWords: ['火星'],
      nearSpellings: [],
      otherWords: [WORD],
      helpsToDropFilters: false,
    });
    expect(await search.advise(parseState(`?q=${WORD}&year=1999`))).toMatchObject({
      absentWords: [],
      helpsToDropFilters: true,
    });
  });

  it('advises what may have been meant', async () => {
    const { search } = searchSmall([{ title: '信访工作责任制', text: '' }]);
    const { nearSpellings } = await search.advise(parseState('?q=信仿工作责任制'));
    expect(nearSpellings).toEqual([{ word: '信仿工作责任制', instead: ['信访工作责任制'] }]);
  });

  it('shows a hit whose body cannot be had, but not one that only its body could prove; later it asks again', async () => {
    const documents = [
      { title: WORD, text: '无' },
      { title: '无', text: WORD },
    ];
    let isOnline = false;
    const loadBody = async () => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return new TextEncoder().encode(`pagefind_dcd${JSON.stringify({ url: '/', content: `说${WORD}` })}`);
    };
    const search = openSearch(loadFrom(indexFiles(documents)), loadBody);
    const titles = await search.answer(parseState(`?q=${WORD}&in=title`));
    expect(routes(titles.outcome.hits)).toEqual(['/0.html']);
    await expect(search.answer(parseState(`?q=${WORD}`))).rejects.toThrow('Failed to fetch');
    isOnline = true;
    const { outcome } = await search.answer(parseState(`?q=${WORD}`));
    expect(routes(outcome.hits)).toEqual(['/0.html', '/1.html']);
  });
});
