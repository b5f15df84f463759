import type { Portal } from '../../portal/model.ts';
import { reachAddress } from './contact-rows.ts';

/** Where a page's mistakes are told; undefined where the portal offers no way: none is made up. */
export interface ErrorReport {
  readonly href: string;
  /** What the link says. */
  readonly text: string;
}

/**
 * The link by which readers report a page: the form that portal.yaml names, with the page's address in the place of
 * `{url}`, else a letter to the portal's own e-mail address.
 * Source: 政府网站发展指引, “我为政府网站找错” on every page.
 * @param address the page's full address
 */
export function errorReport(
  { settings }: Pick<Portal, 'settings'>,
  address: string,
): ErrorReport | undefined {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  const { errorReportUrl, contact } = settings;
  if (errorReportUrl !== undefined) {
    // The form may have been written with its braces encoded, as browsers copy them.
    const href = errorReportUrl.replace(/\{url\}|%7Burl%7D/gi, () => encode(address));
    return { href, text: '报告本页的问题' };
  }
  const mailbox = reachAddress('email', contact.email);
  if (mailbox === undefined) return undefined;
  const subject = encode('网页纠错');
  const body = encode(`${address}\n`);
  return { href: `${mailbox}?subject=${subject}&body=${body}`, text: '发邮件报告本页的问题' };
}
