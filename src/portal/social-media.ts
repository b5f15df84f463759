import type { SocialAccountFields } from '../schema/social-media.ts';
import type { AttachmentRecord } from '../source/records.ts';
import { IMAGE_TYPES, toAttachment } from './attachments.ts';
import type { SocialAccount } from './model.ts';

/** The file that an agency's QR code is in: a picture in the agency's own folder, named without the folder. */
export function agencyQrcodeFile(agency: string, name: string): string {
  return `agencies/${agency}/${name}`;
}

/**
 * The record of a QR code's file. Only pictures beside an agency.yaml will do: those beside documents are published
 * with their documents alone.
 */
export function findQrcode(
  files: ReadonlyMap<string, AttachmentRecord>,
  file: string,
): AttachmentRecord | undefined {
  return /^agencies\/[^/]+\/[^/]+$/.test(file) ? files.get(file) : undefined;
}

/**
 * Accounts with their pictures; a picture that is missing or none is left out, and the checks report it.
 * @param fileOf finds a picture's file in the content folder by what is written
 */
export function buildAccounts(
  accounts: readonly SocialAccountFields[],
  files: ReadonlyMap<string, AttachmentRecord>,
  fileOf: (written: string) => string,
): SocialAccount[] {
  return accounts.map(({ platform, name, url, qrcode }) => {
    const record = qrcode === undefined ? undefined : findQrcode(files, fileOf(qrcode));
    const image = record && toAttachment(record, `${platform}二维码`, false);
    return { platform, name, url, qrcode: image && IMAGE_TYPES.has(image.extension) ? image : undefined };
  });
}
