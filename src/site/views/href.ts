import { hrefOf } from '../../portal/addresses.ts';
import type { Column, Portal } from '../../portal/model.ts';

/** A link as a page shows it. */
export interface LinkView {
  readonly title: string;
  readonly href: string;
  /** Whether it leaves the portal. */
  readonly isExternal: boolean;
}

/** A route as a link on a page: behind the base path and encoded. Every internal link goes through it. */
export function href(portal: Pick<Portal, 'settings'>, route: string): string {
  return hrefOf(portal, route);
}

/** A route's full address, for canonical links, page tags and prints. */
export function absoluteAddress(portal: Pick<Portal, 'settings'>, route: string): string {
  return `https://${portal.settings.domain}${href(portal, route)}`;
}

/** A link to a column: to its page, or to where an external column leads. */
export function columnLink(portal: Portal, column: Column): LinkView {
  return {
    title: column.title,
    href: column.url ?? href(portal, column.route),
    isExternal: column.url !== undefined,
  };
}

/** A link as portal.yaml has it: a route of the portal that begins with `/`, or a full address. */
export function settingsLink(portal: Portal, link: { title: string; url: string }): LinkView {
  const isExternal = !link.url.startsWith('/');
  // It is written as an address: what is encoded in it already stays so.
  const inside = href(portal, link.url).replace(/%25([0-9a-f]{2})/gi, '%$1');
  return { title: link.title, href: isExternal ? link.url : inside, isExternal };
}
