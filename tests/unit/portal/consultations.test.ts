import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  announcedOutcome,
  type Consultation,
  consultationPhase,
  consultationsAbout,
  consultationsBehind,
  draftsOf,
} from '../../../src/portal/consultations.ts';
import type { FrontMatter } from '../../../src/schema/types/index.ts';
import {
  columnAt,
  documentAt,
  filesOf,
  findingsOf,
  makeColumns,
  makePortal,
  makeRecord,
} from './content-factory.ts';

const FILE = 'agencies/sfb/consultations/c.md';
const POLICY = 'agencies/sfb/policies/p.md';
const PERIOD = { opensOn: '2019-10-01', closesOn: '2019-10-31' };

function consultation(fields: Partial<FrontMatter['consultation']> = {}, file = FILE) {
  return makeRecord<'consultation'>(file, { ...PERIOD, column: 'xxgk/zdgd', ...fields });
}

describe('phase', () => {
  test.each([
    ['2019-09-30', 'upcoming'],
    ['2019-10-01', 'open'],
    ['2019-10-31', 'open'],
    ['2019-11-01', 'closed'],
  ])('on %s: %s', (today, phase) => {
    expect(consultationPhase(PERIOD, today)).toBe(phase);
  });

  test('goes one way only, whatever the dates', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2019-02-${String(each).padStart(2, '0')}`);
    const order = ['upcoming', 'open', 'closed'];
    fc.assert(
      fc.property(day, day, day, day, (opensOn, closesOn, first, second) => {
        const [early, late] = [first, second].sort() as [string, string];
        const at = (today: string) => order.indexOf(consultationPhase({ opensOn, closesOn }, today));
        expect(at(early)).toBeLessThanOrEqual(at(late));
      }),
    );
  });
});

describe('outcome', () => {
  const outcomeOn = (today: string, outcome: FrontMatter['consultation']['outcome']) => {
    const { portal } = makePortal(
      { documents: [consultation({ outcome, publishedOn: '2019-09-30' }), makeRecord(POLICY)] },
      { today },
    );
    return announcedOutcome(portal, documentAt(portal, FILE) as Consultation);
  };

  test('is told from its day on', () => {
    const outcome = { announcedOn: '2019-11-15', summary: '采纳3条。' };
    expect(outcomeOn('2019-11-14', outcome)).toBeUndefined();
    expect(outcomeOn('2019-11-15', outcome)).toMatchObject({ summary: '采纳3条。', policies: [] });
  });

  test('is not told while opinions are taken', () => {
    expect(outcomeOn('2019-10-31', { summary: '采纳3条。' })).toBeUndefined();
    expect(outcomeOn('2019-11-01', { summary: '采纳3条。' })).toBeDefined();
  });

  test('that is nothing but a policy waits until this is published', () => {
    const outcome = { policies: [POLICY] };
    expect(outcomeOn('2019-11-19', outcome)).toBeUndefined();
    expect(filesOf(outcomeOn('2019-11-20', outcome)?.policies ?? [])).toEqual([POLICY]);
  });
});

describe('links', () => {
  test('lead from a consultation to its policy and its draft, and back', () => {
    const draft = 'agencies/sfb/pages/draft.md';
    const { portal } = makePortal({
      documents: [
        consultation({ drafts: [draft], outcome: { policies: [POLICY, POLICY] } }),
        consultation({ drafts: [draft], publishedOn: '2019-11-21' }, 'agencies/sfb/consultations/d.md'),
        makeRecord(POLICY),
        makeRecord<'page'>(draft, { column: 'xxgk/zdgd' }),
      ],
    });
    const policy = documentAt(portal, POLICY);
    expect(filesOf(consultationsBehind(portal, policy))).toEqual([FILE]);
    expect(filesOf(draftsOf(portal, documentAt(portal, FILE)))).toEqual([draft]);
    expect(filesOf(consultationsAbout(portal, documentAt(portal, draft)))).toEqual([
      'agencies/sfb/consultations/d.md',
      FILE,
    ]);
    expect(consultationsAbout(portal, policy)).toEqual([]);
  });

  test('to what is not published do not show, in either direction, and are reported', () => {
    const { portal, findings } = makePortal({
      documents: [
        consultation({ outcome: { summary: '采纳。', policies: [POLICY] } }),
        makeRecord(POLICY, { review: '草稿' }),
      ],
    });
    const outcome = announcedOutcome(portal, documentAt(portal, FILE) as Consultation);
    expect(outcome?.policies).toEqual([]);
    expect(findingsOf(findings, 'reference-withheld')).toMatchObject([
      { file: FILE, at: { key: ['outcome', 'policies', 0] } },
    ]);
  });

  test('from a draft of a consultation do not show on the policy', () => {
    const { portal } = makePortal({
      documents: [consultation({ review: '待审', outcome: { policies: [POLICY] } }), makeRecord(POLICY)],
    });
    expect(consultationsBehind(portal, documentAt(portal, POLICY))).toEqual([]);
  });

  test('to files that do not exist are reported', () => {
    const { findings } = makePortal({
      documents: [consultation({ drafts: [POLICY], outcome: { policies: [POLICY] } })],
    });
    expect(findingsOf(findings, 'reference-missing').map(({ at }) => at)).toEqual([
      { key: ['drafts', 0] },
      { key: ['outcome', 'policies', 0] },
    ]);
  });
});

test('a list has open consultations first, then those to come, then the closed, then what is none', () => {
  const columns = makeColumns([{ id: 'gzcy', title: '公众参与', listing: 'consultations' }]);
  const make = (name: string, opensOn: string, closesOn: string) =>
    consultation({ opensOn, closesOn, column: 'gzcy' }, `agencies/sfb/consultations/${name}.md`);
  const { portal } = makePortal({
    columns,
    documents: [
      makeRecord<'page'>('agencies/sfb/pages/p.md', { column: 'gzcy' }),
      make('closed-early', '2019-01-01', '2019-02-01'),
      make('closed-late', '2019-01-01', '2019-11-30'),
      make('open-late', '2019-11-01', '2019-12-31'),
      make('open-soon', '2019-11-01', '2019-12-01'),
      make('upcoming-late', '2019-12-20', '2019-12-31'),
      make('upcoming-soon', '2019-12-02', '2019-12-31'),
    ],
  });
  const names = filesOf(columnAt(portal, 'gzcy').listed).map((file) => file.replace(/^.*\/|\.md$/g, ''));
  expect(names).toEqual([
    'open-soon',
    'open-late',
    'upcoming-soon',
    'upcoming-late',
    'closed-late',
    'closed-early',
    'p',
  ]);
});
