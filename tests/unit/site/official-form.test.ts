import { describe, expect, test } from 'vitest';
import { redHeadOf, signatureOf } from '../../../src/site/views/official-form.ts';
import { portalOf } from './portal-of.ts';

const FILE = 'agencies/sfb/policies/a.md';

function policy(fields: Record<string, unknown>) {
  const document = portalOf({ documents: { [FILE]: fields } }).documentByFile.get(FILE);
  if (!document) throw new Error('not published');
  return document;
}

function body(html = '<p>正文。</p>') {
  return { html, outline: [], text: html.replace(/<[^>]*>/g, '\n') };
}

describe('printed in the official form', () => {
  test('a policy with a number has its issuers and its number above', () => {
    const numbered = policy({ documentNumber: '示办发〔2019〕1号' });
    expect(redHeadOf(numbered)).toEqual({
      issuers: ['示例市人民政府办公室'],
      documentNumber: '示办发〔2019〕1号',
    });
    expect(
      redHeadOf(policy({ documentNumber: '示办发〔2019〕1号', issuers: ['甲局', '乙局'] }))?.issuers,
    ).toEqual(['甲局', '乙局']);
    expect(redHeadOf(policy({}))).toBeUndefined();
  });

  test('it is signed with the day of issue', () => {
    const document = policy({ documentNumber: '示办发〔2019〕1号', issuedOn: '2019-11-05' });
    expect(signatureOf(document, body())).toEqual({
      issuers: ['示例市人民政府办公室'],
      date: '2019年11月5日',
    });
  });

  test.each([
    ['the text is signed', { issuedOn: '2019-11-05' }, '<p class="signature">局</p>'],
    ['the text ends with the date', { issuedOn: '2019-11-05' }, '<p>正文。</p><p>2019年11月5日</p>'],
    ['the day is not known', { issuedOn: '2019-11' }, undefined],
    ['it is not the official text', { issuedOn: '2019-11-05', sample: true }, undefined],
  ])('nothing is signed where %s', (_why, fields, html) => {
    expect(
      signatureOf(policy({ documentNumber: '示办发〔2019〕1号', ...fields }), body(html)),
    ).toBeUndefined();
  });
});
