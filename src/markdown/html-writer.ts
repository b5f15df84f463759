import type { Root } from 'hast';
import { rehype } from 'rehype';

// The marks of open addresses are no errors here: they are gone before a reader gets the HTML.
const writer = rehype().data('settings', { allowParseErrors: true }).freeze();
const START_TAG = /<[a-z][a-z0-9]*(?: [^\s"=<>]+(?:="[^"]*")?)+>/g;

/** Escapes `<` and `>` in attributes too: valid either way, but safe in a parser that is in another state. */
function escapeAttributes(html: string): string {
  return html.replace(
    START_TAG,
    (tag) =>
      `${tag.slice(0, 1)}${tag.slice(1, -1).replaceAll('<', '&lt;').replaceAll('>', '&gt;')}${tag.slice(-1)}`,
  );
}

/** Writes the HTML of a finished tree. */
export function writeHtml(tree: Root): string {
  return escapeAttributes(writer.stringify(tree));
}
