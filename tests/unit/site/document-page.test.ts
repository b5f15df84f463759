import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modifiedOn } from '../../../src/portal/changes.ts';
import { documentState } from '../../../src/site/views/document-state.ts';
import { errorReport } from '../../../src/site/views/error-report.ts';
import { neighbours } from '../../../src/site/views/neighbours.ts';
import { readingTime } from '../../../src/site/views/reading-time.ts';
import { documentAt, portalOf } from './portal-of.ts';

const file = (name: string) => `agencies/sfb/policies/${name}.md`;

describe('neighbours', () => {
  const columns = [
    { id: 'zcwj', title: '政策文件' },
    { id: 'ym', title: '单页', kind: 'page' as const },
  ];

  function beside(name: string, documents: Record<string, Record<string, unknown>>) {
    const portal = portalOf({ columns, documents });
    const view = neighbours(portal, documentAt(portal, file(name)));
    return view && [view.newer?.title, view.older?.title];
  }

  const three = {
    [file('c')]: { title: '丙', column: 'zcwj', publishedOn: '2019-03-01' },
    [file('b')]: { title: '乙', column: 'zcwj', publishedOn: '2019-02-01' },
    [file('a')]: { title: '甲', column: 'zcwj', publishedOn: '2019-01-01' },
  };

  test.each([
    ['b', ['丙', '甲']],
    ['c', [undefined, '乙']],
    ['a', ['乙', undefined]],
  ])('of %s are %o', (name, titles) => {
    expect(beside(name, three)).toEqual(titles);
  });

  test('there are none for what stands alone, or in no list', () => {
    expect(beside('a', { [file('a')]: { column: 'zcwj' } })).toBeUndefined();
    expect(beside('a', { [file('a')]: { column: 'ym' }, [file('b')]: { column: 'ym' } })).toBeUndefined();
  });

  test('are never drafts', () => {
    const draft = {
      [file('d')]: { title: '草稿', column: 'zcwj', review: '草稿', publishedOn: '2019-02-15' },
    };
    expect(beside('c', { ...three, ...draft })).toEqual([undefined, '乙']);
  });

  test('lead back to each other, whatever the dates', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 12 }), (days) => {
        const portal = portalOf({
          columns,
          documents: Object.fromEntries(
            days.map((day, index) => [
              file(String(index)),
              { column: 'zcwj', publishedOn: `2019-01-${String(day).padStart(2, '0')}` },
            ]),
          ),
        });
        for (const document of portal.documents) {
          const older = neighbours(portal, document)?.older;
          if (!older) continue;
          const next = portal.documentByRoute.get(older.href) ?? expect.fail(older.href);
          expect(neighbours(portal, next)?.newer?.title).toBe(document.fields.title);
        }
      }),
    );
  });
});

describe('reading time', () => {
  test.each([
    [0, undefined],
    [1499, undefined],
    [1500, { characters: '1500', minutes: 4 }],
    [5230, { characters: '5200', minutes: 15 }],
  ])('of %i characters: %o', (length, time) => {
    expect(readingTime(length)).toEqual(time);
  });

  test('comes from the body', () => {
    const portal = portalOf({
      documents: { [file('a')]: { column: 'zcwj' } },
      lengths: { [file('a')]: 3500 },
    });
    expect(documentState(portal, documentAt(portal, file('a'))).reading?.minutes).toBe(10);
  });
});

describe('what was changed', () => {
  const changes = [
    { changedOn: '2019-11-21', note: '补上附件。' },
    { changedOn: '2019-11-25', note: '改正电话。' },
    { changedOn: '2019-12-02', note: '明天的更改。' },
  ];

  test('is told newest first, and not before its day', () => {
    const portal = portalOf({ documents: { [file('a')]: { column: 'zcwj', changes } } });
    const document = documentAt(portal, file('a'));
    const state = documentState(portal, document);
    expect(state.updatedOn).toBe('2019-11-25');
    expect(state.changes.map(({ note }) => note)).toEqual(['改正电话。', '补上附件。']);
    expect(modifiedOn(portal, document)).toBe('2019-11-25');
  });

  test('is nothing for most documents', () => {
    const portal = portalOf({
      documents: { [file('a')]: { column: 'zcwj', publishedOn: '2019-11-20 09:00' } },
    });
    const document = documentAt(portal, file('a'));
    expect(documentState(portal, document)).toEqual({
      updatedOn: undefined,
      reading: undefined,
      changes: [],
    });
    expect(modifiedOn(portal, document)).toBe('2019-11-20');
  });
});

describe('the link that reports a mistake', () => {
  const form = 'https://zc.example/form?code=1&url={url}';

  test("carries the page's address to the form", () => {
    const portal = portalOf({ settings: { errorReportUrl: form } });
    expect(errorReport(portal, 'https://www.shili.example/a.html?x=1&y=2#z')?.href).toBe(
      'https://zc.example/form?code=1&url=https%3A%2F%2Fwww.shili.example%2Fa.html%3Fx%3D1%26y%3D2%23z',
    );
  });

  test('goes to a form without a place for the address as it is', () => {
    const portal = portalOf({ settings: { errorReportUrl: 'https://zc.example/' } });
    expect(errorReport(portal, 'https://www.shili.example/')?.href).toBe('https://zc.example/');
  });

  test('is a letter where there is no form, and nothing where there is no mailbox either', () => {
    const href = errorReport(
      portalOf({ settings: { contact: { email: 'a@b.example' } } }),
      'https://www.shili.example/',
    )?.href;
    expect(href).toMatch(/^mailto:a@b\.example\?subject=/);
    expect(new URL(href ?? '').searchParams.get('body')).toContain('https://www.shili.example/');
    expect(errorReport(portalOf(), 'https://www.shili.example/')).toBeUndefined();
    const several = portalOf({ settings: { contact: { email: 'a@b.example、c@d.example' } } });
    expect(errorReport(several, 'https://www.shili.example/')).toBeUndefined();
  });

  test('holds whatever the address holds, and nothing of it becomes another part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const address = `https://www.shili.example/${text}`;
        const portal = portalOf({ settings: { errorReportUrl: form, contact: { email: 'a@b.example' } } });
        const url = new URL(errorReport(portal, address)?.href ?? '');
        expect(url.origin + url.pathname).toBe('https://zc.example/form');
        expect([...url.searchParams.keys()]).toEqual(['code', 'url']);
        expect(url.searchParams.get('url')).toBe(address.toWellFormed());
      }),
    );
  });
});
