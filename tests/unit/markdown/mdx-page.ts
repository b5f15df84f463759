import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import type { AddressResolver } from '../../../src/markdown/body.ts';
import { writeHtml } from '../../../src/markdown/html-writer.ts';
import { mdxPlugins } from '../../../src/markdown/mdx.ts';
import { finishAddresses } from '../../../src/markdown/open-addresses.ts';
import { drawChart } from '../../../src/outputs/charts/draw-chart.ts';
import { NO_RESOLVER } from './resolver.ts';

/** What Astro makes of an MDX body. */
export interface MdxPage {
  /** Its HTML once all our steps are done and its addresses resolved, before Astro writes code of it. */
  readonly html: string;
  /** The code of its page. */
  readonly code: string;
}

/**
 * Compiles an MDX body as a build does: by Astro's processor, with the steps of astro.config.mjs.
 * @throws what the compiler throws, where a body has an error of syntax
 */
export async function compileMdx(body: string, resolve: AddressResolver = NO_RESOLVER): Promise<MdxPage> {
  let html = '';
  const plugins = mdxPlugins(drawChart);
  const readHtml = () => (tree: Root) => {
    html = finishAddresses(writeHtml(tree), resolve);
  };
  const processor = unified({ ...plugins, rehypePlugins: [...plugins.rehypePlugins, readHtml] });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { srcDir: new URL('file:///site/src/'), optimize: false, sourcemap: false },
  );
  const compiled = await renderer?.process(body, '/content/a.mdx', {});
  return { html, code: compiled?.code ?? '' };
}
