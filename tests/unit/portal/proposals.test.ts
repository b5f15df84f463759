import { describe, expect, test } from 'vitest';
import { listPagesOf } from '../../../src/portal/listings.ts';
import { portalRoutes } from '../../../src/portal/pages.ts';
import { handlersOf, isAnswered, type Proposal, proposalYear } from '../../../src/portal/proposals.ts';
import type { FrontMatter } from '../../../src/schema/types/index.ts';
import {
  columnAt,
  documentAt,
  filesOf,
  findingsOf,
  makeAgency,
  makeColumns,
  makePortal,
  makeRecord,
} from './content-factory.ts';

const COLUMNS = makeColumns([{ id: 'jyta', title: '建议提案', listing: 'proposals' }]);

function proposal(name: string, fields: Partial<FrontMatter['proposal']> = {}) {
  return makeRecord<'proposal'>(`agencies/sfb/proposals/${name}.md`, { column: 'jyta', ...fields });
}

function portalOf(
  documents: ReturnType<typeof makeRecord>[],
  agencies = [makeAgency('sfb'), makeAgency('jyj')],
) {
  return makePortal({ columns: COLUMNS, documents, agencies });
}

describe('a proposal', () => {
  const one = (fields: Partial<FrontMatter['proposal']>) => {
    const { portal } = portalOf([proposal('a', fields)]);
    return documentAt(portal, 'agencies/sfb/proposals/a.md') as Proposal;
  };

  test('counts in the year in which it was handed over, or else published', () => {
    expect(proposalYear(one({ receivedOn: '2018-03-15' }))).toBe('2018');
    expect(proposalYear(one({}))).toBe('2019');
  });

  test('is answered from the day of its answer on', () => {
    const document = one({ answeredOn: '2019-06-01' });
    expect(isAnswered(document, '2019-05-31')).toBe(false);
    expect(isAnswered(document, '2019-06-01')).toBe(true);
    expect(isAnswered(one({}), '2019-06-01')).toBe(false);
  });

  test('is handled by each agency once, the lead first', () => {
    expect(handlersOf(one({ leadAgency: 'sfb', assistingAgencies: ['jyj', 'sfb', 'jyj'] }))).toEqual([
      'sfb',
      'jyj',
    ]);
  });

  test('names agencies that exist', () => {
    const { findings } = portalOf([
      proposal('a', { leadAgency: 'jyjj', assistingAgencies: ['sfb', 'constructor'] }),
    ]);
    expect(findingsOf(findings, 'agency-unknown')).toMatchObject([
      { at: { key: ['leadAgency'] }, hint: '是不是“jyj”？' },
      { at: { key: ['assistingAgencies', 1] } },
    ]);
  });
});

test('a list has what is said of all first, then the cases by year, kind and number', () => {
  const { portal } = portalOf([
    proposal('a', { kind: '政协提案', receivedOn: '2019-03-01', caseNumber: 1 }),
    proposal('b', { kind: '人大建议', receivedOn: '2019-03-01', caseNumber: 10 }),
    proposal('c', { kind: '人大建议', receivedOn: '2019-03-01', caseNumber: 9 }),
    proposal('d', { kind: '人大建议', receivedOn: '2019-03-01' }),
    proposal('e', { kind: '人大议案', receivedOn: '2018-03-01' }),
    makeRecord<'page'>('agencies/sfb/pages/p.md', { column: 'jyta', publishedOn: '2017-01-01' }),
  ]);
  const names = filesOf(columnAt(portal, 'jyta').listed).map((file) => file.replace(/^.*\/|\.md$/g, ''));
  expect(names).toEqual(['p', 'c', 'b', 'd', 'a', 'e']);
});

describe('a long list', () => {
  const agencies = [makeAgency('a'), makeAgency('a-2'), makeAgency('sfb')];
  const documents = Array.from({ length: 90 }, (_, index) =>
    proposal(`p${index}`, {
      leadAgency: index % 3 === 0 ? 'a-2' : 'a',
      assistingAgencies: index === 0 ? ['a'] : [],
      receivedOn: `${2018 + (index % 2)}-03-01`,
      publishedOn: '2019-11-20',
    }),
  );
  const { portal } = portalOf(documents, agencies);
  const pages = listPagesOf(columnAt(portal, 'jyta'));

  test('has pages of each year of the cases, whenever they were published', () => {
    expect(pages[0]?.years).toMatchObject([
      { year: '2019', total: 45 },
      { year: '2018', total: 45 },
    ]);
  });

  test('has pages of each handling agency, with every case that it leads or assists', () => {
    expect(pages[0]?.handlers).toEqual([
      { agency: 'a', route: '/jyta/agency-a.html', total: 61 },
      { agency: 'a-2', route: '/jyta/agency-a-2.html', total: 30 },
    ]);
    const ofAgency = pages.filter(({ handler }) => handler === 'a').flatMap((page) => page.documents);
    expect(ofAgency).toHaveLength(61);
  });

  test('has no two pages at one address', () => {
    const routes = portalRoutes(portal);
    expect(routes).toContain('/jyta/agency-a_2.html');
    expect(new Set(routes).size).toBe(routes.length);
  });
});
