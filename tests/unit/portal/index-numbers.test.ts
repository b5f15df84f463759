import { describe, expect, test } from 'vitest';
import type { IndexNumberRow } from '../../../src/schema/index-number.ts';
import { documentAt, findingsOf, makeAgency, makePortal, makeRecord } from './content-factory.ts';

const row = (indexNumber: string, document: string, line = 2): IndexNumberRow => ({
  indexNumber,
  document,
  line,
});
const FILE = 'agencies/sfb/policies/p.md';

describe('index numbers', () => {
  test('are worn by the documents of the agency’s register', () => {
    const { portal, findings } = makePortal({
      agencies: [makeAgency('sfb', {}, [row('sfb/2019-00001', 'policies/p.md')])],
      documents: [makeRecord(FILE)],
    });
    expect(documentAt(portal, FILE).indexNumber).toBe('sfb/2019-00001');
    expect(findingsOf(findings, 'index-number-missing')).toEqual([]);
  });

  test('stay with the first row that names a document', () => {
    const rows = [row('sfb/2019-00001', 'policies/p.md'), row('sfb/2019-00002', 'policies/p.md', 3)];
    const { portal } = makePortal({ agencies: [makeAgency('sfb', {}, rows)], documents: [makeRecord(FILE)] });
    expect(documentAt(portal, FILE).indexNumber).toBe('sfb/2019-00001');
  });

  test('may stand for documents that are gone', () => {
    const { findings } = makePortal({
      agencies: [makeAgency('sfb', {}, [row('sfb/2019-00001', 'policies/gone.md')])],
    });
    expect(findings).toEqual([]);
  });

  test('may not be given out by two agencies', () => {
    const agencies = [
      makeAgency('sfb', {}, [row('1/2019-00001', 'policies/a.md', 5)]),
      makeAgency('jyj', {}, [row('1/2019-00001', 'policies/b.md', 7)]),
    ];
    for (const order of [agencies, agencies.toReversed()])
      expect(findingsOf(makePortal({ agencies: order }).findings, 'index-number-duplicate')).toMatchObject([
        {
          file: 'agencies/sfb/index-numbers.csv',
          at: { line: 5, column: 1 },
          message: expect.stringContaining('agencies/jyj/index-numbers.csv'),
        },
      ]);
  });

  test('are missed in published documents of the types that need one, with the row to add', () => {
    const agencies = [
      makeAgency('sfb', {}, [row('sfb/2018-00009', 'policies/a.md'), row('sfb/2019-00041', 'policies/b.md')]),
    ];
    const documents = [
      makeRecord(FILE, { publishedOn: '2019-03-01 09:00' }),
      makeRecord('agencies/sfb/policies/old.md', { publishedOn: '2017-01-01' }),
      makeRecord('agencies/sfb/policies/draft.md', { review: '草稿' }),
      makeRecord('agencies/sfb/pages/a.md'),
    ];
    const found = findingsOf(makePortal({ agencies, documents }).findings, 'index-number-missing');
    expect(found.map(({ file, hint }) => [file, hint.split('：').at(-1)])).toEqual([
      ['agencies/sfb/policies/old.md', 'sfb/2017-00001,policies/old.md'],
      [FILE, 'sfb/2019-00042,policies/p.md'],
    ]);
  });

  test('are proposed with the agency’s code, and once each', () => {
    const documents = ['a', 'b', 'c'].map((name) => makeRecord(`agencies/sfb/policies/${name}.md`));
    const { findings } = makePortal({ agencies: [makeAgency('sfb', { code: '013960012' })], documents });
    expect(findingsOf(findings, 'index-number-missing').map(({ hint }) => hint.split('：').at(-1))).toEqual([
      '013960012/2019-00001,policies/a.md',
      '013960012/2019-00002,policies/b.md',
      '013960012/2019-00003,policies/c.md',
    ]);
  });
});
