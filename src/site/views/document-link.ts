import type { Portal, PortalDocument } from '../../portal/model.ts';
import { dayOf } from '../../schema/dates.ts';
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

function marksOf({ fields, withheld }: PortalDocument): string[] {
  const marks: string[] = [];
  if (withheld.length > 0) marks.push('草稿');
  if ('validity' in fields && fields.validity !== undefined && fields.validity !== '有效')
    marks.push(fields.validity);
  if ('form' in fields && fields.form !== '文字') marks.push(fields.form);
  return marks;
}

export function documentLink(portal: Portal, document: PortalDocument): DocumentLinkView {
  return {
    title: document.fields.title,
    href: href(portal, document.route),
    date: dayOf(document.fields.publishedOn),
    marks: marksOf(document),
  };
}
