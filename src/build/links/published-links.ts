import { type ExternalLink, readExternalLinks } from '../../checks/links/external-links.ts';
import type { Portal } from '../../portal/model.ts';
import type { Content } from '../../source/records.ts';

/** A web address that the portal publishes, and where it is written. */
export interface PublishedAddress {
  readonly url: URL;
  readonly links: readonly ExternalLink[];
}

/** What stands for the reader's page in the address for reports of errors. */
const PLACEHOLDER = '{url}';

/** The address to ask: without its anchor, which no server sees. */
function askedUrl({ url, written }: ExternalLink, home: string): URL {
  const asked = written.includes(PLACEHOLDER)
    ? new URL(written.replaceAll(PLACEHOLDER, encodeURIComponent(home)))
    : new URL(url);
  asked.hash = '';
  return asked;
}

/**
 * The web addresses that readers can come upon, each once, in the order of the content. Those of the portal itself are
 * not among them: whether its pages are there, every check says.
 */
export function collectPublishedAddresses(portal: Portal, content: Content): PublishedAddress[] {
  const { domain } = portal.settings;
  const isPublished = ({ record }: ExternalLink) =>
    !record || portal.documentByFile.get(record.file)?.withheld.length === 0;
  const links = readExternalLinks(content).filter((link) => link.url.host !== domain && isPublished(link));
  const byAddress = Map.groupBy(links, (link) => askedUrl(link, `https://${domain}/`).href);
  return [...byAddress].map(([address, its]) => ({ url: new URL(address), links: its }));
}
