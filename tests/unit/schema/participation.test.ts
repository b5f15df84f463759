import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { annualReport } from '../../../src/schema/types/annual-report.ts';
import { consultation } from '../../../src/schema/types/consultation.ts';
import { proposal } from '../../../src/schema/types/proposal.ts';

const COMMON = { title: '征求意见', disclosure: '主动公开', review: '通过', publishedOn: '2019-11-20' };
const PERIOD = { opensOn: '2019-11-20', closesOn: '2019-12-20' };

function faultsOf(schema: z.ZodType, fields: object): string[] {
  const { error } = schema.safeParse({ ...COMMON, ...fields });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a consultation', () => {
  const faults = (fields: object) => faultsOf(consultation.schema, { ...PERIOD, ...fields });

  test.each(['opensOn', 'closesOn'])(
    'has a day as its %s: a month, a time or no date is refused',
    (field) => {
      for (const value of ['2019-12', '2019-12-20 09:30', '2019-02-30', '12月20日', '', 20191220, null])
        expect(faults({ [field]: value })).toHaveLength(1);
      expect(faultsOf(consultation.schema, { ...PERIOD, [field]: undefined })).toHaveLength(1);
    },
  );

  test('says something about its outcome, or nothing', () => {
    expect(faults({ outcome: { summary: '采纳3条。' } })).toEqual([]);
    expect(faults({ outcome: { policies: ['agencies/sfb/policies/a.md'] } })).toEqual([]);
    expect(faults({ outcome: { received: 0 } })).toEqual([]);
    expect(faults({ outcome: {} })).toHaveLength(1);
    expect(faults({ outcome: { announcedOn: '2019-12-25', policies: [] } })).toHaveLength(1);
    expect(faults({ outcome: { policies: ['../../etc/passwd'] } })).toHaveLength(1);
  });

  test('adopts no more than it received', () => {
    expect(faults({ outcome: { received: 3, adopted: 3 } })).toEqual([]);
    expect(faults({ outcome: { received: 3, adopted: 4 } })).toEqual([
      expect.stringMatching(/^outcome\.adopted: .*比收到的多/),
    ]);
    expect(faults({ outcome: { received: -1 } })).toHaveLength(1);
  });

  test('names a way to send opinions where it names any, and only a web address as such', () => {
    expect(faults({ channels: { phone: '0000-1234567' } })).toEqual([]);
    expect(faults({ channels: {} })).toHaveLength(1);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//x.example', 'ftp://x.example'])
      expect(faults({ channels: { url } })).toHaveLength(1);
  });
});

describe('a proposal', () => {
  const CASE = { kind: '人大建议', session: '示例会议', leadAgency: 'jyj' };
  const faults = (fields: object) => faultsOf(proposal.schema, { ...CASE, ...fields });

  test('is of a known kind, with agencies by their ids and days as dates', () => {
    expect(faults({})).toEqual([]);
    for (const fields of [
      { kind: '市民建议' },
      { leadAgency: '教育局' },
      { leadAgency: '../sfb' },
      { assistingAgencies: ['JYJ'] },
      { receivedOn: '2019-03' },
      { answeredOn: '2019-06' },
      { caseNumber: 0 },
      { caseNumber: 20190301 },
      { result: 'A' },
    ])
      expect(faults(fields), JSON.stringify(fields)).toHaveLength(1);
  });
});

test('an annual report tells how many proposals there were, by kinds that exist', () => {
  const faults = (figures: object) => faultsOf(annualReport.schema, { year: 2018, proposals: [figures] });
  expect(faults({ kinds: ['人大议案', '人大建议'], cases: 97, rate: 100 })).toEqual([]);
  for (const figures of [
    { kinds: [], cases: 1 },
    { kinds: ['其他'], cases: 1 },
    { kinds: ['人大建议'], cases: -1 },
    { kinds: ['人大建议'], cases: 1, rate: 101 },
    { kinds: ['人大建议'], cases: 1, rate: '100%' },
  ])
    expect(faults(figures), JSON.stringify(figures)).toHaveLength(1);
});
