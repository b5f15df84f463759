import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasLeftOffice,
  type Leader,
  leaderNamed,
  leadersAmong,
  personsIn,
  publicActsOf,
} from '../../../src/portal/leaders.ts';
import type { Portal } from '../../../src/portal/model.ts';
import type { FrontMatter } from '../../../src/schema/types/index.ts';
import { documentAt, filesOf, makePortal, makeRecord, TODAY } from './content-factory.ts';

const FILE = 'agencies/sfb/leaders/a.md';
const MEETING = 'agencies/sfb/meetings/m.md';

function leader(name: string, fields: Partial<FrontMatter['leader']> = {}, file = FILE) {
  return makeRecord<'leader'>(file, { name, ...fields });
}

function meeting(chair: string, publishedOn = '2019-11-20', file = MEETING) {
  return makeRecord<'meeting'>(file, { chair, publishedOn });
}

function leaderAt(portal: Portal, file = FILE): Leader {
  const document = documentAt(portal, file);
  if (document.type !== 'leader') throw new Error(`${file} is no leader.`);
  return document;
}

function chairedBy(chair: string, fields: Partial<FrontMatter['leader']> = {}, name = '张明'): string[] {
  const { portal } = makePortal({ documents: [leader(name, fields), meeting(chair)] });
  return filesOf(publicActsOf(portal, leaderAt(portal)).chaired);
}

describe('the chair of a meeting', () => {
  test.each(['张明', '张　明', ' 张 明 ', '李强、张明', '张明，李强', '张明/李强'])(
    'is found in “%s”',
    (chair) => {
      expect(chairedBy(chair)).toEqual([MEETING]);
    },
  );

  test.each(['市长张明', '张明市长', '市委副书记、市长张明'])('is found with the post in “%s”', (chair) => {
    expect(chairedBy(chair, { post: '市委副书记、市长' })).toEqual([MEETING]);
  });

  test.each(['张明明', '小张明', '副市长张明', '张', '明', '张明等', '主持人未载'])(
    'is not guessed in “%s”',
    (chair) => {
      expect(chairedBy(chair, { post: '市长' })).toEqual([]);
    },
  );

  test('may have a name of several parts, whichever dot joins them', () => {
    expect(chairedBy('买买提•艾力', {}, '买买提·艾力')).toEqual([MEETING]);
    expect(chairedBy('买买提・艾力', {}, '买买提·艾力')).toEqual([MEETING]);
  });

  test('is asked for once, however often the line names them', () => {
    expect(chairedBy('张明、张明')).toEqual([MEETING]);
  });
});

describe('leaders of one name', () => {
  const OTHER = 'agencies/jyj/leaders/b.md';

  test('are told apart by their time in office', () => {
    const { portal } = makePortal({
      documents: [
        leader('张明', { until: '2018-03' }),
        leader('张明', { since: '2018-04-01' }, OTHER),
        meeting('张明', '2018-03-31', 'agencies/sfb/meetings/early.md'),
        meeting('张明', '2018-04-01', 'agencies/sfb/meetings/late.md'),
      ],
    });
    expect(filesOf(publicActsOf(portal, leaderAt(portal)).chaired)).toEqual([
      'agencies/sfb/meetings/early.md',
    ]);
    expect(filesOf(publicActsOf(portal, leaderAt(portal, OTHER)).chaired)).toEqual([
      'agencies/sfb/meetings/late.md',
    ]);
  });

  test('are then told apart by the agency', () => {
    const { portal } = makePortal({
      documents: [leader('张明'), leader('张明', {}, OTHER), meeting('张明')],
    });
    expect(filesOf(publicActsOf(portal, leaderAt(portal)).chaired)).toEqual([MEETING]);
    expect(publicActsOf(portal, leaderAt(portal, OTHER)).chaired).toEqual([]);
  });

  test('are nobody where they cannot be told apart', () => {
    const second = 'agencies/sfb/leaders/b.md';
    const { portal } = makePortal({
      documents: [leader('张明'), leader('张明', {}, second), meeting('张明')],
    });
    expect(leaderNamed(portal, '张明', documentAt(portal, MEETING))).toBeUndefined();
  });
});

test('meetings and interpretations come newest first, and only what is published', () => {
  const { portal } = makePortal({
    documents: [
      leader('张明'),
      meeting('张明', '2019-01-01', 'agencies/sfb/meetings/1.md'),
      meeting('张明', '2019-02-01', 'agencies/jyj/meetings/2.md'),
      makeRecord<'meeting'>('agencies/sfb/meetings/3.md', { chair: '张明', review: '待审' }),
      makeRecord<'interpretation'>('agencies/sfb/interpretations/i.md', { interpreter: '张明' }),
      makeRecord<'interpretation'>('agencies/sfb/interpretations/j.md', { interpreter: '李强' }),
    ],
  });
  const { chaired, interpreted } = publicActsOf(portal, leaderAt(portal));
  expect(filesOf(chaired)).toEqual(['agencies/jyj/meetings/2.md', 'agencies/sfb/meetings/1.md']);
  expect(filesOf(interpreted)).toEqual(['agencies/sfb/interpretations/i.md']);
});

test('a leader whose page is not published is named by nothing', () => {
  const { portal } = makePortal({ documents: [leader('张明', { review: '草稿' }), meeting('张明')] });
  expect(leaderNamed(portal, '张明', documentAt(portal, MEETING))).toBeUndefined();
});

describe('time in office', () => {
  test.each([
    [undefined, false],
    ['2019-12-01', false],
    ['2019-11-30', true],
    ['2019-12', false],
    ['2019-11', true],
    ['2020-01', false],
  ])('until %s has ended on the day: %s', (until, hasLeft) => {
    const { portal } = makePortal({ documents: [leader('张明', { until })] });
    expect(portal.today).toBe(TODAY);
    expect(hasLeftOffice(portal, leaderAt(portal))).toBe(hasLeft);
  });
});

test('leaders stand by order, then by name; those who left apart', () => {
  const at = (name: string) => `agencies/sfb/leaders/${name}.md`;
  const { portal } = makePortal({
    documents: [
      leader('丙', { order: 2 }, at('c')),
      leader('乙', { order: 1, until: '2018-01' }, at('b')),
      leader('丁', { order: 2 }, at('d')),
      leader('甲', { order: 3, publishedOn: '2019-11-30' }, at('a')),
    ],
  });
  const { inOffice, former } = leadersAmong(portal, portal.documents);
  expect(inOffice.map(({ fields }) => fields.name)).toEqual(['丁', '丙', '甲']);
  expect(former.map(({ fields }) => fields.name)).toEqual(['乙']);
});

test('hostile names and chairs are borne, and a person is never empty', () => {
  const sign = fc.constantFrom(
    '张',
    '明',
    '、',
    '，',
    ' ',
    '　',
    '·',
    '/',
    '(',
    '*',
    '\\',
    '$',
    '𠮷',
    'A',
    '.',
  );
  const line = fc.string({ unit: sign, minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(line, line, (name, chair) => {
      expect(personsIn(chair).every((person) => person.trim() !== '')).toBe(true);
      const { portal } = makePortal({ documents: [leader(name), meeting(chair)] });
      expect(publicActsOf(portal, leaderAt(portal)).chaired.length).toBeLessThan(2);
    }),
    { numRuns: 60 },
  );
});
