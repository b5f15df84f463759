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
export function findDangers(html: string): string[] {
  const dangers: string[] = [];
  const ids = new Set<unknown>();
  if (/<script/i.test(html)) dangers.push('<script in the text of the HTML');
  for (const { tagName, properties } of parseElements(html)) {
    if (!ELEMENTS.has(tagName)) dangers.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (!ATTRIBUTES.has(name)) dangers.push(`${tagName} ${name}`);
      if (['href', 'src'].includes(name) && !URL_FORM.test(String(value)))
        dangers.push(`${name}=${String(value)}`);
      if (name === 'src' && /^(?:[a-z]+:|[\\/]{2})/i.test(String(value)))
        dangers.push(`loads ${String(value)}`);
    }
    const { id } = properties;
    if (id !== undefined && ids.has(id)) dangers.push(`two elements with id ${String(id)}`);
    if (id !== undefined) ids.add(id);
  }
  return dangers;
}
