import type { AddressResolver, BodyFacts, BodyFormat } from '../../../src/markdown/body.ts';
import { finishBody } from '../../../src/markdown/finished-body.ts';
import { prepareBody } from '../../../src/markdown/prepared-body.ts';

/** Resolves nothing: every address stays as it is written. */
export const NO_RESOLVER: AddressResolver = { link: () => undefined, image: () => undefined };

/** A Markdown body as its page shows it. */
export function renderBody(body: string, resolve: AddressResolver = NO_RESOLVER) {
  return finishBody(prepareBody(body, { format: 'md', firstLine: 1 }).prepared, resolve);
}

/** The HTML of a Markdown body whose addresses stay as they are written. */
export function htmlOf(body: string, resolve: AddressResolver = NO_RESOLVER): string {
  return renderBody(body, resolve).html;
}

/** What is known of a body. */
export function readBody(body: string, options: { format: BodyFormat; firstLine: number }): BodyFacts {
  return prepareBody(body, options).facts;
}
