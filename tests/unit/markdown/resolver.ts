import type { AddressResolver, BodyFormat } from '../../../src/markdown/body.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import { drawChart } from '../../../src/outputs/charts/draw-chart.ts';

/** Resolves nothing: every address stays as it is written. */
export const NO_RESOLVER: AddressResolver = { link: () => undefined, image: () => undefined };

/** The HTML of a body whose addresses stay as they are written. */
export function htmlOf(
  body: string,
  resolve: AddressResolver = NO_RESOLVER,
  format: BodyFormat = 'md',
): string {
  return renderBody(body, { format, resolve, draw: drawChart }).html;
}
