import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../../src/checks/runner.ts';
import { NO_FACTS } from '../../../src/markdown/body.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import { agencySchema } from '../../../src/schema/agency.ts';
import { NO_CALENDAR } from '../../../src/schema/calendar.ts';
import { columnsSchema } from '../../../src/schema/columns.ts';
import { portalSettingsSchema } from '../../../src/schema/portal-settings.ts';
import { NO_TERMS } from '../../../src/schema/terms.ts';
import { textField } from '../../../src/schema/text-field.ts';
import { policy } from '../../../src/schema/types/policy.ts';
import type { Content, DocumentRecord } from '../../../src/source/records.ts';

const FILE = 'agencies/sfb/policies/a.md';

/** A portal of one document with one link and one attachment, as they are written. */
function contentWith({
  links = [],
  attachments = [],
}: {
  links?: string[];
  attachments?: string[];
}): Content {
  const record = {
    file: FILE,
    agency: 'sfb',
    type: 'policy',
    format: 'md',
    hash: '0',
    fields: policy.schema.parse({
      title: '通知',
      disclosure: '主动公开',
      review: '通过',
      publishedOn: '2019-11-20',
      column: 'zcwj',
      sample: true,
      attachments: attachments.map((file) => ({ file })),
    }),
    facts: {
      ...NO_FACTS,
      links: links.map((url) => ({ kind: 'link', url, text: '见', line: 9, column: 2 })),
      anchors: '一总则',
    },
  } as unknown as DocumentRecord;
  return {
    root: '/content',
    settings: portalSettingsSchema.parse({
      name: '网',
      government: '示例市',
      description: '网',
      domain: 'www.shili.example',
      identificationCode: '000000xxxx',
      sponsor: '办',
    }),
    terms: NO_TERMS,
    calendar: NO_CALENDAR,
    columns: columnsSchema.parse({ columns: [{ id: 'zcwj', title: '政策文件' }] }),
    agencies: [
      {
        id: 'sfb',
        file: 'agencies/sfb/agency.yaml',
        fields: agencySchema.parse({ name: '办公室', shortName: '办', kind: '政府部门' }),
        indexNumbers: [],
      },
    ],
    documents: [record],
    entries: new Map(),
    attachments: new Map([
      ['agencies/sfb/policies/表.pdf', { file: 'agencies/sfb/policies/表.pdf', hash: '0', size: 1 }],
    ]),
    findings: [],
  };
}

function findRules(parts: Parameters<typeof contentWith>[0]): string[] {
  const content = contentWith(parts);
  const { portal } = buildPortal(content, { today: '2019-12-01' });
  return collectFindings({ portal, content }).map(({ rule }) => rule);
}

const address = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc
    .array(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '%',
        '%2e',
        '#',
        '?',
        ':',
        'a.md',
        '表.pdf',
        'C',
        'agencies',
        'sfb',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('links and attachments', () => {
  it('of any form are judged without a crash, each at most once', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(findRules({ links: [url] }).length).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(
        // The rest is refused by the schema, before any check sees it.
        address.filter((file) => textField.safeParse(file).success),
        (file) => {
          expect(findRules({ attachments: [file] }).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('that climb out of the agency’s folder, however written, are always found', () => {
    const climb = fc.array(fc.constantFrom('../', '%2e%2e/', '.%2E/', './../'), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(climb, (parts) => {
        expect(findRules({ links: [`${parts.join('')}x.pdf`] })).toHaveLength(1);
      }),
    );
    expect(findRules({ attachments: ['../../jyj/x.pdf'] })).toEqual(['attachment-path']);
  });

  it.each([
    '表.pdf',
    './表.pdf',
    '%E8%A1%A8.pdf',
    '../policies/表.pdf',
    '#一总则',
    '#top',
    '/',
    '/zcwj/',
    '/search/?q=1',
    'a.md#一总则',
  ])('are fine: %s', (url) => {
    expect(findRules({ links: [url] })).toEqual([]);
  });

  it.each([
    ['javascript:alert(1)', 'link-broken'],
    ['data:text/html,x', 'link-broken'],
    ['https://', 'link-broken'],
    ['C:/x.pdf', 'attachment-path'],
    ['表.PDF', 'attachment-missing'],
    ['表.exe', 'attachment-type'],
    ['a', 'link-broken'],
    ['a.html', 'link-broken'],
    ['A.md', 'link-broken'],
    ['www.gov.cn', 'link-broken'],
    ['/zcwj', 'link-broken'],
  ])('are found: %s by %s', (url, rule) => {
    expect(findRules({ links: [url] })).toEqual([rule]);
  });
});
