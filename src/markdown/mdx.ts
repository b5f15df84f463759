import type { Root } from 'hast';
import type { DrawChart } from '../schema/chart.ts';
import { pointAddresses } from './addresses.ts';
import type { AddressResolver, RenderedBody } from './body.ts';
import {
  finishTree,
  type HtmlStep,
  MDX_TEXT_STEPS,
  mdxHtmlSteps,
  readSourceTree,
  type TextStep,
} from './body-tree.ts';
import { FOOTNOTE_OPTIONS } from './footnotes.ts';
import { readOutline } from './heading-anchors.ts';
import { readLines } from './plain-text.ts';
import { rehypeTrimmedAddresses } from './written-addresses.ts';

type FileStep = () => (tree: Root, file: { readonly path: string }) => void;

/** What a unified processor for .mdx takes. */
export interface MdxPlugins {
  readonly remarkPlugins: TextStep[];
  readonly rehypePlugins: (HtmlStep | FileStep)[];
  readonly remarkRehype: typeof FOOTNOTE_OPTIONS;
  /** Off: ours is among the plugins. */
  readonly gfm: false;
  /** Off: official texts are shown to the letter. */
  readonly smartypants: false;
}

/**
 * The steps that make .mdx pages the same as .md pages: code taken out, sanitised, anchors, tables, footnotes, addresses.
 * @param resolverOf gives a file's resolver, by the file's absolute path
 * @param draw draws the charts
 */
export function mdxPlugins(resolverOf: (file: string) => AddressResolver, draw: DrawChart): MdxPlugins {
  const pointFileAddresses: FileStep = () => (tree, file) => pointAddresses(tree, resolverOf(file.path));
  return {
    remarkPlugins: MDX_TEXT_STEPS,
    rehypePlugins: [rehypeTrimmedAddresses, ...mdxHtmlSteps(draw), pointFileAddresses],
    remarkRehype: FOOTNOTE_OPTIONS,
    gfm: false,
    smartypants: false,
  };
}

/** The plain text and the outline of an MDX body, for the search index. Never throws. */
export function readMdxText(body: string): Pick<RenderedBody, 'text' | 'outline'> {
  const tree = finishTree(readSourceTree(body, 'mdx').root, 'mdx');
  const text = readLines(tree)
    .map((line) => line.text)
    .join('\n');
  return { text, outline: readOutline(tree) };
}
