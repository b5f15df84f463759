import { describe, expect, test } from 'vitest';
import { listPagesOf } from '../../../src/portal/listings.ts';
import { agencyHomeView } from '../../../src/site/views/agency-home.ts';
import { documentNotices } from '../../../src/site/views/document-notices.ts';
import { joinWords, leaderCards } from '../../../src/site/views/leader-cards.ts';
import { listView } from '../../../src/site/views/list-view.ts';
import { metadataRows } from '../../../src/site/views/metadata.ts';
import { documentRelations } from '../../../src/site/views/relations.ts';
import { columnAt, documentAt, type PortalParts, portalOf } from './portal-of.ts';

const COLUMNS: NonNullable<PortalParts['columns']> = [{ id: 'ld', title: '领导之窗', listing: 'leaders' }];
const FILE = 'agencies/sfb/leaders/a.md';

function portalWith(documents: Record<string, Record<string, unknown>>, more: PortalParts = {}) {
  const placed = Object.fromEntries(
    Object.entries(documents).map(([file, fields]) => [file, { column: 'ld', ...fields }]),
  );
  return portalOf({ columns: COLUMNS, documents: placed, ...more });
}

const leaders = {
  'agencies/sfb/leaders/a.md': { name: '甲', post: '副市长', group: '副市长', order: 2, portfolio: ['教育'] },
  'agencies/sfb/leaders/b.md': { name: '乙', post: '市长', group: '市长', order: 1 },
  'agencies/sfb/leaders/c.md': { name: '丙', post: '副市长', group: '副市长', order: 3 },
  'agencies/sfb/leaders/d.md': { name: '丁', order: 4 },
  'agencies/sfb/leaders/e.md': {
    name: '戊',
    post: '市长',
    group: '市长',
    order: 0,
    since: '2015-01',
    until: '2018-03',
  },
};

describe('the column of leaders', () => {
  test('groups them by rank in the editor’s order, those who left last', () => {
    const view = leaderCards(portalWith(leaders), portalWith(leaders).documents);
    expect(view?.groups.map(({ heading, leaders: all }) => [heading, all.map(({ name }) => name)])).toEqual([
      ['市长', ['乙']],
      ['副市长', ['甲', '丙']],
      ['其他领导', ['丁']],
      ['曾任领导', ['戊']],
    ]);
  });

  test('needs no headings without groups', () => {
    const portal = portalWith({ [FILE]: { name: '甲' } });
    expect(leaderCards(portal, portal.documents)?.groups.map(({ heading }) => heading)).toEqual([undefined]);
  });

  test('says what has not been published of those in office', () => {
    const portal = portalWith(leaders);
    expect(leaderCards(portal, portal.documents)?.gaps).toBe(
      '尚未公布：乙的分工和照片；甲的照片；丙的分工和照片；丁的职务、分工和照片。公布后在这里补上。',
    );
  });

  test('shows a photo that is beside the page, and none that is missing or no picture', () => {
    const photo = (file: string) => ({ [FILE]: { name: '甲', photo: { file, alt: '甲的照片' } } });
    const photoOf = (file: string) => {
      const portal = portalWith(photo(file), {
        attachments: {
          'agencies/sfb/leaders/a.jpg': 9,
          'agencies/sfb/leaders/a.pdf': 9,
          'agencies/jyj/a.jpg': 9,
        },
      });
      const card = leaderCards(portal, portal.documents)?.groups[0]?.leaders[0];
      return {
        shown: card?.photo,
        published: portal.documents[0]?.attachments.map(({ file: each }) => each),
      };
    };
    expect(photoOf('a.jpg')).toMatchObject({
      shown: { source: { src: '/agencies/sfb/leaders/a.jpg' }, alt: '甲的照片' },
      published: ['agencies/sfb/leaders/a.jpg'],
    });
    for (const file of ['b.jpg', 'a.pdf', '../../jyj/a.jpg', '/etc/a.jpg', 'https://x.example/a.jpg'])
      expect(photoOf(file), file).toEqual({ shown: undefined, published: [] });
  });

  test('stands on one page, and lists what is no leader after them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `agencies/sfb/leaders/${index}.md`,
        { name: `甲${index}`, order: index },
      ]),
    );
    const portal = portalWith({ ...many, 'agencies/sfb/pages/p.md': { title: '说明' } });
    const pages = listPagesOf(columnAt(portal, 'ld'));
    expect(pages).toHaveLength(1);
    const view = pages[0] && listView(portal, pages[0]);
    if (view?.listing !== 'leaders') throw new Error('not a list of leaders');
    expect(view.cards?.groups[0]?.leaders.map(({ name }) => name).slice(8, 11)).toEqual([
      '甲8',
      '甲9',
      '甲10',
    ]);
    expect(view.others.map(({ title }) => title)).toEqual(['说明']);
    expect(view.pager).toEqual([]);
  });

  test('of nothing is empty, and a draft never shows', () => {
    const portal = portalWith({ [FILE]: { name: '甲', review: '草稿' } });
    const [page] = listPagesOf(columnAt(portal, 'ld'));
    expect(page && listView(portal, page)).toBeUndefined();
  });
});

