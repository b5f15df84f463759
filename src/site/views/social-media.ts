import type { Portal, SocialAccount } from '../../portal/model.ts';
import { href } from './href.ts';

/** An account elsewhere, as a page shows it. */
export interface AccountView {
  readonly platform: string;
  readonly name: string;
  readonly href: string | undefined;
  readonly qrcode:
    | { readonly src: string; readonly alt: string; readonly width: number; readonly height: number }
    | undefined;
}

/** A QR code of unknown size is shown at this one. */
const QRCODE_SIZE = 160;

export function accountViews(portal: Portal, accounts: readonly SocialAccount[]): AccountView[] {
  return accounts.map(({ platform, name, url, qrcode }) => ({
    platform,
    name: name ?? '账号名称待核对',
    href: url,
    qrcode: qrcode && {
      src: href(portal, qrcode.route),
      alt: `${platform}${name === undefined ? '' : `“${name}”`}的二维码`,
      width: qrcode.width ?? QRCODE_SIZE,
      height: qrcode.height ?? QRCODE_SIZE,
    },
  }));
}
