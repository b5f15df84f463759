import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedWords, splitWords } from '../../../src/search/match.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { parseState } from '../../../src/search/query.ts';
import { indexSynonyms, isOfUse, type Synonyms } from '../../../src/search/synonyms.ts';
import { bodyTermsOf } from '../../../src/search/units.ts';
import { ask, hasInHead, hasWord, openSmall, type SmallDocument, searchSmall } from './small-index.ts';

const group = (names: readonly string[], aliases: readonly string[] = []): Synonyms => ({ names, aliases });

const COMMISSION = group(['州工业和信息化委员会', '州工信委'], ['工信委', '工业']);

describe('other names', () => {
  it.each([
    ['州工信委', ['州工业和信息化委员会']],
    ['州工业和信息化委员会', ['州工信委']],
    ['工信委', ['州工业和信息化委员会']],
    // All of its names have it.
    ['工业', ['州工信委']],
    ['信', []],
    ['州工信', []],
    ['', []],
  ])('of %j are %j', (word, others) => {
    expect(indexSynonyms([COMMISSION])(word)).toEqual(others);
  });

  it('are known whatever the width and case, and given as they are written', () => {
    expect(indexSynonyms([group(['ＷＴＯ', '世贸 组织'])])('wto')).toEqual(['世贸 组织']);
  });

  it('are those of all groups, each once, four at most, none that holds another', () => {
    const groups = [group(['甲', '乙', '丙乙']), group(['丁', '甲', '乙']), group(['戊', '己'])];
    expect(indexSynonyms(groups)('甲')).toEqual(['乙', '丁']);
    expect(indexSynonyms([group(['甲', ...'一二三四五六'])])('甲')).toEqual(['一', '二', '三', '四']);
  });

  it('make a group of use', () => {
    expect(isOfUse(COMMISSION)).toBe(true);
    expect(isOfUse(group(['州教育局'], ['教育局', '教育']))).toBe(false);
    expect(isOfUse(group(['信访局', '信访局']))).toBe(false);
    expect(isOfUse(group([]))).toBe(false);
  });
});

describe('what is found by another name', () => {
  const documents: readonly SmallDocument[] = [
    { title: '通知', text: '由州工业和信息化委员会负责' },
    { title: '通知', text: '由州工信委负责' },
    { title: '州工业和信息化委员会通知', text: '' },
    { title: '转发州工信委通知', text: '' },
    { title: '州工信委', text: '' },
    { title: '州工业和信息化委员会', text: '' },
    { title: '信用', text: '' },
    { title: '州工业和信息化委员会信用评价', text: '见州工信委文件' },
  ];
  const finder = openSmall(documents, 3, { synonyms: [COMMISSION] });
  const found = async (typed: string) => {
    const question = ask(splitWords(typed), { exactWords: quotedWords(typed) });
    return finder.find(question);
  };

  it('comes behind what has the word itself, among equals', async () => {
    expect([...(await found('州工信委')).documents]).toEqual([4, 5, 7, 2, 3, 1, 0]);
    expect([...(await found('州工业和信息化委员会')).documents]).toEqual([5, 4, 7, 2, 3, 0, 1]);
  });

  it('is in doubt only where neither name is certain', async () => {
    const { bodyWords } = await found('州工信委 通知');
    expect(bodyWords(0)).toEqual([['州工业和信息化委员会']]);
    expect(bodyWords(1)).toEqual([['州工信委']]);
    expect(bodyWords(2)).toEqual([]);
  });

  it('is said', async () => {
    expect((await found('州工信委 通知')).alsoAsked).toEqual([
      { word: '州工信委', others: ['州工业和信息化委员会'] },
    ]);
    expect((await found('通知')).alsoAsked).toEqual([]);
  });

  it('is not asked for by a phrase in quotation marks', async () => {
    const { documents, alsoAsked } = await found('“州工信委”');
    expect([...documents]).toEqual([4, 3, 7, 1]);
    expect(alsoAsked).toEqual([]);
  });

  it('is found in titles only when told so', async () => {
    const { documents } = await finder.find(ask(['州工信委'], { isTitleOnly: true }));
    expect([...documents].sort()).toEqual([2, 3, 4, 5, 7]);
  });

  it('is proven by either name in the body, and marked by both', async () => {
    const { search } = searchSmall(
      [
        { title: '通知', text: '由州工业和信息化委员会负责' },
        { title: '通知', text: '由州工信委和州工业和信息化委员会负责' },
        { title: '无', text: '州工业一和信息化二委员会，业和，信息，化委，州工，信委' },
      ],
      3,
      { synonyms: [COMMISSION] },
    );
    const { outcome } = await search.answer(parseState('?q=州工信委'));
    const excerpts = await Promise.all(outcome.hits.map((hit) => hit.excerpt()));
    const marked = excerpts.map((parts) => parts.filter(({ isMatch }) => isMatch).map(({ text }) => text));
    expect(marked).toEqual([['州工信委', '州工业和信息化委员会'], ['州工业和信息化委员会']]);
    expect(outcome.alsoAsked).toEqual([{ word: '州工信委', others: ['州工业和信息化委员会'] }]);
    expect((await search.answer(parseState('?q=“州工信委”'))).outcome.total).toBe(1);
    expect(await search.all('州工信委')).toHaveLength(2);
  });

  it('is all that has one of the names', async () => {
    const piece = fc.constantFrom('信访', '州', '局', '4号', 'a', '104', '（');
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    const document = fc.record({ title: text, text, agencies: fc.constantFrom(['州访局'], ['局a']) });
    const synonyms = fc.array(
      fc.record({ names: fc.array(text, { maxLength: 3 }), aliases: fc.array(text) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 6 }),
        synonyms,
        fc.nat(),
        text,
        async (documents, groups, which, second) => {
          const names = groups.flatMap(({ names, aliases }) => [...names, ...aliases]);
          const words = [normalise(names[which % names.length] ?? ''), normalise(second)];
          const choices = [...new Set(words)]
            .filter(Boolean)
            .map((word) => [word, ...indexSynonyms(groups)(word).map(normalise)]);
          const found = await openSmall(documents, 2, { synonyms: groups }).find(ask(words));
          const numbers = [...found.documents];
          for (const [number, each] of documents.entries()) {
            const isCertain = choices.every((some) => some.some((word) => hasInHead(each, word)));
            if (isCertain) expect(numbers).toContain(number);
            if (
              choices.every((some) =>
                some.some((word) => bodyTermsOf(word).length > 0 && hasWord(each, word)),
              )
            )
              expect(numbers).toContain(number);
            if (numbers.includes(number)) {
              expect(found.bodyWords(number).length === 0).toBe(isCertain);
              for (const some of found.bodyWords(number)) expect(some.length).toBeGreaterThan(0);
            }
          }
          const doubts = numbers.map((number) => found.bodyWords(number).length > 0);
          expect(doubts).toEqual(doubts.toSorted((a, b) => Number(a) - Number(b)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
