import type { validity } from '../schema/vocabulary.ts';
import type { Portal, PortalDocument } from './model.ts';
import { changersOf } from './policy-changes.ts';

type Validity = ReturnType<typeof validity.parse>;

/** Whether a document's own date of effect has come by the portal's day. */
function isInEffect(portal: Portal, { fields }: PortalDocument): boolean {
  const effectiveOn = 'effectiveOn' in fields ? fields.effectiveOn : undefined;
  return effectiveOn === undefined || effectiveOn <= portal.today;
}

/** The documents that amend or repeal a document: those in effect, and those still to come. */
export function changesTo(
  portal: Portal,
  document: PortalDocument,
  change: 'amends' | 'repeals',
): { inEffect: PortalDocument[]; toCome: PortalDocument[] } {
  const all = changersOf(portal, document, change);
  return {
    inEffect: all.filter((by) => isInEffect(portal, by)),
    toCome: all.filter((by) => !isInEffect(portal, by)),
  };
}

/** Whether a validity says that nothing is done by a document any more. */
export function hasEnded(validity: Validity | undefined): boolean {
  return validity === '废止' || validity === '失效';
}

/** A document's validity on the portal's day: as it says itself, or as its dates and other documents make it. */
export function validityOf(portal: Portal, document: PortalDocument): Validity | undefined {
  if (document.type !== 'policy') return undefined;
  const { validity: stated, expiresOn } = document.fields;
  if (hasEnded(stated)) return stated;
  if (changesTo(portal, document, 'repeals').inEffect.length > 0) return '废止';
  if (expiresOn !== undefined && expiresOn <= portal.today) return '失效';
  return changesTo(portal, document, 'amends').inEffect.length > 0 ? '已修改' : stated;
}

/** Whether a policy may be relied on today: in effect, and neither repealed nor expired as far as the portal knows. */
export function isInForce(portal: Portal, document: PortalDocument): boolean {
  if (document.type !== 'policy' || !isInEffect(portal, document)) return false;
  return !hasEnded(validityOf(portal, document));
}
