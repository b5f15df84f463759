import { describe, expect, test } from 'vitest';
import { inputsText } from '../../../../src/build/plan/inputs.ts';
import { pageInputs } from '../../../../src/build/plan/page-inputs.ts';
import type { Portal } from '../../../../src/portal/model.ts';
import { portalPages } from '../../../../src/portal/pages.ts';
import type { Listing } from '../../../../src/schema/columns.ts';
import type { FrontMatter, TypeId } from '../../../../src/schema/types/index.ts';
import type { DocumentRecord } from '../../../../src/source/records.ts';
import { makeColumns, makePortal, makeRecord } from '../../portal/content-factory.ts';

function inputsByRoute(portal: Portal): Map<string, string> {
  const inputsOf = pageInputs(portal, () => 'code');
  return new Map(portalPages(portal).map((page) => [page.route, inputsText(inputsOf(page))]));
}

/** The pages of lists, and of what is new, that are made of something else in another portal. */
function dueLists(before: Portal, after: Portal): string[] {
  const known = inputsByRoute(before);
  return [...inputsByRoute(after)]
    .filter(([route, inputs]) => /^\/(?:new|liebiao)\//.test(route) && known.get(route) !== inputs)
    .map(([route]) => route);
}

/** A portal with one column, which has all that has no other, in a style of listing. */
function listOf(listing: Listing, documents: DocumentRecord[]): Portal {
  const columns = makeColumns([
    { id: 'liebiao', title: '列表', listing },
    { id: 'lingwai', title: '另外', listing },
  ]);
  return makePortal({ columns, documents }).portal;
}

function makeRecords<Type extends TypeId>(
  folder: string,
  count: number,
  fieldsOf: (index: number) => Partial<FrontMatter[Type]>,
): DocumentRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const fields = { column: 'liebiao', ...fieldsOf(index) } as Partial<FrontMatter[Type]>;
    return makeRecord<Type>(`agencies/sfb/${folder}/${String(index).padStart(4, '0')}.md`, fields);
  });
}

test('a new document changes the first two pages of its lists, and those that tell totals', () => {
  const policies = makeRecords('policies', 391, (index) => ({
    publishedOn: index < 140 ? '2018-05-03' : '2019-11-20',
  }));
  const added = makeRecord('agencies/sfb/policies/new.md', { column: 'liebiao', publishedOn: '2019-11-30' });
  expect(dueLists(listOf('titles', policies), listOf('titles', [...policies, added]))).toEqual([
    '/new/',
    '/new/2.html',
    '/new/2019-11.html',
    '/new/2019-11-2.html',
    '/liebiao/',
    '/liebiao/2.html',
    '/liebiao/year-2019.html',
    '/liebiao/year-2019-2.html',
    '/liebiao/year-2018.html',
  ]);
});

describe.each<[Listing, (count: number) => DocumentRecord[]]>([
  ['titles', (count) => makeRecords('policies', count, () => ({}))],
  ['documents', (count) => makeRecords('policies', count, () => ({}))],
  [
    'meetings',
    (count) =>
      makeRecords<'meeting'>('meetings', count, (index) => ({
        series: '常务会议',
        number: 100 - index,
        publishedOn: `2019-${String(11 - Math.floor(index / 28)).padStart(2, '0')}-${String(28 - (index % 28)).padStart(2, '0')}`,
      })),
  ],
  ['consultations', (count) => makeRecords<'consultation'>('consultations', count, () => ({}))],
  ['responses', (count) => makeRecords<'response'>('responses', count, () => ({}))],
  ['proposals', (count) => makeRecords<'proposal'>('proposals', count, (index) => ({ caseNumber: index }))],
])('a list of %s', (listing, make) => {
  test('has pages that stay as they are when a document comes in front', () => {
    // The first record stands in front.
    const [, ...before] = make(50);
    expect(
      dueLists(listOf(listing, before), listOf(listing, make(50))).filter((route) =>
        route.startsWith('/liebiao/'),
      ),
    ).toEqual(['/liebiao/', '/liebiao/2.html']);
  });
});

describe('a page of a list is made again', () => {
  test('when a document is published that the outcome of its consultation names', () => {
    const policy = makeRecord('agencies/sfb/policies/p.md', { column: 'lingwai', publishedOn: '2018-01-01' });
    const consultation = makeRecord<'consultation'>('agencies/sfb/consultations/c.md', {
      column: 'liebiao',
      opensOn: '2019-01-01',
      closesOn: '2019-02-01',
      outcome: { policies: [policy.file] },
    });
    expect(
      dueLists(listOf('consultations', [consultation]), listOf('consultations', [consultation, policy])),
    ).toContain('/liebiao/');
  });

  test('when a meeting of its series is published elsewhere, of which a number was missing', () => {
    const meeting = (name: string, column: string, number: number, publishedOn: string) =>
      makeRecord<'meeting'>(`agencies/sfb/meetings/${name}.md`, { column, number, publishedOn });
    const shown = [meeting('c', 'liebiao', 3, '2019-03-01'), meeting('a', 'liebiao', 1, '2019-01-01')];
    const between = meeting('b', 'lingwai', 2, '2019-02-01');
    expect(dueLists(listOf('meetings', shown), listOf('meetings', [...shown, between]))).toContain(
      '/liebiao/',
    );
  });

  test('when it begins a list of proposals, of which one further on is answered', () => {
    const proposals = (answeredOn: string | undefined) =>
      makeRecords<'proposal'>('proposals', 50, (index) => ({
        caseNumber: index,
        ...(index === 49 && answeredOn !== undefined ? { answeredOn } : {}),
      }));
    expect(
      dueLists(listOf('proposals', proposals(undefined)), listOf('proposals', proposals('2019-11-01'))),
    ).toEqual(expect.arrayContaining(['/liebiao/', '/liebiao/4.html']));
  });
});
