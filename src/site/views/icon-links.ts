import type { Portal } from '../../portal/model.ts';
import { href } from './href.ts';

/** A `<link>` to an icon. Browsers that read neither find /favicon.ico by themselves. */
export interface IconLink {
  readonly rel: 'icon' | 'apple-touch-icon';
  readonly type?: string;
  readonly href: string;
}

/** The links to the portal's icons: its own, else the common one. */
export function iconLinks(portal: Portal): IconLink[] {
  const { icon } = portal.images;
  return [
    icon
      ? { rel: 'icon', type: 'image/png', href: href(portal, icon.route) }
      : { rel: 'icon', type: 'image/svg+xml', href: href(portal, '/favicon.svg') },
    { rel: 'apple-touch-icon', href: href(portal, '/apple-touch-icon.png') },
  ];
}
