import { type MdxPlugins, mdxPlugins } from '../markdown/mdx.ts';
import { drawChart } from '../outputs/charts/draw-chart.ts';

/** The Markdown steps of MDX documents, which depend on the document alone; `mdxContent` resolves its addresses. */
export function mdxBodies(): MdxPlugins {
  return mdxPlugins(drawChart);
}
