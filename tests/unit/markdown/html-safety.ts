import type { Element } from 'hast';
import { rehype } from 'rehype';
import { walkElements } from '../../../src/markdown/tree-walk.ts';

const ELEMENTS = new Set(
  (
    'h2 h3 h4 h5 h6 p br hr blockquote pre div section address em strong b i u s del ins sub sup small mark span wbr ' +
    'code kbd samp var abbr cite q dfn time ruby rt rp ul ol li dl dt dd input details summary figure figcaption ' +
    'table caption thead tbody tfoot tr th td a img'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'id lang href title ariaLabel ariaDescribedBy dataFootnotes dataFootnoteRef dataFootnoteBackref className rel ' +
    'src alt width height loading decoding open checked disabled type value start reversed colSpan rowSpan scope ' +
    'dateTime tabIndex'
  ).split(' '),
);
/** What the components of .mdx may make besides: players and drawings, which hold no scripts, links or styles. */
const RICH_ELEMENTS = new Set([...ELEMENTS, ...'video track svg desc text rect circle line path'.split(' ')]);
const RICH_ATTRIBUTES = new Set([
  ...ATTRIBUTES,
  ...(
    'poster controls preload playsInline kind srcLang label default role viewBox preserveAspectRatio ' +
    'x y x1 x2 y1 y2 dx dy cx cy r d'
  ).split(' '),
]);
const URL_FORM = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/;

/** The elements of some HTML as a browser would parse it, inside a page's body. */
export function parseElements(html: string): Element[] {
  const elements: Element[] = [];
  walkElements(rehype().data('settings', { fragment: true }).parse(html), (element) =>
    elements.push(element),
  );
  return elements;
}

/** What must not be in a body's HTML, judged from the parsed HTML and apart from the code under test. */
export function findDangers(html: string, format: 'md' | 'mdx' = 'md'): string[] {
  const [elements, attributes] = format === 'md' ? [ELEMENTS, ATTRIBUTES] : [RICH_ELEMENTS, RICH_ATTRIBUTES];
  const dangers: string[] = [];
  const ids = new Set<unknown>();
  // Astro writes the attributes of a compiled page, and leaves their `<` as it is: only its elements are judged.
  if (format === 'md' && /<script/i.test(html)) dangers.push('<script in the text of the HTML');
  for (const { tagName, properties } of parseElements(html)) {
    if (!elements.has(tagName)) dangers.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (!attributes.has(name)) dangers.push(`${tagName} ${name}`);
      if (['href', 'src', 'poster'].includes(name) && !URL_FORM.test(String(value)))
        dangers.push(`${name}=${String(value)}`);
      if (['src', 'poster'].includes(name) && /^(?:[a-z]+:|[\\/]{2})/i.test(String(value)))
        dangers.push(`loads ${String(value)}`);
    }
    const { id } = properties;
    if (id !== undefined && ids.has(id)) dangers.push(`two elements with id ${String(id)}`);
    if (id !== undefined) ids.add(id);
  }
  return dangers;
}
