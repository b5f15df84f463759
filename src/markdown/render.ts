import { rehype } from 'rehype';
import type { DrawChart } from '../schema/chart.ts';
import { pointAddresses } from './addresses.ts';
import type { AddressResolver, BodyFormat, RenderedBody } from './body.ts';
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
 * Makes safe, valid HTML of a body, in Markdown or MDX, which is never run; depends on its arguments alone, and never throws on content.
 * What cannot be parsed is shown as plain paragraphs, and `readBody` reports it.
 */
export function renderBody(
  body: string,
  options: { format: BodyFormat; resolve: AddressResolver; draw: DrawChart },
): RenderedBody {
  const { format, resolve, draw } = options;
  const source = readSourceTree(body, format).root;
  const tree = finishTree(source, format, draw);
  // A page has words of its own about drawings and videos; the search index has the document's only.
  const read = format === 'mdx' ? finishTree(source, format) : tree;
  const outline = readOutline(tree);
  const text = readLines(read)
    .map((line) => line.text)
    .join('\n');
  pointAddresses(tree, resolve);
  return { html: escapeAttributes(writer.stringify(tree)), outline, text };
}
