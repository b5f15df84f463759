import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agenciesOfToday,
  nameOn,
  publisherInWords,
  publisherNames,
  publisherOf,
} from '../../../src/portal/agency-names.ts';
import type { Agency, Portal } from '../../../src/portal/model.ts';
import { ancestorsOf } from '../../../src/portal/succession.ts';
import type { AgencyFields } from '../../../src/schema/agency.ts';
import {
  columnAt,
  documentAt,
  filesOf,
  findingsOf,
  makeAgency,
  makePortal,
  makeRecord,
} from './content-factory.ts';

type Succeeds = Partial<AgencyFields['succeeds'][number]> & { agency: string };

/** A portal of agencies, each with those that it succeeds. */
function portalOf(
  agencies: Readonly<Record<string, readonly Succeeds[]>>,
  more: Readonly<Record<string, Partial<AgencyFields>>> = {},
  documents: Parameters<typeof makePortal>[0] = {},
) {
  return makePortal({
    ...documents,
    agencies: Object.entries(agencies).map(([id, succeeds]) =>
      makeAgency(id, { succeeds: succeeds as AgencyFields['succeeds'], ...more[id] }),
    ),
  });
}

function agencyAt(portal: Portal, id: string): Agency {
  const agency = portal.agencyById.get(id);
  if (!agency) throw new Error(`There is no agency ${id}.`);
  return agency;
}

function idsOf(agencies: readonly Agency[]): string[] {
  return agencies.map(({ id }) => id).sort();
}

