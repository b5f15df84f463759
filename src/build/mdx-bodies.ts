import { relative, sep } from 'node:path';
import { type MdxPlugins, mdxPlugins } from '../markdown/mdx.ts';
import { drawChart } from '../outputs/charts/draw-chart.ts';
import { addressResolver } from '../portal/addresses.ts';
import { currentSession } from './session.ts';

/** The Markdown steps of MDX documents; their addresses are resolved by the session's portal. */
export function mdxBodies(): MdxPlugins {
  return mdxPlugins((file) => {
    const { contentDir, portal } = currentSession();
    const document = portal.documentByFile.get(relative(contentDir, file).split(sep).join('/'));
    if (!document) throw new Error(`No published document at ${file}`);
    return addressResolver(portal, document);
  }, drawChart);
}
