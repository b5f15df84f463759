import { getEntry, render } from 'astro:content';
import type { PortalDocument } from '../portal/model.ts';
import { currentSession } from './session.ts';

/** The component that Astro compiled of an MDX document's body; undefined for Markdown, and in `dev` for MDX at fault. */
export async function mdxContent(document: PortalDocument | undefined) {
  if (document?.format !== 'mdx' || currentSession().brokenMdx?.has(document.file)) return undefined;
  const entry = await getEntry('mdx', document.file);
  return entry && (await render(entry)).Content;
}
