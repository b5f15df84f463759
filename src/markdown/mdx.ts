import type { DrawChart } from '../schema/chart.ts';
import { settleAddresses } from './addresses.ts';
import { type HtmlStep, MDX_TEXT_STEPS, mdxHtmlSteps, type TextStep } from './body-tree.ts';
import { FOOTNOTE_OPTIONS } from './footnotes.ts';
import { rehypeTrimmedAddresses } from './written-addresses.ts';

/** What a unified processor for .mdx takes. */
export interface MdxPlugins {
  readonly remarkPlugins: TextStep[];
  readonly rehypePlugins: HtmlStep[];
  readonly remarkRehype: typeof FOOTNOTE_OPTIONS;
  /** Off: ours is among the plugins. */
  readonly gfm: false;
  /** Off: official texts are shown to the letter. */
  readonly smartypants: false;
}

/**
 * The steps that make .mdx pages the same as .md pages: code taken out, sanitised, anchors, tables, footnotes. What
 * depends on the portal stays open, for `finishAddresses` to resolve in the HTML of the compiled body.
 * @param draw draws the charts
 */
export function mdxPlugins(draw: DrawChart): MdxPlugins {
  return {
    remarkPlugins: MDX_TEXT_STEPS,
    rehypePlugins: [rehypeTrimmedAddresses, ...mdxHtmlSteps(draw), () => settleAddresses],
    remarkRehype: FOOTNOTE_OPTIONS,
    gfm: false,
    smartypants: false,
  };
}
