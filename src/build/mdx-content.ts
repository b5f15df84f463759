import { getEntry, render } from 'astro:content';
import type { PortalDocument } from '../portal/model.ts';

/** The component that Astro compiled of an MDX document's body; undefined for Markdown. */
export async function mdxContent(document: PortalDocument | undefined) {
  if (document?.format !== 'mdx') return undefined;
  const entry = await getEntry('mdx', document.file);
  return entry && (await render(entry)).Content;
}
