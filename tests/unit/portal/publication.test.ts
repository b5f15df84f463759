import { describe, expect, test } from 'vitest';
import { type PublicationFields, withheldReasons } from '../../../src/portal/publication.ts';
import type { Disclosure, Review } from '../../../src/schema/vocabulary.ts';
import { filesOf, makeFaultyRecord, makePortal, makeRecord, TODAY } from './content-factory.ts';

const DISCLOSURES: Disclosure[] = ['主动公开', '依申请公开', '不予公开'];
const REVIEWS: Review[] = ['草稿', '待审', '退回', '通过'];
const DATES = [
  { publishedOn: '2018-01-01', isDue: true },
  { publishedOn: '2019-11-30 23:59', isDue: true },
  { publishedOn: '2019-12-01', isDue: true },
  { publishedOn: '2019-12-01 23:59', isDue: true },
  { publishedOn: '2019-12-02', isDue: false },
  { publishedOn: '2019-12-02 00:00', isDue: false },
  { publishedOn: '2020-01-01', isDue: false },
];

const cases = DISCLOSURES.flatMap((disclosure) =>
  REVIEWS.flatMap((review) => DATES.map((date) => ({ disclosure, review, ...date }))),
);

describe('the publication gate', () => {
  test.each(cases)('$disclosure, $review, $publishedOn', ({ disclosure, review, publishedOn, isDue }) => {
    const expected = [
      ...(disclosure === '主动公开' ? [] : ['公开属性不是主动公开']),
      ...(review === '通过' ? [] : ['审核未通过']),
      ...(isDue ? [] : ['未到发布日期']),
    ];
    expect(withheldReasons({ disclosure, review, publishedOn }, TODAY)).toEqual(expected);

    const file = 'agencies/sfb/policies/a.md';
    const { portal } = makePortal({ documents: [makeRecord(file, { disclosure, review, publishedOn })] });
    expect(filesOf(portal.documents)).toEqual(expected.length === 0 ? [file] : []);
  });

  test.each(['disclosure', 'review'] as const)('lets nothing through that has no %s', (field) => {
    const fields = { disclosure: '主动公开', review: '通过', publishedOn: '2019-11-20', [field]: undefined };
    expect(withheldReasons(fields as unknown as PublicationFields, TODAY)).toHaveLength(1);
  });

  test('lets nothing through whose front matter is at fault, drafts or not', () => {
    const documents = [makeFaultyRecord('agencies/sfb/policies/a.md')];
    expect(makePortal({ documents }).portal.documents).toEqual([]);
    expect(makePortal({ documents }, { withDrafts: true }).portal.documents).toEqual([]);
  });

  test.each([
    ['no folder', []],
    [
      'a faulty agency.yaml',
      [{ id: 'sfb', file: 'agencies/sfb/agency.yaml', fields: undefined, indexNumbers: [] }],
    ],
  ])('lets nothing through whose agency has %s', (_, agencies) => {
    const { portal } = makePortal({ agencies, documents: [makeRecord('agencies/sfb/policies/a.md')] });
    expect(portal.documents).toEqual([]);
    expect(portal.agencies).toEqual([]);
  });

  test('shows drafts in dev, with all reasons why they are not published', () => {
    const draft = makeRecord('agencies/sfb/policies/a.md', {
      disclosure: '不予公开',
      review: '草稿',
      publishedOn: '2020-01-01',
    });
    const { portal } = makePortal(
      { documents: [draft, makeRecord('agencies/sfb/policies/b.md')] },
      { withDrafts: true },
    );
    const reasons = Object.fromEntries(portal.documents.map(({ file, withheld }) => [file, withheld]));
    expect(reasons).toEqual({
      'agencies/sfb/policies/a.md': ['公开属性不是主动公开', '审核未通过', '未到发布日期'],
      'agencies/sfb/policies/b.md': [],
    });
  });

  test('follows the day that the portal is built for', () => {
    const documents = [makeRecord('agencies/sfb/policies/a.md', { publishedOn: '2020-02-29 08:00' })];
    expect(makePortal({ documents }, { today: '2020-02-28' }).portal.documents).toHaveLength(0);
    expect(makePortal({ documents }, { today: '2020-02-29' }).portal.documents).toHaveLength(1);
  });
});
