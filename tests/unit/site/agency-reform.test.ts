import { describe, expect, it } from 'vitest';
import { additionPagesOf } from '../../../src/portal/additions.ts';
import { listPagesOf } from '../../../src/portal/listings.ts';
import type { Agency, Portal } from '../../../src/portal/model.ts';
import { additionsFrame, additionsView } from '../../../src/site/views/additions.ts';
import { agencyDirectory } from '../../../src/site/views/agency-directory.ts';
import { agencyHistory, reformNotice } from '../../../src/site/views/agency-reform.ts';
import { homeView } from '../../../src/site/views/home-blocks.ts';
import { listView } from '../../../src/site/views/list-view.ts';
import { metadataRows } from '../../../src/site/views/metadata.ts';
import { documentTags } from '../../../src/site/views/page-tags.ts';
import { searchOptions } from '../../../src/site/views/search-options.ts';
import { footerContacts } from '../../../src/site/views/site-footer.ts';
import { siteMapView } from '../../../src/site/views/site-map.ts';
import { accountViews } from '../../../src/site/views/social-media.ts';
import { columnAt, documentAt, portalOf } from './portal-of.ts';

const OLD = 'agencies/hb/policies/a.md';
const NEW = 'agencies/sthj/policies/b.md';

function agency(name: string, more: Record<string, unknown> = {}) {
  return { name: `示例市${name}`, shortName: `市${name}`, kind: '政府部门', ...more };
}

/** 环保局 became 生态环境局, which became 环境局 when the last step is asked for. */
function reformed(
  succession: Record<string, unknown> = {},
  more: Record<string, Record<string, unknown>> = {},
) {
  return portalOf({
    agencies: {
      hb: agency('环保局'),
      sthj: agency('生态环境局', { succeeds: [{ agency: 'hb', ...succession }] }),
      ...more,
    },
    documents: {
      [OLD]: { title: '旧', publishedOn: '2018-05-01', column: 'zcwj' },
      [NEW]: { title: '新', column: 'zcwj' },
    },
    settings: { home: [{ kind: 'agencies' }] },
  });
}

function agencyAt(portal: Portal, id: string): Agency {
  const found = portal.agencyById.get(id);
  if (!found) throw new Error(`There is no agency ${id}.`);
  return found;
}

function noticeText(portal: Portal, id: string): string | undefined {
  return reformNotice(portal, agencyAt(portal, id))
    ?.parts.map(({ text }) => text)
    .join('');
}

const STAYS = '本机构发布的信息保留在原网址，供查阅。';

describe('the notice on an old agency’s pages', () => {
  it.each([
    [{ on: '2019-03-05' }, '本机构已于2019年3月5日改为示例市生态环境局。'],
    [
      { on: '2019-03', basis: '机构改革方案' },
      '本机构已于2019年3月改为示例市生态环境局。依据：机构改革方案。',
    ],
    [{ on: 2019 }, '本机构已于2019年改为示例市生态环境局。'],
    [{}, '本机构已改为示例市生态环境局（日期待核对）。'],
    [{ manner: '并入' }, '本机构已并入示例市生态环境局（日期待核对）。'],
  ])('%j', (succession, sentence) => {
    const portal = reformed(succession);
    expect(noticeText(portal, 'hb')).toBe(sentence + STAYS);
    expect(reformNotice(portal, agencyAt(portal, 'hb'))?.parts[1]?.href).toBe('/agencies/sthj/');
    expect(reformNotice(portal, agencyAt(portal, 'sthj'))).toBeUndefined();
  });

  it('names all that took over, and what became of them', () => {
    const portal = reformed({}, { lc: agency('林草局', { succeeds: [{ agency: 'hb' }] }) });
    expect(noticeText(portal, 'hb')).toBe(
      `本机构已撤销，职责划入示例市林草局、示例市生态环境局（日期待核对）。${STAYS}`,
    );
    const chain = reformed({ on: '2019' }, { hj: agency('环境局', { succeeds: [{ agency: 'sthj' }] }) });
    expect(noticeText(chain, 'hb')).toBe(
      `本机构已于2019年改为示例市生态环境局。示例市生态环境局今为示例市环境局。${STAYS}`,
    );
  });

  it('says so where nobody took over', () => {
    const portal = portalOf({
      agencies: { a: agency('甲', { abolished: true }), b: agency('乙', { abolishedOn: '2018-06' }) },
    });
    expect(noticeText(portal, 'a')).toBe(`本机构已撤销（日期待核对）。${STAYS}`);
    expect(noticeText(portal, 'b')).toBe(`本机构已于2018年6月撤销。${STAYS}`);
  });
});

