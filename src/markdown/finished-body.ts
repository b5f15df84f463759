import type { AddressResolver, PreparedBody, RenderedBody } from './body.ts';
import { finishAddresses } from './open-addresses.ts';

/** Makes a prepared body ready for its page: resolves the addresses that it leaves open. */
export function finishBody(prepared: PreparedBody, resolver: AddressResolver): RenderedBody {
  return { ...prepared, html: finishAddresses(prepared.html, resolver) };
}
