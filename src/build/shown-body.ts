import { getEntry, render } from 'astro:content';
import type { RenderedBody } from '../markdown/body.ts';
import { finishAddresses } from '../markdown/open-addresses.ts';
import { addressResolver } from '../portal/addresses.ts';
import type { PortalDocument } from '../portal/model.ts';
import { type PortalPage, shownDocument } from '../portal/pages.ts';
import { currentSession } from './session.ts';

/** An MDX document's body: the component that Astro compiled of it, and what resolves the addresses it leaves open. */
async function compiledBody(document: PortalDocument) {
  const { portal, brokenMdx } = currentSession();
  // In `dev` one that is at fault has no component.
  if (document.format !== 'mdx' || brokenMdx?.has(document.file)) return undefined;
  const entry = await getEntry('mdx', document.file);
  if (!entry) return undefined;
  const { Content } = await render(entry);
  const resolver = addressResolver(portal, document);
  return { Content, finish: (html: string) => finishAddresses(html, resolver) };
}

/** The body that a page shows, if it shows one, and how it was compiled where it is MDX. */
export async function shownBody(
  page: PortalPage,
): Promise<{ body?: RenderedBody; mdx?: Awaited<ReturnType<typeof compiledBody>> }> {
  const document = shownDocument(page);
  if (!document) return {};
  return { body: await currentSession().renderBody(document), mdx: await compiledBody(document) };
}
