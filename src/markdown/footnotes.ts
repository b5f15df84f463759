import type { Element, Root } from 'hast';
import type { Options } from 'remark-rehype';
import { ID_PREFIX } from './allow-list.ts';
import { walkElements } from './tree-walk.ts';

/** The id of the footnotes' heading, once sanitised. */
export const FOOTNOTE_LABEL_ID = `${ID_PREFIX}footnote-label`;

/** remark-rehype's options for Chinese footnotes; sanitising prefixes their ids, so they get no prefix here. */
export const FOOTNOTE_OPTIONS = {
  clobberPrefix: '',
  footnoteLabel: '脚注',
  footnoteLabelProperties: {},
  footnoteBackLabel: (reference: number, again: number) =>
    `返回正文 ${reference + 1}${again > 1 ? `-${again}` : ''}`,
} satisfies Options;

/**
 * rehype plugin, after sanitising: footnote links follow the ids' new prefix,
 * and of elements with one id only the last keeps it, which is the footnotes' own.
 */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    const owners = new Map<string, Element>();
    walkElements(tree, (element) => {
      const { id } = element.properties;
      if (id === undefined || id === null) return;
      const name = String(id).replace(/\s/g, '-');
      element.properties['id'] = name;
      delete owners.get(name)?.properties['id'];
      owners.set(name, element);
    });
    walkElements(tree, ({ tagName, properties }) => {
      if (tagName !== 'a') return;
      const { href, dataFootnoteRef, dataFootnoteBackref } = properties;
      const isOfFootnote = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
      if (isOfFootnote && typeof href === 'string' && href.startsWith('#')) {
        properties['href'] = `#${ID_PREFIX}${href.slice(1)}`;
      }
      if (!owners.has(FOOTNOTE_LABEL_ID)) delete properties['ariaDescribedBy'];
    });
  };
}
