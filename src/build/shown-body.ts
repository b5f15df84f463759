import { getEntry, render } from 'astro:content';
import type { RenderedBody } from '../markdown/body.ts';
import type { PortalDocument } from '../portal/model.ts';
import type { PortalPage } from '../portal/pages.ts';
import { currentSession } from './session.ts';

/** The document whose body a page shows: its own, or the newest of a column that is a single page. */
function shownDocument(page: PortalPage): PortalDocument | undefined {
  if (page.kind === 'document') return page.document;
  return page.kind === 'column' && page.column.kind === 'page' ? page.column.documents[0] : undefined;
}

/** The component that Astro compiled of an MDX document's body; undefined for Markdown, and in `dev` for MDX at fault. */
async function mdxContent(document: PortalDocument) {
  if (document.format !== 'mdx' || currentSession().brokenMdx?.has(document.file)) return undefined;
  const entry = await getEntry('mdx', document.file);
  return entry && (await render(entry)).Content;
}

/** The body that a page shows, if it shows one, and for MDX its component. */
export async function shownBody(
  page: PortalPage,
): Promise<{ body?: RenderedBody; Content?: Awaited<ReturnType<typeof mdxContent>> }> {
  const document = shownDocument(page);
  if (!document) return {};
  return { body: await currentSession().renderBody(document), Content: await mdxContent(document) };
}
