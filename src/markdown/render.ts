import { rehype } from 'rehype';
import { pointAddresses } from './addresses.ts';
import type { AddressResolver, RenderedBody } from './body.ts';
import { finishTree, readSourceTree } from './body-tree.ts';
import { readOutline } from './heading-anchors.ts';
import { readLines } from './plain-text.ts';

const writer = rehype().freeze();
const START_TAG = /<[a-z][a-z0-9]*(?: [^\s"=<>]+(?:="[^"]*")?)+>/g;

/** Escapes `<` and `>` in attributes too: valid either way, but safe in a parser that is in another state. */
function escapeAttributes(html: string): string {
  return html.replace(
    START_TAG,
    (tag) =>
      `${tag.slice(0, 1)}${tag.slice(1, -1).replaceAll('<', '&lt;').replaceAll('>', '&gt;')}${tag.slice(-1)}`,
  );
}

/**
 * Makes safe, valid HTML of a Markdown body; depends on its arguments alone, and never throws on content.
 * What cannot be parsed is shown as plain paragraphs, and `readBody` reports it.
 */
export function renderBody(body: string, options: { format: 'md'; resolve: AddressResolver }): RenderedBody {
  const tree = finishTree(readSourceTree(body, options.format).root, options.format);
  pointAddresses(tree, options.resolve);
  return {
    html: escapeAttributes(writer.stringify(tree)),
    outline: readOutline(tree),
    text: readLines(tree)
      .map((line) => line.text)
      .join('\n'),
  };
}
