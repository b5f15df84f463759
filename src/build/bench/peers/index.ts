import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';

/** The peers in the order in which they run. */
export const PEERS: readonly Peer[] = [hugo, eleventy, astro];
