import { expect, test } from 'vitest';
import { RULES } from '../../../src/checks/rules/index.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import { makeContent, makeRecord, TODAY } from '../portal/content-factory.ts';

/** Titles, summaries, bases and citations of half a million characters. */
const SIGNS = [
  '（',
  '1',
  '《',
  '》',
  '一、',
  '转发',
  '关于',
  '印发',
  '的通知',
  '办法》',
  '示政发〔2019〕',
  '号',
  '。',
  ' ',
  '【',
  '<p',
];

const contentOf = (sign: string) => {
  const words = sign.repeat(Math.ceil(5e5 / sign.length));
  const facts = {
    citations: [
      { kind: 'title', text: words, line: 9, column: 1 },
      { kind: 'number', text: words, line: 9, column: 1 },
    ],
    textDigest: words,
    sketch: 'A'.repeat(48),
  } as const;
  const fields = { title: words, summary: words, publishedOn: '2019-11-20' };
  return makeContent({
    documents: [
      makeRecord('agencies/sfb/policies/2019-11-20-a.md', { ...fields, basis: [words], level: '省' }, facts),
      makeRecord(
        'agencies/sfb/policies/b.md',
        { ...fields, genre: words, documentNumber: '示政发〔2019〕1号' },
        facts,
      ),
      makeRecord('agencies/sfb/interpretations/c.md', fields, facts),
      makeRecord<'gazette'>(
        'agencies/sfb/gazettes/d.md',
        {
          ...fields,
          sections: [{ title: words, items: [{ document: 'agencies/sfb/policies/b.md' }] }],
        },
        facts,
      ),
      makeRecord<'meeting'>('agencies/sfb/meetings/e.md', { ...fields, series: words, number: 3 }, facts),
    ],
  });
};

test.each(SIGNS)('long texts of %s take no time', (sign) => {
  const content = contentOf(sign);
  const { portal } = buildPortal(content, { today: TODAY });
  for (const { id, run, inspect } of RULES) {
    const start = process.cpuUsage();
    run?.({ portal, content });
    for (const { file, type, fields } of content.documents)
      inspect?.(
        { file, type, frontMatter: fields, fields: [], body: { blocks: [], tables: [] }, source: '' },
        content.terms,
      );
    expect(process.cpuUsage(start).user / 1000, id).toBeLessThan(1000);
  }
});
