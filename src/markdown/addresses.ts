import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { addressKind, encodeAddress } from './address-form.ts';
import { EXTERNAL_REL, openImage, openLink, openMedia } from './open-addresses.ts';
import { readWords } from './plain-text.ts';
import { walkElements } from './tree-walk.ts';

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/** A link without words is named by its address, as written. */
function nameLink(link: Element, url: string): void {
  if (isFootnoteLink(link) || readWords(link) !== '' || link.properties['ariaLabel'] !== undefined) return;
  const holdsImage = link.children.some((child) => child.type === 'element');
  if (holdsImage) link.properties['ariaLabel'] = stringOf(link.properties['title']) ?? (url || '链接');
  else link.children = [{ type: 'text', value: url || '链接' }];
}

/** Settles a link's address or leaves it open; returns what stands in its stead where it leads nowhere. */
function settleLink(link: Element): ElementContent[] {
  const written = stringOf(link.properties['href']);
  const kind = written === undefined ? 'unsafe' : addressKind(written);
  if (written === undefined || kind === 'unsafe') {
    const { id } = link.properties;
    return id === undefined
      ? link.children
      : [{ type: 'element', tagName: 'span', properties: { id }, children: link.children }];
  }
  if (kind === 'relative') openLink(link, written);
  else link.properties['href'] = encodeAddress(written);
  if (kind === 'external') link.properties['rel'] = EXTERNAL_REL;
  nameLink(link, written);
  return [link];
}

/** Where an element stands. */
interface Surroundings {
  readonly isInLink: boolean;
  /** Whether in the body's first block: its image is in the first view, and must not wait until the page is laid out. */
  readonly isAtStart: boolean;
}

/** Leaves an image's address open. A page loads nothing from another host, so an image from there becomes a link. */
function settleImage(image: Element, { isInLink, isAtStart }: Surroundings): ElementContent[] {
  const alt = stringOf(image.properties['alt']) ?? '';
  const written = stringOf(image.properties['src']);
  const kind = written === undefined ? 'unsafe' : addressKind(written);
  if (written === undefined || kind === 'unsafe' || kind === 'contact' || (kind === 'external' && isInLink)) {
    return alt === '' ? [] : [{ type: 'text', value: alt }];
  }
  if (kind === 'external') {
    const link = { href: encodeAddress(written), rel: EXTERNAL_REL };
    const text: ElementContent = { type: 'text', value: alt || '图片' };
    return [{ type: 'element', tagName: 'a', properties: link, children: [text] }];
  }
  image.properties['alt'] = alt;
  return [openImage(image, written, { ...(!isAtStart && { loading: 'lazy' }), decoding: 'async' })];
}

/** Leaves the addresses of a video or its captions open; what is no file of the portal is dropped. */
function settleMedia(media: Element): Element {
  const { src, poster, ...properties } = media.properties;
  const fileOf = (value: unknown): string | undefined => {
    const written = stringOf(value);
    return written !== undefined && addressKind(written) === 'relative' ? written : undefined;
  };
  media.properties = properties;
  openMedia(media, fileOf(src), fileOf(poster));
  return media;
}

function isShownImage(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'img' || node.tagName === 'picture');
}

/** A paragraph that holds an image and nothing else is a figure; the image's title is its caption. */
function makeFigure(paragraph: Element): Element {
  const content = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [shown] = content;
  if (paragraph.tagName !== 'p' || content.length !== 1 || !shown || !isShownImage(shown)) return paragraph;
  const image = shown.tagName === 'img' ? shown : shown.children.find(isShownImage);
  const title = stringOf(image?.properties['title'])?.trim();
  if (image) delete image.properties['title'];
  const caption: ElementContent[] = title
    ? [
        {
          type: 'element',
          tagName: 'figcaption',
          properties: {},
          children: [{ type: 'text', value: title }],
        },
      ]
    : [];
  return { ...paragraph, tagName: 'figure', children: [shown, ...caption] };
}

function settleChildren(parent: Parents, around: Surroundings): void {
  const start =
    parent.type === 'root' ? parent.children.find((child) => child.type === 'element') : undefined;
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    const isLink = child.tagName === 'a';
    const place = { ...around, isAtStart: around.isAtStart || child === start };
    settleChildren(child, { ...place, isInLink: around.isInLink || isLink });
    if (isLink) return settleLink(child);
    if (child.tagName === 'video' || child.tagName === 'track') return [settleMedia(child)];
    return child.tagName === 'img' ? settleImage(child, place) : [makeFigure(child)];
  });
  parent.children = children as typeof parent.children;
}

/**
 * Settles the links, images and players of a finished tree, but for what only a portal can know: the addresses of
 * documents and files, which `finishAddresses` resolves in the HTML.
 */
export function settleAddresses(tree: Root): void {
  settleChildren(tree, { isInLink: false, isAtStart: false });
}

/** The addresses of a tree's links and images as they are written, with their places; footnotes' links are not among them. */
export function visitAddresses(tree: Root, see: (element: Element, url: string) => void): void {
  walkElements(tree, (element) => {
    const { tagName, properties } = element;
    const url =
      tagName === 'a'
        ? stringOf(properties['href'])
        : tagName === 'img'
          ? stringOf(properties['src'])
          : undefined;
    if (url === undefined) return;
    if (!(isFootnoteLink(element) && /^#fn(?:ref)?-/.test(url))) see(element, url);
  });
}
