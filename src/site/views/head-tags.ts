import type { Portal } from '../../portal/model.ts';
import { absoluteAddress } from './href.ts';
import type { PageFrame } from './page-frame.ts';

/** A `<meta>` tag. National page tags have a name, those of other sites' cards a property, some have both. */
export interface HeadTag {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** Page tags that say what Open Graph asks for as well: one tag with both names keeps pages small. */
const SHARED_TAGS: Readonly<Record<string, string>> = {
  SiteName: 'og:site_name',
  ArticleTitle: 'og:title',
  Url: 'og:url',
  Description: 'og:description',
  description: 'og:description',
};

function ownTitle(portal: Portal, title: string): string {
  const suffix = ` - ${portal.settings.name}`;
  return title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
}

/** What other sites show beside a link to the page: the page's own picture, else the portal's card. */
function pictureTags(portal: Portal, { picture }: PageFrame): HeadTag[] {
  const { card } = portal.images;
  const shown = picture ?? (card && { ...card, alt: portal.settings.name });
  if (!shown) return [];
  return [
    { property: 'og:image', content: absoluteAddress(portal, shown.route) },
    { property: 'og:image:width', content: String(shown.width) },
    { property: 'og:image:height', content: String(shown.height) },
    ...(shown.alt ? [{ property: 'og:image:alt', content: shown.alt }] : []),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** The tags of a page's head: the national page tags, and Open Graph's. Source: ogp.me. */
export function headTags(portal: Portal, frame: PageFrame): HeadTag[] {
  const tags = frame.tags.map((tag): HeadTag => {
    const property = SHARED_TAGS[tag.name];
    return property === undefined ? tag : { ...tag, property };
  });
  const has = (property: string) => tags.some((tag) => tag.property === property);
  return [
    ...tags,
    ...(has('og:title') ? [] : [{ property: 'og:title', content: ownTitle(portal, frame.title) }]),
    ...(has('og:url') ? [] : [{ property: 'og:url', content: frame.canonical }]),
    { property: 'og:type', content: has('og:title') ? 'article' : 'website' },
    { property: 'og:locale', content: 'zh_CN' },
    ...pictureTags(portal, frame),
  ];
}