describe('the new agency’s history', () => {
  it('leads to its predecessors and to the list of all', () => {
    const portal = reformed({ on: '2019-03' });
    expect(agencyHistory(portal, agencyAt(portal, 'sthj'))).toEqual({
      lines: [
        {
          label: '前身',
          name: '示例市环保局',
          href: '/agencies/hb/',
          remarks: '2019年3月改为本机构；发布信息 1 条',
        },
      ],
      lineage: { href: '/agencies/sthj/lineage/', total: 2 },
    });
    expect(agencyHistory(portal, agencyAt(portal, 'hb'))).toBeUndefined();
  });

  it('tells former names', () => {
    const formerNames = [{ name: '示例市交通局', until: '2014-06' }, { name: '示例市运输局' }];
    const portal = portalOf({ agencies: { jt: agency('交通运输局', { formerNames }) } });
    const history = agencyHistory(portal, agencyAt(portal, 'jt'));
    expect(history?.lines.map(({ name, remarks }) => [name, remarks])).toEqual([
      ['示例市交通局', '2014年6月以前'],
      ['示例市运输局', '更名日期待核对'],
    ]);
    expect(history?.lineage).toBeUndefined();
  });

  it('marks the rows of others in the common list', () => {
    const portal = reformed();
    const [page] = listPagesOf(columnAt(portal, 'agencies/sthj/lineage'));
    const list = page && listView(portal, page);
    expect(list?.listing === 'titles' && list.rows.map(({ title, marks }) => [title, marks])).toEqual([
      ['新', []],
      ['旧', ['市环保局']],
    ]);
  });
});

describe('names of the time and of today', () => {
  it('stand in a document’s metadata, tags and search', () => {
    const portal = reformed();
    const document = documentAt(portal, OLD);
    const row = metadataRows(portal, document).find(({ label }) => label === '发布机构');
    expect(row?.values).toEqual([
      { text: '示例市环保局', href: '/agencies/hb/' },
      { text: '（今示例市生态环境局）', href: '/agencies/sthj/' },
    ]);
    expect(documentTags(portal, document)).toContainEqual({ name: 'ContentSource', content: '示例市环保局' });
    expect(searchOptions(portal).agency.map(({ value }) => value)).toEqual([
      '示例市生态环境局',
      '示例市环保局',
    ]);
  });

  it('part today’s agencies from those that are no more', () => {
    const portal = reformed();
    expect(agencyDirectory(portal).map(({ kind, agencies, isFormer }) => [kind, agencies, isFormer])).toEqual(
      [
        ['政府部门', [expect.objectContaining({ name: '市生态环境局', fate: undefined })], false],
        ['已撤并机构', [expect.objectContaining({ name: '市环保局', fate: '今市生态环境局' })], true],
      ],
    );
    const [block] = homeView(portal).places;
    expect(
      block?.kind === 'places' && block.groups.flatMap(({ links }) => links.map(({ title }) => title)),
    ).toEqual(['市生态环境局']);
  });
});

