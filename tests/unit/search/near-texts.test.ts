import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNear } from '../../../src/search/near-texts.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { cutUnits, isNumber, isSign } from '../../../src/search/units.ts';

const near = (text: string, word: string) => findNear(text, cutUnits(normalise(word)));
const texts = (text: string, word: string) => near(text, word).map((each) => each.text);

describe('what is near to a word', () => {
  it.each([
    ['关于信访工作责任制的通知', '信仿工作责任制', ['信访工作责任制']],
    ['关于信访工作责任制的通知', '信访作责任制', ['信访工作责任制']],
    ['关于信访工作责任制的通知', '信访工工作责任制', ['信访工作责任制']],
    ['关于ＷＴＯ 规则', 'wtq规则', ['WTO 规则']],
    ['临州办发〔２０１９〕１０５号', '临洲办发(2019)105号', ['临州办发〔2019〕105号']],
    ['临州办发〔2019〕105号', '临州办发2019〕105号', ['临州办发〔2019〕105号']],
    ['临州办发〔2019〕105号', '临州办发〔2019〕104号', []],
    ['临州办发〔2019〕105号', '州办发〔2019〕第号', []],
    ['临州办发〔2019〕号', '临州办发〔2019〕105号', []],
    ['信访', '信访工作', []],
    ['访工作信', '信访工作', ['访工作']],
    ['', '信访工作', []],
  ])('in %j to %j: %j', (text, word, expected) => {
    expect(texts(text, word)).toEqual(expected);
  });

  it('tells what is left of a word without the edge that differs, and does not go on to signs', () => {
    expect(near('工伤保险', '工伤保现')).toEqual([
      { text: '工伤保险', spelling: '工伤保险', isShorter: false, trunk: '工伤保' },
      { text: '工伤保', spelling: '工伤保', isShorter: true },
    ]);
    expect(texts('《工伤保险》', '工伤保险金')).toEqual(['工伤保险']);
  });

  it('is all that is one step away', () => {
    const unit = fc.constantFrom('信', '访', '1', '20', '，');
    const some = (minLength: number, maxLength: number) => fc.array(unit, { minLength, maxLength });
    fc.assert(
      fc.property(some(0, 8), some(3, 5), (text, wanted) => {
        const units = cutUnits(normalise(text.join('')));
        const word = cutUnits(normalise(wanted.join('')));
        const stands = (some: readonly string[]) =>
          units.some((_, start) => some.every((each, place) => units[start + place] === each));
        if (stands(word)) return;
        const steps = new Set<string>();
        const others = [...new Set(units)].filter((each) => !isNumber(each));
        for (let place = 0; place <= word.length; place++) {
          const [before, after] = [word.slice(0, place), word.slice(place + 1)];
          const wrong = word[place];
          if (wrong !== undefined && !isNumber(wrong)) {
            if (stands([...before, ...after])) steps.add([...before, ...after].join(''));
            const isAtEdge = before.length === 0 || after.length === 0;
            for (const other of others) {
              if (isAtEdge && (isSign(wrong) || isSign(other))) continue;
              if (stands([...before, other, ...after])) steps.add([...before, other, ...after].join(''));
            }
          }
          if (place > 0 && place < word.length)
            for (const other of others) {
              const longer = [...before, other, ...word.slice(place)];
              if (stands(longer)) steps.add(longer.join(''));
            }
        }
        expect(new Set(findNear(text.join(''), word).map(({ spelling }) => spelling))).toEqual(steps);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stands in the text, whatever that is', () => {
    const text = fc.string({
      unit: fc.constantFrom('信', '访', 'é', 'e\u0301', ' ', '𠀀', '𠀁', '\ud800', '①'),
    });
    fc.assert(
      fc.property(text, text, (source, wanted) => {
        const word = cutUnits(normalise(wanted));
        if (word.length < 3 || normalise(source).includes(word.join(''))) return;
        for (const each of findNear(source, word)) expect(normalise(source)).toContain(normalise(each.text));
      }),
    );
  });
});
