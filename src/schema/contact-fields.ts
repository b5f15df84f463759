import { textField } from './text-field.ts';

/** How to reach an office; every part may be left out, since none may be made up. */
export const contactFields = {
  address: textField.optional().meta({ label: '地址' }),
  postcode: textField.optional().meta({ label: '邮编' }),
  phone: textField.optional().meta({ label: '电话' }),
  fax: textField.optional().meta({ label: '传真' }),
  email: textField.optional().meta({ label: '电子邮箱' }),
};