describe('the page of what is new', () => {
  const portal = reformed();
  const views = additionPagesOf(portal).map((page) => additionsView(portal, page));

  it('groups by day and says what it is and whose', () => {
    expect(views[0]).toMatchObject({
      title: '最近发布',
      isFirst: true,
      days: [
        {
          date: '2019-11-20',
          heading: '2019年11月20日',
          rows: [{ title: '新', origin: '政策文件，市生态环境局' }],
        },
      ],
      years: [
        { year: '2019年', months: [{ label: '11月', href: '/new/2019-11.html', total: 1 }] },
        { year: '2018年', months: [{ label: '5月', href: '/new/2018-05.html', total: 1 }] },
      ],
      steps: [],
    });
  });

  it('tells how much there is where it begins, and only that it is there further on', () => {
    const many = portalOf({
      documents: Object.fromEntries(
        Array.from({ length: 101 }, (_, index) => [`agencies/sfb/policies/${index}.md`, {}]),
      ),
    });
    const told = additionPagesOf(many).map((page) => {
      const { lead, years: list } = additionsView(many, page);
      return [lead, list.flatMap(({ months }) => months.map(({ name, total }) => [name, total]))];
    });
    expect(told).toEqual([
      ['全站最近30天（2019年11月1日以来）发布 101 条，从新到旧排列。', [['2019年11月，101条', 101]]],
      ['全站最近30天（2019年11月1日以来）发布的信息，从新到旧排列。', [['2019年11月', undefined]]],
      ['全站这个月发布 101 条，从新到旧排列。', []],
      ['全站这个月发布的信息，从新到旧排列。', []],
    ]);
  });

  it('leads from a month to those beside it', () => {
    expect(views.slice(1).map(({ title, steps }) => [title, steps.map(({ href }) => href)])).toEqual([
      ['2019年11月发布的信息', ['/new/2018-05.html', '/new/']],
      ['2018年5月发布的信息', ['/new/2019-11.html', '/new/']],
    ]);
    const [, month] = additionPagesOf(portal);
    expect(month && additionsFrame(portal, month).breadcrumb.map(({ title, href }) => [title, href])).toEqual(
      [
        ['首页', '/'],
        ['最近发布', '/new/'],
        ['2019年11月发布的信息', undefined],
      ],
    );
  });

  it('says so when nothing is new', () => {
    const quiet = portalOf();
    const [page] = additionPagesOf(quiet);
    expect(page && additionsView(quiet, page).lead).toContain('没有发布新的信息');
  });

  it('is on the site map', () => {
    expect(siteMapView(portal).tools).toEqual([{ title: '最近发布', href: '/new/', isExternal: false }]);
  });
});

describe('accounts elsewhere', () => {
  const socialMedia = [
    { platform: '微信公众号', name: '示例发布', qrcode: 'weixin.png' },
    { platform: '微博', url: 'https://weibo.example/shili' },
    { platform: '抖音', name: '示例', qrcode: 'missing.png' },
  ];
  const portal = portalOf({
    agencies: { sfb: agency('政府办公室', { socialMedia }) },
    attachments: { 'agencies/sfb/weixin.png': 900 },
    settings: { socialMedia: [{ platform: '微博', name: '示例市发布' }] },
  });

  it('are shown as far as they are known', () => {
    expect(accountViews(portal, agencyAt(portal, 'sfb').socialMedia)).toEqual([
      {
        platform: '微信公众号',
        name: '示例发布',
        href: undefined,
        qrcode: {
          src: '/agencies/sfb/weixin.png',
          alt: '微信公众号“示例发布”的二维码',
          width: 160,
          height: 160,
        },
      },
      { platform: '微博', name: '账号名称待核对', href: 'https://weibo.example/shili', qrcode: undefined },
      { platform: '抖音', name: '示例', href: undefined, qrcode: undefined },
    ]);
  });

  it('of the portal stand on the site map and in the footer', () => {
    expect(siteMapView(portal).accounts.map(({ name }) => name)).toEqual(['示例市发布']);
    expect(footerContacts(portal)).toContainEqual({ label: '微博', text: '示例市发布', href: undefined });
  });
});
