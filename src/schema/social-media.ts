import { z } from 'zod';
import { entryError, textField, urlField } from './text-field.ts';

/**
 * 政务新媒体: the accounts that an agency or the portal keeps elsewhere. The platform is any that there is, since new
 * ones come; the name may be left out where only the account's existence is known, since none may be made up.
 * Source: 国务院办公厅关于推进政务新媒体健康有序发展的意见, which has new media and sites work together.
 */
export const socialMediaField = z
  .array(
    z.strictObject(
      {
        platform: textField.meta({ label: '平台', hint: '如微信公众号、微博、抖音、今日头条' }),
        name: textField.optional().meta({ label: '账号名称', hint: '与平台上显示的一字不差' }),
        url: urlField.optional().meta({ label: '网址' }),
        qrcode: textField.optional().meta({ label: '二维码图片' }),
      },
      { error: entryError('platform: 平台名称') },
    ),
  )
  .default([])
  .meta({ label: '政务新媒体' });

export type SocialAccountFields = z.output<typeof socialMediaField>[number];
