import type { Ask } from './answer.ts';
import { type FollowOptions, followLink, type LinkState } from './follow-link.ts';
import type { PublishedAddress } from './published-links.ts';
import { type HostLimits, runByHost } from './run-by-host.ts';

/** How addresses are asked: gently, since they are other offices' servers. */
export const LIVE_LIMITS: HostLimits & FollowOptions = {
  perHost: 2,
  inAll: 8,
  timeout: 15_000,
  pause: 1000,
};

/** An address and what came of it. */
export interface AskedAddress {
  readonly address: PublishedAddress;
  readonly state: LinkState;
}

/**
 * Asks every address. Of a host that cannot be reached the rest is not asked.
 * @param tick is called after each
 */
export async function askAll(
  addresses: readonly PublishedAddress[],
  ask: Ask,
  limits: HostLimits & FollowOptions,
  tick: (address: string) => void,
): Promise<AskedAddress[]> {
  const states = new Map<PublishedAddress, LinkState>();
  const unreached = new Map<string, LinkState>();
  await runByHost(
    addresses,
    ({ url }) => url.host,
    async (address) => {
      const { host, href } = address.url;
      const state = unreached.get(host) ?? (await followLink(address.url, ask, limits));
      if (state.kind === 'dead' && state.isUnreached) unreached.set(host, state);
      states.set(address, state);
      tick(href);
    },
    limits,
  );
  return addresses.flatMap((address) => {
    const state = states.get(address);
    return state ? [{ address, state }] : [];
  });
}

/** Whether nothing at all was reached: then it is more likely the network here than all of them. */
export function looksOffline(asked: readonly AskedAddress[]): boolean {
  return asked.length > 0 && asked.every(({ state }) => state.kind === 'dead' && state.isUnreached);
}
