import { describe, expect, it } from 'vitest';
import { additionPagesOf } from '../../../src/portal/additions.ts';
import { portalRoutes } from '../../../src/portal/pages.ts';
import { filesOf, makePortal, makeRecord } from './content-factory.ts';

const file = (name: string | number) => `agencies/sfb/policies/${name}.md`;

describe('what is new', () => {
  const { portal } = makePortal({
    documents: [
      makeRecord(file('today'), { publishedOn: '2019-12-01 09:30' }),
      makeRecord(file('edge'), { publishedOn: '2019-11-01' }),
      makeRecord(file('before'), { publishedOn: '2019-10-31' }),
      makeRecord(file('tomorrow'), { publishedOn: '2019-12-02' }),
      makeRecord(file('withheld'), { publishedOn: '2019-09-01', disclosure: '依申请公开' }),
    ],
  });

  it('is at /new/ what was published in the last 30 days', () => {
    const [recent] = additionPagesOf(portal);
    expect(recent).toMatchObject({ route: '/new/', month: undefined, since: '2019-11-01', total: 2 });
    expect(filesOf(recent?.documents ?? [])).toEqual([file('today'), file('edge')]);
  });

  it('has a page for each month in which something was published, and for no other', () => {
    const [recent, ...ofMonths] = additionPagesOf(portal);
    expect(recent?.months).toEqual([
      { month: '2019-12', route: '/new/2019-12.html', total: 1 },
      { month: '2019-11', route: '/new/2019-11.html', total: 1 },
      { month: '2019-10', route: '/new/2019-10.html', total: 1 },
    ]);
    expect(portalRoutes(portal).filter((route) => route.startsWith('/new/'))).toEqual([
      '/new/',
      '/new/2019-12.html',
      '/new/2019-11.html',
      '/new/2019-10.html',
    ]);
    expect(ofMonths.map(({ earlier, later }) => [earlier, later])).toEqual([
      ['2019-11', undefined],
      ['2019-10', '2019-12'],
      [undefined, '2019-11'],
    ]);
  });

  it('stands at /new/ even when nothing is', () => {
    const empty = makePortal().portal;
    expect(additionPagesOf(empty).map(({ route, total }) => [route, total])).toEqual([['/new/', 0]]);
  });

  it('comes a hundred to a page', () => {
    const documents = Array.from({ length: 201 }, (_, index) => makeRecord(file(index)));
    const pages = additionPagesOf(makePortal({ documents }).portal);
    expect(pages.map(({ route, documents: shown }) => [route, shown.length])).toEqual([
      ['/new/', 100],
      ['/new/2.html', 1],
      ['/new/3.html', 100],
      ['/new/2019-11.html', 100],
      ['/new/2019-11-2.html', 1],
      ['/new/2019-11-3.html', 100],
    ]);
    const ofMonth = pages.filter(({ month }) => month !== undefined).flatMap((page) => page.documents);
    expect(new Set(ofMonth).size).toBe(201);
    expect(pages[0]?.pager.at(-1)).toMatchObject({ kind: 'next', route: '/new/2.html' });
    for (const { number, total, months } of pages) {
      expect(total).toBe(number === 1 ? 201 : undefined);
      for (const month of months) expect(month.total).toBe(total);
    }
  });
});
