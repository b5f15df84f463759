import type { RenderedBody } from '../../markdown/body.ts';
import { publisherOf } from '../../portal/agency-names.ts';
import type { PortalDocument } from '../../portal/model.ts';
import { isPlainDate } from '../../schema/dates.ts';
import { writtenDay } from './written-day.ts';

/** What a printed policy has above its title: 发文机关标志 and 发文字号. Source: GB/T 9704. */
export interface RedHead {
  readonly issuers: readonly string[];
  readonly documentNumber: string;
}

/** What stands at the right below a printed policy's text: 发文机关署名 and 成文日期. */
export interface Signature {
  readonly issuers: readonly string[];
  readonly date: string;
}

function issuersOf(document: PortalDocument): readonly string[] {
  const { fields } = document;
  return 'issuers' in fields && fields.issuers?.length ? fields.issuers : [publisherOf(document).name];
}

/** The red head of a document; undefined for one without a document number. */
export function redHeadOf(document: PortalDocument): RedHead | undefined {
  if (document.type !== 'policy' || document.fields.documentNumber === undefined) return undefined;
  return { issuers: issuersOf(document), documentNumber: document.fields.documentNumber };
}

/**
 * The signature of a document that has a red head, where its text does not end in one.
 * A text that is not the official one is not signed, nor one whose day of issue is not known.
 */
export function signatureOf(document: PortalDocument, body: RenderedBody): Signature | undefined {
  const { issuedOn, sample } = document.fields;
  if (!redHeadOf(document) || sample || issuedOn === undefined || !isPlainDate(issuedOn)) return undefined;
  const date = writtenDay(issuedOn);
  if (body.html.includes('class="signature"') || body.text.includes(`\n${date}`)) return undefined;
  return { issuers: issuersOf(document), date };
}
