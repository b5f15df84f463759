import { getEntry, render } from 'astro:content';
import { finishAddresses } from '../markdown/open-addresses.ts';
import { addressResolver } from '../portal/addresses.ts';
import type { PortalDocument } from '../portal/model.ts';
import { currentSession } from './session.ts';

/**
 * The component that Astro compiled of an MDX document's body, and what resolves the addresses in the HTML that it
 * renders. Undefined for Markdown, and in `dev` for MDX at fault.
 */
export async function mdxContent(document: PortalDocument | undefined) {
  const { portal, brokenMdx } = currentSession();
  if (document?.format !== 'mdx' || brokenMdx?.has(document.file)) return undefined;
  const entry = await getEntry('mdx', document.file);
  if (!entry) return undefined;
  const { Content } = await render(entry);
  const resolver = addressResolver(portal, document);
  return { Content, finish: (html: string) => finishAddresses(html, resolver) };
}
