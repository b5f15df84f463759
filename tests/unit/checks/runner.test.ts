import { describe, expect, it } from 'vitest';
import { diagnose, toDiagnostics } from '../../../src/checks/runner.ts';
import { findIdleSeverities, severityOf } from '../../../src/checks/severities.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import type { Finding, Severity } from '../../../src/schema/diagnostic.ts';
import type { LocatedFinding } from '../../../src/source/positions.ts';
import { makeContent, makeRecord, TODAY } from '../portal/content-factory.ts';

const FILE = 'agencies/sfb/policies/a.md';

const finding = (rule: string, file: string, line: number, column: number) => ({
  rule,
  file,
  at: { line, column },
  message: '不对',
  hint: '改好',
});

describe('toDiagnostics', () => {
  it('orders by file, line, column and rule, as numbers and code units', () => {
    const found = [
      finding('link-broken', 'b.md', 1, 1),
      finding('link-broken', 'a.md', 10, 1),
      finding('link-broken', 'a.md', 9, 12),
      finding('link-broken', 'a.md', 9, 2),
      finding('body-empty', 'a.md', 9, 2),
    ];
    const places = toDiagnostics(found, { content: makeContent() }).map(
      ({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`,
    );
    expect(places).toEqual([
      'a.md:9:2 body-empty',
      'a.md:9:2 link-broken',
      'a.md:9:12 link-broken',
      'a.md:10:1 link-broken',
      'b.md:1:1 link-broken',
    ]);
  });

  it('reports the same finding once', () => {
    const same = finding('link-broken', 'a.md', 1, 1);
    expect(toDiagnostics([same, { ...same }], { content: makeContent() })).toHaveLength(1);
    expect(toDiagnostics([same, { ...same, message: '也不对' }], { content: makeContent() })).toHaveLength(2);
  });
});

describe('severities', () => {
  it('come from portal.yaml, else from the rule', () => {
    expect(severityOf('link-broken', {})).toBe('error');
    expect(severityOf('body-empty', { 'body-empty': 'hint' })).toBe('hint');
    expect(severityOf('index-number-missing', { 'index-number-missing': 'error' })).toBe('error');
  });

  it('of what guards the publishing set cannot be lowered', () => {
    for (const rule of [
      'symlink',
      'link-broken',
      'file-name',
      'attachment-type',
      'attachment-path',
      'permalink-duplicate',
      'field-type',
      'mdx-code',
    ])
      expect(severityOf(rule, { [rule]: 'hint' })).toBe('error');
    expect(findIdleSeverities({ symlink: 'hint' }).map(({ rule }) => rule)).toEqual(['field-type']);
    expect(findIdleSeverities({ symlink: 'error' })).toEqual([]);
  });

  it('of rules that do not exist are errors, and are found', () => {
    expect(severityOf('no-such-rule', {})).toBe('error');
    const [found] = findIdleSeverities({ 'link-brokn': 'hint' });
    expect(found?.hint).toContain('link-broken');
    expect(findIdleSeverities(Object.fromEntries([['constructor', 'hint' as const]]))).toHaveLength(1);
  });
});

/** What is reported of a document with these exemptions, where this was found; by rule and place. */
function report(
  exemptions: readonly string[],
  found: readonly string[],
  {
    review = '通过',
    severities = {},
  }: { review?: '通过' | '草稿'; severities?: Record<string, Severity> } = {},
): string[] {
  const { settings } = makeContent();
  if (!settings) throw new Error('The small content has settings.');
  const content = makeContent({
    settings: { ...settings, severities },
    documents: [
      makeRecord(FILE, { review, exemptions: exemptions.map((rule) => ({ rule, reason: '原文如此' })) }),
    ],
  });
  const { portal } = buildPortal(content, { today: TODAY });
  // Beside what the test is about, the portal's own rules have something to say of it.
  const about = (rule: string) => found.includes(rule) || rule.startsWith('exemption-');
  const locate = (all: readonly Finding[]): LocatedFinding[] =>
    all.map((each) => ({
      ...each,
      at: 'key' in each.at ? { line: 2, column: Number(each.at.key[1] ?? 0) + 1 } : each.at,
    }));
  return diagnose(
    { portal, content },
    found.map((rule) => finding(rule, FILE, 9, 1)),
    locate,
  )
    .filter(({ rule, file }) => file === FILE && about(rule))
    .map(({ rule, severity, line, column }) => `${line}:${column} ${severity} ${rule}`);
}

describe('exemptions', () => {
  it('leave out what the rule found in the document, and nothing else', () => {
    expect(report([], ['body-empty'])).toEqual(['9:1 error body-empty']);
    expect(report(['body-empty'], ['body-empty'])).toEqual([]);
    expect(report(['body-empty'], ['body-empty', 'column-accepts'])).toEqual(['9:1 error column-accepts']);
  });

  it('of what guards the publishing set are refused', () => {
    expect(report(['link-broken'], ['link-broken'])).toEqual([
      '2:1 error exemption-unknown',
      '9:1 error link-broken',
    ]);
  });

  it('of no rule, not needed, or written twice, are reported, also those of themselves', () => {
    expect(report(['body-empt'], [])).toEqual(['2:1 error exemption-unknown']);
    expect(report(['body-empty'], [])).toEqual(['2:1 warning exemption-idle']);
    expect(report(['body-empty', 'body-empty'], ['body-empty'])).toEqual(['2:2 warning exemption-idle']);
    expect(report(['exemption-idle', 'body-empty'], [])).toEqual([
      '2:1 warning exemption-idle',
      '2:2 warning exemption-idle',
    ]);
  });

  it('from what only asking the web finds are known, and none of them is called idle here', () => {
    expect(report(['link-dead', 'link-moved', 'link-unsure'], [])).toEqual([]);
    expect(report(['link-dead', 'link-dead'], [])).toEqual(['2:2 warning exemption-idle']);
    expect(report(['link-deed'], [])).toEqual(['2:1 error exemption-unknown']);
  });

  it('from rules of the whole portal wait until the document is published', () => {
    expect(report(['index-number-missing'], [], { review: '草稿' })).toEqual([]);
    expect(report(['body-empty'], [], { review: '草稿' })).toEqual(['2:1 warning exemption-idle']);
  });
});

it('severities of portal.yaml hold for what is found anywhere', () => {
  const severities = { 'body-empty': 'hint', 'column-accepts': 'warning', 'link-broken': 'hint' } as const;
  expect(report([], ['body-empty', 'column-accepts', 'link-broken'], { severities })).toEqual([
    '9:1 hint body-empty',
    '9:1 warning column-accepts',
    '9:1 error link-broken',
  ]);
});

it('a mending is offered in documents alone', () => {
  const fix = { line: 9, column: 1, length: 1, text: '改' };
  const content = makeContent({ documents: [makeRecord(FILE)] });
  const found = [FILE, 'portal.yaml'].map((file) => ({ ...finding('body-empty', file, 9, 1), fix }));
  expect(toDiagnostics(found, { content }).map((each) => each.fix)).toEqual([fix, undefined]);
});
