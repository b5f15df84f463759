import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPagesOf } from '../../../src/portal/listings.ts';
import { columnBlocksView } from '../../../src/site/views/column-blocks.ts';
import { emptyColumnView } from '../../../src/site/views/empty-column.ts';
import { type ListView, listView } from '../../../src/site/views/list-view.ts';
import { meetingSeriesView, missingBetween } from '../../../src/site/views/meeting-series.ts';
import { columnAt, documentAt, type PortalParts, portalOf } from './portal-of.ts';

function viewOf(parts: PortalParts, path: string, number = 1): ListView | undefined {
  const portal = portalOf(parts);
  const page = listPagesOf(columnAt(portal, path))[number - 1];
  return page && listView(portal, page);
}

function policies(count: number): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `agencies/sfb/policies/${index}.md`,
      { column: 'zcwj', publishedOn: `${2019 - (index % 3)}-01-01` },
    ]),
  );
}

describe('list', () => {
  test('of nothing is no list', () => {
    expect(viewOf({}, 'zcwj')).toBeUndefined();
  });

  test('has the pager of the portal: 1 2 下一页', () => {
    const view = viewOf({ documents: policies(16) }, 'zcwj');
    expect(view?.pager.map((step) => step.label).join(' ')).toBe('1 2 下一页');
    expect(view?.pager.map((step) => step.href)).toEqual([undefined, '/zcwj/2.html', '/zcwj/2.html']);
    expect(view?.pager[0]?.isCurrent).toBe(true);
    expect(view?.years).toEqual([]);
  });

  test('offers its years when it is long', () => {
    const view = viewOf({ documents: policies(90) }, 'zcwj');
    expect(view?.years.map((step) => step.label)).toEqual(['全部', '2019年', '2018年', '2017年']);
    expect(view?.years.map((step) => step.isCurrent)).toEqual([true, false, false, false]);
    expect(view?.years[1]?.name).toBe('2019年，30条');
  });

  test('tells how long its years are where it begins; further on, their labels say enough', () => {
    const view = viewOf({ documents: policies(90) }, 'zcwj', 2);
    expect(view?.years.map((step) => step.label)).toEqual(['全部', '2019年', '2018年', '2017年']);
    expect(view?.years.map((step) => step.name)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('of official documents has their numbers and dates, and marks what is out of force', () => {
    const view = viewOf(
      {
        columns: [{ id: 'zcwj', title: '政策文件', listing: 'documents' }],
        documents: {
          'agencies/sfb/policies/a.md': {
            title: '通知',
            column: 'zcwj',
            documentNumber: '示办发〔2019〕1号',
            issuedOn: '2019-03',
            publishedOn: '2019-11-20 10:00',
            validity: '废止',
          },
        },
      },
      'zcwj',
    );
    expect(view?.listing === 'documents' && view.rows).toEqual([
      {
        title: '通知',
        href: '/agencies/sfb/policies/a.html',
        date: '2019-11-20',
        marks: ['废止'],
        documentNumber: { start: '', end: '示办发〔2019〕1号' },
        issuedOn: '2019-03',
      },
    ]);
  });
});

function meetings(rows: [number | undefined, string, string?][]): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    rows.map(([number, publishedOn, term]) => [
      `agencies/sfb/meetings/${publishedOn}.md`,
      { title: `会议${publishedOn}`, column: 'cwhy', series: '市政府常务会议', number, publishedOn, term },
    ]),
  );
}

const MEETING_COLUMNS = [{ id: 'cwhy', title: '市政府常务会议', listing: 'meetings' as const }];

describe('list of meetings', () => {
  test('names the numbers that are missing in between', () => {
    const view = viewOf(
      {
        columns: MEETING_COLUMNS,
        documents: meetings([
          [83, '2019-01-04'],
          [80, '2018-12-10'],
          [77, '2018-11-08'],
          [75, '2018-10-09'],
        ]),
      },
      'cwhy',
    );
    const groups = view?.listing === 'meetings' ? view.groups : [];
    expect(groups.map((group) => group.heading)).toEqual([undefined]);
    expect(groups[0]?.rows.map((row) => [row.number, row.missing])).toEqual([
      ['第83次', '第82次、第81次'],
      ['第80次', '第79次、第78次'],
      ['第77次', '第76次'],
      ['第75次', undefined],
    ]);
  });

  test('keeps the terms of office apart, so that equal numbers are no fault', () => {
    const view = viewOf(
      {
        columns: MEETING_COLUMNS,
        documents: meetings([
          [3, '2017-09-07', '第十六届'],
          [1, '2016-11-11', '第十六届'],
          [6, '2015-07-29', '第十五届'],
        ]),
      },
      'cwhy',
    );
    const groups = view?.listing === 'meetings' ? view.groups : [];
    expect(groups.map((group) => [group.heading, group.rows.map((row) => row.missing)])).toEqual([
      ['市政府常务会议（第十六届）', ['第2次', undefined]],
      ['市政府常务会议（第十五届）', [undefined]],
    ]);
  });

  test('sees no gap where the count begins anew or there are no numbers', () => {
    const view = viewOf(
      {
        columns: MEETING_COLUMNS,
        documents: meetings([
          [1, '2019-01-01'],
          [6, '2018-01-01'],
          [undefined, '2017-01-01'],
        ]),
      },
      'cwhy',
    );
    const groups = view?.listing === 'meetings' ? view.groups : [];
    expect(groups[0]?.rows.map((row) => [row.number, row.missing])).toEqual([
      ['第1次', undefined],
      ['第6次', undefined],
      [undefined, undefined],
    ]);
  });

  test('finds gaps across pages', () => {
    const rows = Array.from({ length: 16 }, (_, index): [number, string] => [
      index === 0 ? 1 : index + 2,
      `2018-01-${String(index + 1).padStart(2, '0')}`,
    ]);
    const view = viewOf({ columns: MEETING_COLUMNS, documents: meetings(rows) }, 'cwhy');
    const groups = view?.listing === 'meetings' ? view.groups : [];
    expect(groups[0]?.rows.at(-1)).toMatchObject({ number: '第3次', missing: '第2次' });
  });

  test('lets a meeting lead to its neighbours', () => {
    const portal = portalOf({
      columns: MEETING_COLUMNS,
      documents: meetings([
        [9, '2019-01-01'],
        [7, '2018-01-01'],
        [6, '2017-01-01'],
      ]),
    });
    const meeting = documentAt(portal, 'agencies/sfb/meetings/2018-01-01.md');
    expect(meeting.type === 'meeting' && meetingSeriesView(portal, meeting)).toMatchObject({
      name: '市政府常务会议',
      previous: { title: '会议2017-01-01' },
      next: { title: '会议2019-01-01' },
      missingBefore: undefined,
      missingAfter: '第8次',
    });
  });
});

test('missing numbers are told one by one while they are few, and never include the ends', () => {
  expect(missingBetween(3, 40)).toBe('第4次至第39次');
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: -5, max: 500 }), (lower, distance) => {
      const told = missingBetween(lower, lower + distance);
      expect(told === undefined).toBe(distance < 2);
      expect(told ?? '').not.toMatch(new RegExp(`第(?:${lower}|${lower + distance})次`));
    }),
  );
});

