import type { Portal, PortalDocument } from '../../portal/model.ts';
import { href } from './href.ts';

/** A file to download. */
export interface AttachmentView {
  readonly title: string;
  readonly href: string;
  /** Its type and its size: `PDF，1.2 MB`. */
  readonly kind: string;
  /** The name under which it is saved. */
  readonly fileName: string;
}

/** A size as people read it. @param bytes the size in bytes @returns `34 KB`, `1.2 MB` */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1023.5) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** The files offered with a document; those that only its body shows are not among them. */
export function attachmentViews(portal: Portal, document: PortalDocument): AttachmentView[] {
  return document.attachments
    .filter((attachment) => attachment.isListed)
    .map(({ title, route, extension, size }) => ({
      title,
      href: href(portal, route),
      kind: `${extension.toUpperCase()}，${formatSize(size)}`,
      fileName: `${title.replaceAll(/[\\/:*?"<>|]/g, '')}.${extension}`.replace(
        `.${extension}.${extension}`,
        `.${extension}`,
      ),
    }));
}
