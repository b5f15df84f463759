import { settleAddresses } from './addresses.ts';
import type { BodyFacts, BodyFormat, PreparedBody } from './body.ts';
import { finishTree, readSourceTree } from './body-tree.ts';
import { readFacts } from './facts.ts';
import { readOutline } from './heading-anchors.ts';
import { writeHtml } from './html-writer.ts';
import { readText } from './plain-text.ts';
import type { BodyText } from './text-blocks.ts';

/**
 * Reads a body once: what is known of it, what its pages show, and the words that it is written in. Depends on its arguments alone, and never throws
 * on content: what cannot be parsed is shown as plain paragraphs, and what is wrong is among the findings.
 * @param options.firstLine the file's line, from 1, that the body begins on
 */
export function prepareBody(
  body: string,
  { format, firstLine }: { readonly format: BodyFormat; readonly firstLine: number },
): { facts: BodyFacts; prepared: PreparedBody; text: BodyText } {
  const source = readSourceTree(body, format, firstLine);
  const tree = finishTree(source.root, format);
  const facts = readFacts(source, tree, firstLine);
  settleAddresses(tree);
  const html = format === 'md' ? writeHtml(tree) : '';
  const prepared = { html, outline: readOutline(tree), text: readText(tree) };
  return { facts, prepared, text: source.text };
}
