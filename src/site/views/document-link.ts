import type { Portal, PortalDocument } from '../../portal/model.ts';
import { validityOf } from '../../portal/validity.ts';
import { dayOf } from '../../schema/dates.ts';
import { consultationState } from './consultation-state.ts';
import { href } from './href.ts';

/** A document as a list names it. */
export interface DocumentLinkView {
  readonly title: string;
  readonly href: string;
  /** The day of its publication, `YYYY-MM-DD`. */
  readonly date: string;
  /** What a reader should know before opening it: that it is no longer in force, or that it is a video. */
  readonly marks: readonly string[];
}

function marksOf(portal: Portal, document: PortalDocument): string[] {
  const { fields, withheld } = document;
  const validity = validityOf(portal, document);
  const marks: string[] = [];
  if (withheld.length > 0) marks.push('草稿');
  if (validity !== undefined && validity !== '有效') marks.push(validity);
  if ('form' in fields && fields.form !== '文字') marks.push(fields.form);
  if (document.type === 'consultation') marks.push(consultationState(portal, document).label);
  return marks;
}

export function documentLink(portal: Portal, document: PortalDocument): DocumentLinkView {
  return {
    title: document.fields.title,
    href: href(portal, document.route),
    date: dayOf(document.fields.publishedOn),
    marks: marksOf(portal, document),
  };
}
