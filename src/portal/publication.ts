import { dayOf, type PlainDate } from '../schema/dates.ts';
import type { Disclosure, Review } from '../schema/vocabulary.ts';
import type { WithheldReason } from './model.ts';

/** What decides whether a document is published. */
export interface PublicationFields {
  readonly disclosure: Disclosure;
  readonly review: Review;
  readonly publishedOn: string;
}

/**
 * Why a document may not be published on a day; empty when it may. This is the one gate: every output takes
 * its documents from the publishing set that it lets through.
 * Source: 政府信息公开条例, articles 13 to 17 (only 主动公开, and only after review); the day is the editor's.
 */
export function withheldReasons(fields: PublicationFields, today: PlainDate): WithheldReason[] {
  const reasons: WithheldReason[] = [];
  if (fields.disclosure !== '主动公开') reasons.push('公开属性不是主动公开');
  if (fields.review !== '通过') reasons.push('审核未通过');
  if (dayOf(fields.publishedOn) > today) reasons.push('未到发布日期');
  return reasons;
}