describe('grouped column', () => {
  const children = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `c${index}`, title: `栏目${index}` }));

  test('shows six rows a block, newest first, and those of the columns below', () => {
    const portal = portalOf({
      columns: [
        {
          id: 'x',
          title: '公开',
          children: [{ id: 'zcjd', title: '解读', children: [{ id: 'zcwj', title: '文件' }] }],
        },
      ],
      documents: Object.fromEntries(
        Object.entries(policies(8)).map(([file, fields]) => [file, { ...fields, column: 'x/zcjd/zcwj' }]),
      ),
    });
    const { blocks } = columnBlocksView(portal, columnAt(portal, 'x'));
    expect(blocks[0]?.rows).toHaveLength(6);
    expect(blocks[0]?.rows.map((row) => row.date)).toEqual(
      blocks[0]?.rows
        .map((row) => row.date)
        .toSorted()
        .reverse(),
    );
  });

  test('says what a single page is and leads to it once', () => {
    const portal = portalOf({
      columns: [
        {
          id: 'x',
          title: '公开',
          children: [{ id: 'ysqgk', title: '依申请公开', kind: 'page', description: '说明怎样申请。' }],
        },
      ],
      documents: { 'agencies/sfb/pages/application.md': { title: '依申请公开', column: 'x/ysqgk' } },
    });
    const [block] = columnBlocksView(portal, columnAt(portal, 'x')).blocks;
    expect(block).toMatchObject({ rows: [], empty: undefined, offer: '说明怎样申请。' });
    expect(block?.link.href).toBe('/x/ysqgk/');
  });

  test('lets up to eight empty columns say so in their place', () => {
    const portal = portalOf({ columns: [{ id: 'x', title: '公开', children: children(8) }] });
    const view = columnBlocksView(portal, columnAt(portal, 'x'));
    expect(view.blocks).toHaveLength(8);
    expect(view.blocks[0]?.empty?.state).toContain('还没有发布');
    expect(view.gathered).toEqual([]);
  });

  test('gathers more than eight empty columns at the end', () => {
    const portal = portalOf({ columns: [{ id: 'x', title: '公开', children: children(9) }] });
    const view = columnBlocksView(portal, columnAt(portal, 'x'));
    expect(view.blocks).toEqual([]);
    expect(view.gathered).toHaveLength(9);
  });
});

test('an empty column says what will be in it, and since when it is there', () => {
  const portal = portalOf({
    columns: [
      { id: 'zcwj', title: '政策文件', description: '发布政策文件。', since: '2019-03-06' },
      { id: 'gzbg', title: '政府工作报告' },
    ],
    documents: {
      'agencies/sfb/catalogs/c.md': {
        publishedOn: '2019-10-31 09:00',
        items: [{ id: 'tj', title: '统计', category: 4, timeLimit: '每月10日前' }],
      },
    },
  });
  expect(emptyColumnView(columnAt(portal, 'zcwj'))).toEqual({
    purpose: '发布政策文件。',
    state: '本栏目2019年3月6日开设，目前还没有发布内容。',
  });
  expect(emptyColumnView(columnAt(portal, 'gzbg'))).toEqual({
    purpose: undefined,
    state: '目前还没有发布内容。',
  });
  expect(emptyColumnView(columnAt(portal, 'agencies/sfb/columns/tj'))).toEqual({
    purpose:
      '市政府办在这里公开“统计”的信息，依据《政府信息公开条例》第二十条第（四）项，公开时限为每月10日前。',
    state: '本栏目按2019年10月31日公布的信息公开目录开设，目前还没有发布内容。',
  });
});
