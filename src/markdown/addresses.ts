import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { addressKind, encodeAddress } from './address-form.ts';
import type { AddressResolver, ResolvedImage } from './body.ts';
import { readWords } from './plain-text.ts';
import { walkElements } from './tree-walk.ts';

const EXTERNAL_REL = ['noopener', 'noreferrer'];

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

/** Points a link to its place; returns what stands in its stead where it leads nowhere. */
function pointLink(link: Element, resolver: AddressResolver): ElementContent[] {
  const written = stringOf(link.properties['href']);
  if (written === undefined || addressKind(written) === 'unsafe') {
    const { id } = link.properties;
    return id === undefined
      ? link.children
      : [{ type: 'element', tagName: 'span', properties: { id }, children: link.children }];
  }
  const href = (addressKind(written) === 'relative' ? resolver.link(written) : undefined) ?? written;
  link.properties['href'] = encodeAddress(href);
  if (addressKind(href) === 'external') link.properties['rel'] = EXTERNAL_REL;
  nameLink(link, written);
  return [link];
}

/** Where an element stands. */
interface Surroundings {
  readonly isInLink: boolean;
  /** Whether in the body's first block: its image is in the first view, and must not wait until the page is laid out. */
  readonly isAtStart: boolean;
}

/** An image with its smaller copies before it, for browsers that read WebP. */
function offerCopies(image: Element, { srcset, sizes }: ResolvedImage): Element {
  if (srcset === undefined) return image;
  const properties = { type: 'image/webp', srcSet: srcset, ...(sizes !== undefined && { sizes }) };
  const source: Element = { type: 'element', tagName: 'source', properties, children: [] };
  return { type: 'element', tagName: 'picture', properties: {}, children: [source, image] };
}

/** Points an image to its file. A page loads nothing from another host, so an image from there becomes a link. */
function pointImage(
  image: Element,
  resolver: AddressResolver,
  { isInLink, isAtStart }: Surroundings,
): ElementContent[] {
  const { properties } = image;
  const alt = stringOf(properties['alt']) ?? '';
  const written = stringOf(properties['src']);
  const kind = written === undefined ? 'unsafe' : addressKind(written);
  if (written === undefined || kind === 'unsafe' || kind === 'contact' || (kind === 'external' && isInLink)) {
    return alt === '' ? [] : [{ type: 'text', value: alt }];
  }
  if (kind === 'external') {
    const link = { href: encodeAddress(written), rel: EXTERNAL_REL };
    const text: ElementContent = { type: 'text', value: alt || '图片' };
    return [{ type: 'element', tagName: 'a', properties: link, children: [text] }];
  }
  const resolved = resolver.image(written) ?? { src: written };
  image.properties = {
    ...properties,
    src: encodeAddress(resolved.src),
    alt,
    ...(resolved.width !== undefined && { width: resolved.width }),
    ...(resolved.height !== undefined && { height: resolved.height }),
    ...(!isAtStart && { loading: 'lazy' }),
    decoding: 'async',
  };
  return [offerCopies(image, resolved)];
}

/** Points a video or its captions to their files; what is no file of the portal is dropped. */
function pointMedia(media: Element, resolver: AddressResolver): Element {
  const { src, poster, ...properties } = media.properties;
  const fileOf = (value: unknown): string | undefined => {
    const written = stringOf(value);
    return written !== undefined && addressKind(written) === 'relative' ? written : undefined;
  };
  const [file, still] = [fileOf(src), fileOf(poster)];
  const image: ResolvedImage | undefined =
    still === undefined ? undefined : (resolver.image(still) ?? { src: still });
  media.properties = {
    ...properties,
    ...(file !== undefined && { src: encodeAddress(resolver.link(file) ?? file) }),
    ...(image && { poster: encodeAddress(image.single ?? image.src) }),
    ...(image?.width !== undefined && { width: image.width }),
    ...(image?.height !== undefined && { height: image.height }),
  };
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

function pointChildren(parent: Parents, resolver: AddressResolver, around: Surroundings): void {
  const start =
    parent.type === 'root' ? parent.children.find((child) => child.type === 'element') : undefined;
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    const isLink = child.tagName === 'a';
    const place = { ...around, isAtStart: around.isAtStart || child === start };
    pointChildren(child, resolver, { ...place, isInLink: around.isInLink || isLink });
    if (isLink) return pointLink(child, resolver);
    if (child.tagName === 'video' || child.tagName === 'track') return [pointMedia(child, resolver)];
    return child.tagName === 'img' ? pointImage(child, resolver, place) : [makeFigure(child)];
  });
  parent.children = children as typeof parent.children;
}

/** Points the links and images of a finished tree to the portal's addresses. */
export function pointAddresses(tree: Root, resolver: AddressResolver): void {
  pointChildren(tree, resolver, { isInLink: false, isAtStart: false });
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
