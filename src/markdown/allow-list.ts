import type { Options as Schema } from 'rehype-sanitize';
import { COMPONENTS } from './components.ts';

/** What sanitising puts before the ids that editors write, so that they cannot pose as the page's own. */
export const ID_PREFIX = 'user-content-';

/** The protocols that a link may have; relative addresses have none. */
export const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel'];

const ALIGN = ['align', 'left', 'center', 'right'] as [string, ...string[]];
const SPAN = /^[1-9]\d{0,2}$/;
const INTEGER = /^-?\d{1,5}$/;

/**
 * The elements and attributes that a body's HTML may have; all else goes.
 * `class` passes only with the values that GFM itself writes; `align` is made a class by a later step.
 */
export const ALLOW_LIST: Schema = {
  tagNames: [
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'br',
      'hr',
      'blockquote',
      'pre',
      'div',
      'section',
      'address',
    ],
    ...['em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark', 'span', 'wbr'],
    ...['code', 'kbd', 'samp', 'var', 'abbr', 'cite', 'q', 'dfn', 'time', 'ruby', 'rt', 'rp'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'details', 'summary', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'img'],
  ],
  attributes: {
    '*': ['id', 'lang'],
    a: [
      'href',
      'title',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['ariaDescribedBy', 'footnote-label'],
      ['className', 'data-footnote-backref'],
    ],
    abbr: ['title'],
    code: [['className', /^language-[\w-]+$/]],
    details: ['open'],
    div: [ALIGN],
    img: ['src', 'alt', 'title'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: [
      ['className', 'task-list-item'],
      ['value', INTEGER],
    ],
    ol: [
      ['className', 'contains-task-list'],
      ['start', INTEGER],
      ['reversed', true],
    ],
    p: [ALIGN],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [ALIGN, ['colSpan', SPAN], ['rowSpan', SPAN]],
    th: [ALIGN, ['colSpan', SPAN], ['rowSpan', SPAN], ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: [['dateTime', /^\d{4}(?:-\d{2}){0,2}(?:[T ]\d{2}:\d{2})?$/]],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: { href: LINK_PROTOCOLS, src: ['http', 'https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
  clobberPrefix: ID_PREFIX,
  allowComments: false,
  allowDoctypes: false,
  // What stands inside these is no text for readers, or is parsed by other rules than the body's.
  strip: [
    ...[
      'script',
      'style',
      'template',
      'noscript',
      'svg',
      'math',
      'iframe',
      'object',
      'embed',
      'applet',
      'frameset',
    ],
    ...['noembed', 'noframes', 'plaintext', 'xmp', 'title', 'textarea', 'select', 'audio', 'video', 'canvas'],
  ],
};

const FILE_PROTOCOLS = ['http', 'https'];

/** The same for an .mdx body: the elements that stand for its components besides, with their attributes. */
export const MDX_ALLOW_LIST: Schema = {
  ...ALLOW_LIST,
  tagNames: [...(ALLOW_LIST.tagNames ?? []), ...COMPONENTS.map(({ tagName }) => tagName)],
  attributes: {
    ...ALLOW_LIST.attributes,
    ...Object.fromEntries(
      COMPONENTS.map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]),
    ),
  },
  protocols: { ...ALLOW_LIST.protocols, poster: FILE_PROTOCOLS, captions: FILE_PROTOCOLS },
};

/** Whether an element (lower case) may stand in a body. */
export function isAllowedElement(name: string): boolean {
  return ALLOW_LIST.tagNames?.includes(name) ?? false;
}

/** Whether an element may have an attribute, by the attribute's name in HTML or in JSX. */
export function isAllowedAttribute(element: string, attribute: string): boolean {
  const bare = attribute.toLowerCase().replaceAll('-', '');
  const definitions = [...(ALLOW_LIST.attributes?.[element] ?? []), ...(ALLOW_LIST.attributes?.['*'] ?? [])];
  return definitions.some((definition) => {
    const property = typeof definition === 'string' ? definition : definition[0];
    return property.toLowerCase() === bare;
  });
}
