import type { AddressResolver } from '../markdown/body.ts';
import type { Portal, PortalDocument } from './model.ts';
import { pictureSource } from './pictures.ts';
import { attachmentRoute } from './routes.ts';

/** What an address written in a document means, by its form alone. */
export type Address =
  | { readonly kind: 'external'; readonly url: string }
  /** A place on the same page. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** A page of the portal, by its route; the query is as written, with its `?`. */
  | { readonly kind: 'route'; readonly route: string; readonly query: string; readonly anchor: string }
  /** Another document, by its file in the content folder. */
  | { readonly kind: 'document'; readonly file: string; readonly anchor: string }
  /** A file beside documents, by its path in the content folder. */
  | { readonly kind: 'attachment'; readonly file: string }
  /** Leads out of the agency's folder, or cannot be an address. */
  | { readonly kind: 'outside' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Joins a relative path to a folder; undefined when it climbs out of the content folder. */
function joinPath(folder: string, relative: string): string | undefined {
  // Most are names of files beside the document.
  if (!relative.includes('/') && !/^\.{0,2}$/.test(relative)) return `${folder}/${relative}`;
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/**
 * Finds the file that a path means in a document at `fromFile`, which names it by its name, without encoding.
 * It is found from the document's folder and must lie below `agencies/`, an attachment below the document's own
 * agency.
 */
export function readFilePath(path: string, fromFile: string): Address {
  const file =
    path.startsWith('/') || path.includes('\\')
      ? undefined
      : joinPath(fromFile.slice(0, fromFile.lastIndexOf('/')), path);
  if (!file?.startsWith('agencies/')) return { kind: 'outside' };
  if (/\.mdx?$/.test(file)) return { kind: 'document', file, anchor: '' };
  const [, agency] = fromFile.split('/');
  return file.startsWith(`agencies/${agency}/`) ? { kind: 'attachment', file } : { kind: 'outside' };
}

/** Reads an address as a document at `fromFile` means it: a URL, a route of the portal or the path of a file. */
export function readAddress(url: string, fromFile: string): Address {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return { kind: 'external', url };
  const [, encodedPath = '', query = '', encodedAnchor = ''] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const path = decode(encodedPath);
  const anchor = decode(encodedAnchor);
  if (path === '') return { kind: 'anchor', anchor };
  // Two slashes at the start would lead to another host once the address is a link.
  if (path.startsWith('//')) return { kind: 'outside' };
  if (path.startsWith('/')) return { kind: 'route', route: path, query, anchor };
  const address = readFilePath(path, fromFile);
  return address.kind === 'document' ? { ...address, anchor } : address;
}

/** Signs that stand in an address as they are: most routes have no others, and encoding takes longer than to see it. */
const PLAIN_PATH = /^[\w./-]*$/;

/** A route as a link on a page: behind the base path, with its characters encoded. */
export function hrefOf(portal: Pick<Portal, 'settings'>, route: string): string {
  const path = portal.settings.basePath + route.slice(1);
  return PLAIN_PATH.test(path) ? path : encodeURI(path.toWellFormed());
}

/** The portal's origin: `https://` and its domain. */
export function originOf({ settings }: Pick<Portal, 'settings'>): string {
  return `https://${settings.domain}`;
}

/** Resolves the addresses in a document's body to the portal's own. */
export function addressResolver(portal: Portal, document: PortalDocument): AddressResolver {
  const attachments = new Map(document.attachments.map((attachment) => [attachment.file, attachment]));
  const withAnchor = (href: string, anchor: string) =>
    anchor === '' ? href : `${href}#${encodeURIComponent(anchor.toWellFormed())}`;
  return {
    link(url) {
      const address = readAddress(url, document.file);
      if (address.kind === 'route')
        return withAnchor(hrefOf(portal, address.route) + address.query, address.anchor);
      if (address.kind === 'document') {
        const target = portal.documentByFile.get(address.file);
        return target && withAnchor(hrefOf(portal, target.route), address.anchor);
      }
      return address.kind === 'attachment' ? hrefOf(portal, attachmentRoute(address.file)) : undefined;
    },
    image(url) {
      const address = readAddress(url, document.file);
      const attachment = address.kind === 'attachment' ? attachments.get(address.file) : undefined;
      return attachment && pictureSource(attachment, (route) => hrefOf(portal, route));
    },
  };
}