describe('a leader’s page', () => {
  test('leads to the meetings they chaired and the policies they explained', () => {
    const portal = portalWith({
      [FILE]: { name: '甲' },
      'agencies/sfb/meetings/m.md': { title: '会议', series: '会', chair: '甲' },
      'agencies/sfb/interpretations/i.md': { title: '解读', level: '州', form: '文字', interpreter: '甲' },
    });
    expect(
      documentRelations(portal, documentAt(portal, FILE)).map(({ heading, links }) => [
        heading,
        links[0]?.title,
      ]),
    ).toEqual([
      ['主持的会议', '会议'],
      ['所作的解读', '解读'],
    ]);
  });

  test('is reached from the meeting, person by person', () => {
    const portal = portalWith({
      [FILE]: { name: '甲' },
      'agencies/sfb/meetings/m.md': { series: '会', chair: '甲、乙' },
      'agencies/sfb/meetings/n.md': { series: '会', chair: '乙、丙' },
    });
    const chairOf = (file: string) =>
      metadataRows(portal, documentAt(portal, file)).find(({ label }) => label === '主持人')?.values;
    expect(chairOf('agencies/sfb/meetings/m.md')).toEqual([
      { text: '甲', href: '/agencies/sfb/leaders/a.html' },
      { text: '乙', href: undefined },
    ]);
    expect(chairOf('agencies/sfb/meetings/n.md')).toEqual([{ text: '乙、丙' }]);
  });

  test('has their name in the box only where it is not the title', () => {
    const labelsOf = (fields: Record<string, unknown>) => {
      const portal = portalWith({ [FILE]: fields });
      return metadataRows(portal, documentAt(portal, FILE)).map(({ label }) => label);
    };
    expect(labelsOf({ title: '甲', name: '甲' })).not.toContain('姓名');
    expect(labelsOf({ title: '市长甲', name: '甲', post: '市长', since: '2018-03' })).toEqual(
      expect.arrayContaining(['姓名', '职务', '任职起']),
    );
  });

  test('of one who has left says so, and asks for nothing more', () => {
    const portal = portalWith(leaders);
    const notices = documentNotices(portal, documentAt(portal, 'agencies/sfb/leaders/e.md'));
    expect(notices).toMatchObject([{ heading: '已离任', text: expect.stringContaining('2018-03') }]);
    expect(documentNotices(portal, documentAt(portal, FILE))).toEqual([]);
  });
});

test('an agency shows its own leaders in office', () => {
  const portal = portalWith(leaders);
  const agency = portal.agencyById.get('sfb');
  expect(agency && agencyHomeView(portal, agency).leaders.map(({ name }) => name)).toEqual([
    '乙',
    '甲',
    '丙',
    '丁',
  ]);
});

test('words are joined as one speaks', () => {
  expect(
    ['', '甲', '甲、乙', '甲、乙、丙'].map((text) => joinWords(text.split('、').filter(Boolean))),
  ).toEqual(['', '甲', '甲和乙', '甲、乙和丙']);
});
