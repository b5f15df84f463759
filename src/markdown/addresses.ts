import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { addressKind, encodeAddress } from './address-form.ts';
import type { AddressResolver } from './body.ts';
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

/** Points an image to its file. A page loads nothing from another host, so an image from there becomes a link. */
function pointImage(image: Element, resolver: AddressResolver, isInLink: boolean): ElementContent[] {
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
    loading: 'lazy',
    decoding: 'async',
  };
  return [image];
}

/** Points a video or its captions to their files; what is no file of the portal is dropped. */
function pointMedia(media: Element, resolver: AddressResolver): Element {
  const { src, poster, ...properties } = media.properties;
  const fileOf = (value: unknown): string | undefined => {
    const written = stringOf(value);
    return written !== undefined && addressKind(written) === 'relative' ? written : undefined;
  };
  const [file, still] = [fileOf(src), fileOf(poster)];
  const image = still === undefined ? undefined : (resolver.image(still) ?? { src: still });
  media.properties = {
    ...properties,
    ...(file !== undefined && { src: encodeAddress(resolver.link(file) ?? file) }),
    ...(image && { poster: encodeAddress(image.src) }),
    ...(image?.width !== undefined && { width: image.width }),
    ...(image?.height !== undefined && { height: image.height }),
  };
  return media;
}

function pointChildren(parent: Parents, resolver: AddressResolver, isInLink: boolean): void {
  const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    const isLink = child.tagName === 'a';
    pointChildren(child, resolver, isInLink || isLink);
    if (isLink) return pointLink(child, resolver);
    if (child.tagName === 'video' || child.tagName === 'track') return [pointMedia(child, resolver)];
    return child.tagName === 'img' ? pointImage(child, resolver, isInLink) : [child];
  });
  parent.children = children as typeof parent.children;
}

/** Points the links and images of a finished tree to the portal's addresses. */
export function pointAddresses(tree: Root, resolver: AddressResolver): void {
  pointChildren(tree, resolver, false);
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
