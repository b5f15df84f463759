import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFinder } from '../../../src/search/finder.ts';
import { splitWords } from '../../../src/search/match.ts';
import { findNear } from '../../../src/search/near-texts.ts';
import { cutUnits } from '../../../src/search/units.ts';
import { indexFiles, loadFrom, openSmall, type SmallDocument } from './small-index.ts';

const titled = (...titles: readonly string[]): SmallDocument[] =>
  titles.map((title) => ({ title, text: '' }));

async function nearTo(documents: readonly SmallDocument[], word: string): Promise<readonly string[]> {
  return openSmall(documents).nearSpellings(splitWords(word)[0] ?? '');
}

describe('near spellings', () => {
  it.each([
    ['信仿工作责任制', ['信访工作责任制']],
    ['信访作责任制', ['信访工作责任制']],
    ['信访工工作责任制', ['信访工作责任制']],
    ['新访工作', ['信访工作']],
    ['信仿工作', ['信访工作']],
    ['信仿工', ['信访工']],
    ['临洲办发[2019]105号', ['临州办发〔2019〕105号']],
    ['临州办发〔2019〕104号', []],
    ['信访局服务中兴', ['信访局服务中心']],
    ['信访工资局', []],
    ['信', []],
    ['访信', []],
  ])('of %j are %j', async (word, expected) => {
    const documents: SmallDocument[] = [
      { title: '关于信访工作责任制的通知', text: '' },
      { title: '决定', documentNumber: '临州办发〔2019〕105号', text: '', agencies: ['信访局服务中心'] },
    ];
    expect(await nearTo(documents, word)).toEqual(expected);
  });

  it('are those of most documents first, three at most, and none shorter than three units if there are others', async () => {
    const documents = titled('信息局', '信访局', '信访局', '工信局', '信用局', '信用局', '信用局', '信贷局');
    expect(await nearTo(documents, '信仿局')).toEqual(['信用局', '信访局', '信贷局']);
    expect(await nearTo(titled('工信局'), '信仿局')).toEqual(['信局']);
  });

  it('go on at an edge only with what mostly stands there', async () => {
    const goesOn = [...'的解读和在为'].map((next) => `信访条例${next}`);
    expect(await nearTo(titled(...goesOn), '信访条例吗')).toEqual(['信访条例']);
    expect(await nearTo(titled('工伤保险', '工伤保险条例'), '工伤保现')).toEqual(['工伤保险']);
  });

  it('stand in names of agencies and columns too', async () => {
    const page = (name: string) => ({ name, aliases: ['州工信委'], route: '/' });
    const finder = openSmall(titled('通知'), 3, {
      agencies: [page('州工信局')],
      columns: [page('重点领域')],
    });
    expect(await finder.nearSpellings('重点岭域')).toEqual(['重点领域']);
    expect(await finder.nearSpellings('州公信委')).toEqual(['州工信委']);
  });

  it('are found wherever they stand', async () => {
    const unit = fc.constantFrom('信', '访', '工', '1', '（');
    const text = fc.array(unit, { maxLength: 7 }).map((units) => units.join(''));
    const document = fc.record({ title: text, documentNumber: text, text: fc.constant('') });
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 6 }), text, async (documents, typed) => {
        const word = splitWords(typed)[0] ?? '';
        const units = cutUnits(word);
        const fields = documents.flatMap(({ title, documentNumber }) => [title, documentNumber]);
        const near = units.length < 3 ? [] : fields.flatMap((field) => findNear(field, units));
        const found = await openSmall(documents).nearSpellings(word);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.length > 0).toBe(near.length > 0);
        const texts = near.map((each) => each.text);
        for (const each of found) expect(texts).toContain(each);
      }),
      { numRuns: 400 },
    );
  });

  it('load few files, however many documents there are', async () => {
    const files = indexFiles(
      titled(...Array.from({ length: 2_000 }, (_, place) => `关于第${place}次信访工作的通知`)),
      500,
    );
    for (const word of ['信仿工作', '次信访工资', '关于第一次信访工作的通知', '通智'.repeat(10)]) {
      const loaded: string[] = [];
      const finder = openFinder((name, isStale) => {
        loaded.push(name);
        return loadFrom(files)(name, isStale);
      });
      await finder.nearSpellings(word);
      const count = (kind: string) => loaded.filter((name) => name.startsWith(kind)).length;
      expect(count('cards/')).toBeLessThanOrEqual(8);
      expect(count('buckets/')).toBeLessThanOrEqual(21);
    }
  });

  it.each([
    '\ud800\udc00\ud800',
    '9'.repeat(30),
    '(('.repeat(9),
    '信'.repeat(10_000),
    '<img onerror>',
    '\u202e信访',
  ])('of %.12j neither break nor run', async (typed) => {
    const finder = openSmall(titled('信信信信信信', '通知((', '<img'));
    const start = performance.now();
    for (const word of splitWords(typed))
      expect((await finder.nearSpellings(word)).length).toBeLessThanOrEqual(3);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
