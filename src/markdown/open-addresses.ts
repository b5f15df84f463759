import type { Element, ElementContent, Properties } from 'hast';
import { addressKind, encodeAddress } from './address-form.ts';
import type { AddressResolver, PreparedBody, RenderedBody, ResolvedImage } from './body.ts';

// A body is made ready once and shown by portals that change: what depends on the portal stays open in its HTML.
// Open is what stands between two NUL characters, or where one stands alone. No body can bring any, for Markdown's
// parser replaces them.
const MARK = '\0';

/** What a link to another site says of itself. */
export const EXTERNAL_REL = ['noopener', 'noreferrer'];

/** An address between marks, without the signs that a writer of HTML would escape. */
function markAddress(url: string): string {
  const plain = url
    .replaceAll(MARK, '')
    .replace(/[%&"'`<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${MARK}${plain}${MARK}`;
}

function readMarked(address: string): string {
  return decodeURIComponent(address);
}

/** Leaves a link's address open. */
export function openLink({ properties }: Element, url: string): void {
  properties['href'] = markAddress(url);
  properties['rel'] = [MARK];
}

/** Leaves an image's address open, its size and its smaller copies with it. */
export function openImage(image: Element, url: string, loading: Properties): ElementContent {
  image.properties = { ...image.properties, src: MARK, width: MARK, ...loading };
  return { type: 'element', tagName: 'picture', properties: { id: markAddress(url) }, children: [image] };
}

/** Leaves the address of a video or of its captions open, and that of the video's poster. */
export function openMedia(
  { properties }: Element,
  file: string | undefined,
  poster: string | undefined,
): void {
  if (file !== undefined) properties['src'] = markAddress(file);
  if (poster === undefined) return;
  properties['poster'] = markAddress(poster);
  properties['width'] = MARK;
}

const LINK = /href="\0([^\0]*)\0"([^\0]*) rel="\0"/g;
const IMAGE = /<picture id="\0([^\0]*)\0">([^\0]*)\0([^\0]*) width="\0"([^\0]*?)<\/picture>/g;
const FILE = /src="\0([^\0]*)\0"/g;
const POSTER = /poster="\0([^\0]*)\0"([^\0]*) width="\0"/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '"': '&#x22;',
  "'": '&#x27;',
  '`': '&#x60;',
  '<': '&lt;',
  '>': '&gt;',
};

/** A value as rehype writes it into an attribute. */
function escapeValue(value: string): string {
  return value.replace(/[&"'`<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An attribute with a blank before it; nothing where it has no value. */
function writeAttribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeValue(String(value))}"`;
}

function writeAddress(url: string): string {
  return escapeValue(encodeAddress(url));
}

function writeSize({ width, height }: ResolvedImage): string {
  return writeAttribute('width', width) + writeAttribute('height', height);
}

/** An image with its smaller copies before it, for browsers that read WebP. */
function offerCopies(image: string, { srcset, sizes }: ResolvedImage): string {
  if (srcset === undefined) return image;
  const attributes = writeAttribute('srcset', srcset) + writeAttribute('sizes', sizes);
  return `<picture><source type="image/webp"${attributes}>${image}</picture>`;
}

/**
 * Resolves the addresses that a body's HTML leaves open; what cannot be resolved stays as it is written.
 * @param html what rehype wrote, or what Astro rendered of a compiled MDX body
 */
export function finishAddresses(html: string, resolver: AddressResolver): string {
  if (!html.includes(MARK)) return html;
  return html
    .replace(LINK, (_, address: string, between: string) => {
      const written = readMarked(address);
      const href = resolver.link(written) ?? written;
      const isExternal = addressKind(href) === 'external';
      return `href="${writeAddress(href)}"${between}${isExternal ? writeAttribute('rel', EXTERNAL_REL.join(' ')) : ''}`;
    })
    .replace(IMAGE, (_, address: string, start: string, middle: string, end: string) => {
      const written = readMarked(address);
      const image = resolver.image(written) ?? { src: written };
      return offerCopies(`${start}${writeAddress(image.src)}${middle}${writeSize(image)}${end}`, image);
    })
    .replace(FILE, (_, address: string) => {
      const written = readMarked(address);
      return `src="${writeAddress(resolver.link(written) ?? written)}"`;
    })
    .replace(POSTER, (_, address: string, between: string) => {
      const written = readMarked(address);
      const image: ResolvedImage = resolver.image(written) ?? { src: written };
      return `poster="${writeAddress(image.single ?? image.src)}"${between}${writeSize(image)}`;
    });
}

/** Makes a prepared body ready for its page: resolves the addresses that it leaves open. */
export function finishBody(prepared: PreparedBody, resolver: AddressResolver): RenderedBody {
  return { ...prepared, html: finishAddresses(prepared.html, resolver) };
}
