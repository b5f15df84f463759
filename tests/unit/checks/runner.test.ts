import { describe, expect, it } from 'vitest';
import { toDiagnostics } from '../../../src/checks/runner.ts';
import { findIdleSeverities, severityOf } from '../../../src/checks/severities.ts';

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
