import type { AddressResolver } from '../../../src/markdown/body.ts';
import { renderBody } from '../../../src/markdown/render.ts';

/** Resolves nothing: every address stays as it is written. */
export const NO_RESOLVER: AddressResolver = { link: () => undefined, image: () => undefined };

/** The HTML of a Markdown body whose addresses stay as they are written. */
export function htmlOf(body: string, resolve: AddressResolver = NO_RESOLVER): string {
  return renderBody(body, { format: 'md', resolve }).html;
}