describe('a succession', () => {
  it('is known from both sides', () => {
    const { portal, findings } = portalOf({ a: [], b: [{ agency: 'a', on: '2019-03', basis: '方案' }] });
    const [a, b] = [agencyAt(portal, 'a'), agencyAt(portal, 'b')];
    const how = { manner: '改为', on: '2019-03', basis: '方案' };
    expect(a.successors).toEqual([{ ...how, agency: b }]);
    expect(b.predecessors).toEqual([{ ...how, agency: a }]);
    expect([a.isCurrent, b.isCurrent]).toEqual([false, true]);
    expect(findingsOf(findings, 'agency-succession')).toEqual([]);
  });

  it('leads on through a chain', () => {
    const { portal } = portalOf({ a: [], b: [{ agency: 'a' }], c: [{ agency: 'b' }] });
    expect(idsOf(agenciesOfToday(agencyAt(portal, 'a')))).toEqual(['c']);
    expect(idsOf(ancestorsOf(agencyAt(portal, 'c')))).toEqual(['a', 'b']);
  });

  it('merges several into one, and splits one into several', () => {
    const merged = portalOf({ a: [], b: [], c: [{ agency: 'a' }, { agency: 'b' }] }).portal;
    expect(agencyAt(merged, 'c').predecessors.map(({ manner }) => manner)).toEqual(['并入', '并入']);
    const split = portalOf({ a: [], b: [{ agency: 'a' }], c: [{ agency: 'a' }] }).portal;
    expect(agencyAt(split, 'a').successors.map(({ manner }) => manner)).toEqual(['职责划入', '职责划入']);
    expect(idsOf(agenciesOfToday(agencyAt(split, 'a')))).toEqual(['b', 'c']);
  });

  it.each([
    ['2019-12-01', false],
    ['2019-12', false],
    ['2019', false],
    ['2019-12-02', true],
    ['2020', true],
  ])('on %s leaves the old agency current on 2019-12-01: %s', (on, isCurrent) => {
    const { portal } = portalOf({ a: [], b: [{ agency: 'a', on }] });
    expect(agencyAt(portal, 'a').isCurrent).toBe(isCurrent);
    expect(agencyAt(portal, 'b').predecessors).toHaveLength(isCurrent ? 0 : 1);
  });

  it.each([
    ['of an agency that does not exist', { a: [{ agency: 'x' }] }, 'a'],
    ['of itself', { a: [{ agency: 'a' }] }, 'a'],
    ['twice', { a: [], b: [{ agency: 'a' }, { agency: 'a' }] }, 'b'],
    ['round in a circle', { a: [{ agency: 'b' }], b: [{ agency: 'c' }], c: [{ agency: 'a' }] }, 'c'],
  ])('%s is reported once and left out', (_, agencies, at) => {
    const { findings } = portalOf(agencies);
    expect(findingsOf(findings, 'agency-succession').map(({ file }) => file)).toEqual([
      `agencies/${at}/agency.yaml`,
    ]);
  });

  it('of an agency whose own file is at fault is no mistake of this one', () => {
    const { portal, findings } = makePortal({
      agencies: [{ ...makeAgency('a'), fields: undefined }, makeAgency('b', { succeeds: [{ agency: 'a' }] })],
    });
    expect(findingsOf(findings, 'agency-succession')).toEqual([]);
    expect(agencyAt(portal, 'b').predecessors).toEqual([]);
  });

  it('may be stated in any way: the portal is built and nothing goes in circles', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const statement = fc.array(fc.record({ agency: fc.constantFrom(...ids, 'x') }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 5, maxLength: 5 }), (statements) => {
        const stated = Object.fromEntries(ids.map((id, index) => [id, statements[index] ?? []]));
        const { portal } = portalOf(stated);
        for (const agency of portal.agencies) {
          expect(ancestorsOf(agency)).not.toContain(agency);
          for (const today of agenciesOfToday(agency)) expect(today.isCurrent).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an abolished agency', () => {
  it.each([
    [{ abolished: true }, false],
    [{ abolishedOn: '2018' }, false],
    [{ abolishedOn: '2020-01' }, true],
    [{}, true],
  ])('%j: current is %s', (fields, isCurrent) => {
    const { portal } = portalOf({ a: [] }, { a: fields });
    const agency = agencyAt(portal, 'a');
    expect(agency.isCurrent).toBe(isCurrent);
    expect(agenciesOfToday(agency)).toEqual(isCurrent ? [agency] : []);
  });

  it('that took over from another leaves nobody', () => {
    const { portal } = portalOf({ a: [], b: [{ agency: 'a' }] }, { b: { abolished: true } });
    expect(agenciesOfToday(agencyAt(portal, 'a'))).toEqual([]);
  });
});

const FORMER = [
  { name: '旧一', until: '2005' },
  { name: '旧二', shortName: '二', until: '2014-06-20' },
  { name: '旧三' },
];

describe('the name by date', () => {
  it.each([
    ['2004-12-31', '旧一', '旧一'],
    // Within the year of the renaming nothing is sure: the later name stands.
    ['2005-02-01', '旧二', '二'],
    ['2014-06-19', '旧二', '二'],
    ['2014-05', '旧二', '二'],
    ['2014-06', '今名', '今'],
    ['2014-06-20', '今名', '今'],
    ['2019-11-20 09:30', '今名', '今'],
  ])('on %s is %s', (date, name, shortName) => {
    const { portal } = portalOf({ a: [] }, { a: { name: '今名', shortName: '今', formerNames: FORMER } });
    expect(nameOn(agencyAt(portal, 'a'), date)).toEqual({ name, shortName });
  });

  it('is that of the document’s own date, with today’s beside it', () => {
    const files = ['agencies/a/policies/old.md', 'agencies/a/policies/new.md'] as const;
    const { portal } = portalOf(
      { a: [] },
      { a: { name: '今名', formerNames: FORMER } },
      { documents: [makeRecord(files[0], { issuedOn: '2001' }), makeRecord(files[1])] },
    );
    const [old, recent] = files.map((file) => documentAt(portal, file));
    if (!old || !recent) throw new Error('Both are published.');
    expect(publisherInWords(old)).toBe('旧一（今今名）');
    expect(publisherNames(old)).toEqual(['旧一', '今名']);
    expect(publisherInWords(recent)).toBe('今名');
    expect(publisherNames(recent)).toEqual(['今名']);
  });

  it('of an agency that was split names all that stand there today', () => {
    const file = 'agencies/a/policies/x.md';
    const { portal } = portalOf(
      { a: [], b: [{ agency: 'a' }], c: [{ agency: 'a' }] },
      {},
      { documents: [makeRecord(file)] },
    );
    expect(publisherInWords(documentAt(portal, file))).toBe('示例市a（今示例市b、示例市c）');
    expect(publisherOf(documentAt(portal, file)).today).toHaveLength(2);
  });
});

describe('the list with the predecessors’ documents', () => {
  const documents = [
    makeRecord('agencies/a/policies/1.md', { publishedOn: '2017-01-01' }),
    makeRecord('agencies/b/policies/2.md', { publishedOn: '2018-01-01' }),
    makeRecord('agencies/c/policies/3.md', { publishedOn: '2019-01-01' }),
    makeRecord('agencies/a/policies/draft.md', { review: '草稿' }),
  ];

  it('holds all that were published, newest first, whatever the length of the chain', () => {
    const { portal } = portalOf({ a: [], b: [{ agency: 'a' }], c: [{ agency: 'b' }] }, {}, { documents });
    expect(filesOf(columnAt(portal, 'agencies/c/lineage').documents)).toEqual([
      'agencies/c/policies/3.md',
      'agencies/b/policies/2.md',
      'agencies/a/policies/1.md',
    ]);
    expect(agencyAt(portal, 'c').documents).toHaveLength(1);
    expect(agencyAt(portal, 'a').lineage).toBeUndefined();
  });

  it('is not there where no predecessor has published anything', () => {
    const { portal } = portalOf({ x: [], y: [{ agency: 'x' }] });
    expect(agencyAt(portal, 'y').lineage).toBeUndefined();
  });
});
