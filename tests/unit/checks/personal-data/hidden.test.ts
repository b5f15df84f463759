import { expect, test } from 'vitest';
import { hidePersonal } from '../../../../src/checks/personal-data/find-personal.ts';
import { withoutPublicContacts } from '../../../../src/checks/public-contacts.ts';
import { codeFrame } from '../../../../src/checks/reporters/code-frame.ts';
import { FILE_START, type Finding } from '../../../../src/schema/diagnostic.ts';
import type { Content } from '../../../../src/source/records.ts';

test.each([
  ['张某，13812345678，', '张某，138****5678，'],
  ['张某（11010519491231002X）', '张某（11*************02X）'],
  ['138**1234**5678', '138**********'.padEnd(15, '*')],
  ['编号 2019-12', '编号 2019-12'],
])('hides what is personal in %s', (text, hidden) => {
  expect(hidePersonal(text)).toBe(hidden);
});

test('a frame shows no whole number, not of the lines around either', () => {
  const frame = codeFrame('电话：13812345678\n正文\n身份证号：11010519491231002X\n', 2, 1).join('\n');
  expect(frame).not.toMatch(/12345678|19491231/);
  expect(frame).toContain('138****5678');
});

const finding = (unlessContact?: string): Finding => ({
  rule: 'personal-mobile',
  file: 'a.md',
  at: FILE_START,
  message: '',
  hint: '',
  unlessContact,
});

/** Settings and an agency with such contacts. */
function contacts(settings: object, agency: object = {}): Pick<Content, 'settings' | 'agencies'> {
  return {
    settings: { contact: {}, publicContacts: [], ...settings } as unknown as Content['settings'],
    agencies: [
      { id: 'x', file: 'x', indexNumbers: [], fields: { contact: agency } },
    ] as unknown as Content['agencies'],
  };
}

test.each([
  ['13812345678', contacts({ contact: { phone: '138-1234-5678' } })],
  ['13812345678', contacts({}, { phone: '0930-1234567、138 1234 5678（夜间）' })],
  ['13812345678', contacts({ publicContacts: [{ value: '+86 13812345678', for: '值班' }] })],
  ['lxzx@163.com', contacts({}, { email: 'LXZX＠163.com' })],
])('%s is no finding where it is a contact', (value, content) => {
  expect(withoutPublicContacts([finding(value), finding()], content)).toEqual([finding()]);
  expect(withoutPublicContacts([finding(`9${value}`)], content)).toHaveLength(1);
});
