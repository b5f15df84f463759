import type { RenderedBody } from '../markdown/body.ts';
import { type EntryPage, kindPagesOf } from '../portal/entry-pages.ts';
import type { PortalDocument } from '../portal/model.ts';
import { currentSession } from './session.ts';

/** What a page of a document shows: the document with its body, or a kind of a long list's entries. */
export type DocumentPageContent =
  | { readonly document: PortalDocument; readonly body: RenderedBody }
  | { readonly document: PortalDocument; readonly entryPage: EntryPage };

/** Finds what an entry of the `documents` collection stands for; undefined once it is gone. */
export async function documentPage(entry: {
  file: string;
  kind?: string | undefined;
  number?: number | undefined;
}): Promise<DocumentPageContent | undefined> {
  const { portal, renderBody } = currentSession();
  const document = portal.documentByFile.get(entry.file);
  if (!document) return undefined;
  if (entry.kind === undefined) return { document, body: await renderBody(document) };
  const entryPage = kindPagesOf(document).find(
    ({ kind, number }) => kind === entry.kind && number === entry.number,
  );
  return entryPage && { document, entryPage };
}
