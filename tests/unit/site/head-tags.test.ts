import { expect, test } from 'vitest';
import { type HeadTag, headTags } from '../../../src/site/views/head-tags.ts';
import { iconLinks } from '../../../src/site/views/icon-links.ts';
import { documentFrame, homeFrame } from '../../../src/site/views/page-frame.ts';
import { pictureView } from '../../../src/site/views/picture.ts';
import type { AttachmentRecord } from '../../../src/source/records.ts';
import { documentAt, makeLink, makePortal, makeRecord } from '../portal/content-factory.ts';

const FILE = 'agencies/sfb/policies/a.md';
const CARD = { file: 'icons/card.png', hash: '0', size: 9, width: 1200, height: 630 };

/** A portal whose one document shows these pictures, in this order. */
function portalWith(pictures: AttachmentRecord[], ...others: AttachmentRecord[]) {
  const links = pictures.map(({ file }) => makeLink(file.split('/').at(-1) ?? '', ' 现场 ', 'image'));
  return makePortal({
    attachments: [...pictures, ...others],
    documents: [makeRecord(FILE, {}, { links, excerpt: '正文的开头。' })],
  }).portal;
}

const picture = (name: string, width: number, height: number, size = 9): AttachmentRecord => ({
  file: `agencies/sfb/policies/${name}`,
  hash: '0',
  size,
  width,
  height,
});
const contentOf = (tags: HeadTag[], property: string) =>
  tags.filter((tag) => tag.property === property).map(({ content }) => content);

test('the tags of a document say each thing once, under both names', () => {
  const portal = portalWith([], CARD);
  const tags = headTags(portal, documentFrame(portal, documentAt(portal, FILE)));
  expect(tags.find(({ name }) => name === 'ArticleTitle')).toEqual({
    name: 'ArticleTitle',
    content: FILE,
    property: 'og:title',
  });
  for (const property of ['site_name', 'title', 'description', 'url', 'type', 'locale', 'image'])
    expect(contentOf(tags, `og:${property}`), property).toHaveLength(1);
  expect(contentOf(tags, 'og:type')).toEqual(['article']);
  expect(contentOf(tags, 'og:url')).toEqual(['https://www.shili.example/agencies/sfb/policies/a.html']);
  expect(contentOf(tags, 'og:image')).toEqual(['https://www.shili.example/card.png']);
});

test('the home page is a website with a title of its own', () => {
  const portal = portalWith([]);
  const tags = headTags(portal, homeFrame(portal));
  expect(contentOf(tags, 'og:type')).toEqual(['website']);
  expect(contentOf(tags, 'og:title')).toEqual([portal.settings.name]);
  expect(contentOf(tags, 'og:image')).toEqual([]);
  expect(tags.some(({ name }) => name === 'twitter:card')).toBe(false);
});

test('the first picture of a document that is fit for a card is its card', () => {
  const portal = portalWith(
    [
      picture('small.jpg', 300, 200),
      picture('long.png', 800, 6000),
      picture('heavy.jpg', 4000, 3000, 9_000_000),
      picture('fit.jpg', 1600, 900),
      picture('later.jpg', 1600, 900),
    ],
    CARD,
  );
  const tags = headTags(portal, documentFrame(portal, documentAt(portal, FILE)));
  expect(contentOf(tags, 'og:image')).toEqual(['https://www.shili.example/agencies/sfb/policies/fit.jpg']);
  expect(contentOf(tags, 'og:image:width')).toEqual(['1600']);
  expect(contentOf(tags, 'og:image:alt')).toEqual(['现场']);
});

test('what is not fit for an icon or a card is not used', () => {
  const portal = portalWith([], { ...CARD, height: 1200 }, { file: 'icons/icon.png', hash: '0', size: 9 });
  expect(portal.images).toEqual({ icon: undefined, card: undefined });
});

test('a government’s own icon stands in for the common one', () => {
  expect(iconLinks(portalWith([])).map(({ href }) => href)).toEqual([
    '/favicon.svg',
    '/apple-touch-icon.png',
  ]);
  const own = portalWith([], { file: 'icons/icon.png', hash: '0', size: 9, width: 512, height: 512 });
  expect(iconLinks(own)[0]).toEqual({ rel: 'icon', type: 'image/png', href: '/icon.png' });
});

test('a picture for a component is found by the name that its document gives it', () => {
  const portal = portalWith([picture('图 1.jpg', 1000, 500)]);
  const view = pictureView(portal, documentAt(portal, FILE), '图 1.jpg', 240);
  expect(view).toMatchObject({ src: '/agencies/sfb/policies/%E5%9B%BE%201.jpg', width: 1000, height: 500 });
  expect(view?.srcset?.split(', ')).toHaveLength(3);
  expect(view?.sizes).toBe('(min-width: 240px) 240px, 100vw');
  expect(pictureView(portal, documentAt(portal, FILE), 'other.jpg')).toBeUndefined();
});
