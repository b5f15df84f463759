import { memoPer } from './memo.ts';
import type { Portal, PortalDocument } from './model.ts';

type Change = 'amends' | 'repeals';

/** The published documents that a document says it amends or repeals. */
export function changedBy(portal: Portal, document: PortalDocument, change: Change): PortalDocument[] {
  const references = document.type === 'policy' ? (document.fields[change] ?? []) : [];
  return references.flatMap((file) => portal.documentByFile.get(file) ?? []);
}

const changers = memoPer((portal: Portal) => {
  const index = {
    amends: new Map<PortalDocument, PortalDocument[]>(),
    repeals: new Map<PortalDocument, PortalDocument[]>(),
  };
  for (const document of portal.documents) {
    for (const change of ['amends', 'repeals'] as const) {
      for (const target of changedBy(portal, document, change)) {
        const known = index[change].get(target);
        if (known) known.push(document);
        else index[change].set(target, [document]);
      }
    }
  }
  return index;
});

/** The documents that amend or repeal a document, newest first. */
export function changersOf(
  portal: Portal,
  document: PortalDocument,
  change: Change,
): readonly PortalDocument[] {
  return changers(portal)[change].get(document) ?? [];
}
