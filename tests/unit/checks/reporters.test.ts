import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../../src/checks/reporters/fingerprints.ts';
import { reportGithub } from '../../../src/checks/reporters/github.ts';
import { reportGitlab } from '../../../src/checks/reporters/gitlab.ts';
import { reportJson } from '../../../src/checks/reporters/json.ts';
import { reportSarif } from '../../../src/checks/reporters/sarif.ts';
import { RULES } from '../../../src/checks/rules/index.ts';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';

const FILE = 'agencies/sfb/policies/2019/防汛 通知.md';

const context = {
  pathOf: (file: string) => `content/${file}`,
  digest: (text: string) => hash('sha256', text, 'hex'),
};

function diagnose(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'field-type',
    severity: 'error',
    file: FILE,
    line: 3,
    column: 13,
    message: '公开属性：值不对',
    hint: '改成主动公开',
    ...parts,
  };
}

const FIX = { line: 3, column: 13, length: 2, text: '主动公开' };

const sarif = (found: readonly Diagnostic[]) => JSON.parse(reportSarif(found, RULES, context));

/** Diagnostics of whatever words. */
const hostile = fc.array(
  fc.record({
    rule: fc.oneof(fc.constant('field-type'), fc.string({ unit: 'binary' })),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const),
    file: fc.string({ unit: 'binary', minLength: 1 }),
    line: fc.integer({ min: 1, max: 1e6 }),
    column: fc.integer({ min: 1, max: 1e6 }),
    message: fc.string({ unit: 'binary' }),
    hint: fc.oneof(fc.constant('::error::%0A,\r\n]]>'), fc.string({ unit: 'binary' })),
  }),
  { maxLength: 5 },
);

describe('JSON', () => {
  it('has the documented shape', () => {
    expect(JSON.parse(reportJson([diagnose({ fix: FIX }), diagnose({ severity: 'hint' })], context))).toEqual(
      {
        version: 1,
        summary: { error: 1, warning: 0, hint: 1 },
        diagnostics: [
          { ...diagnose({ fix: FIX }), path: `content/${FILE}` },
          { ...diagnose({ severity: 'hint' }), path: `content/${FILE}` },
        ],
      },
    );
  });
});

describe('SARIF', () => {
  it('names the version, the tool and every rule', () => {
    const { version, runs } = sarif([]);
    expect(version).toBe('2.1.0');
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ columnKind: 'utf16CodeUnits', results: [] });
    const { rules } = runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      for (const { text } of [shortDescription, fullDescription, help])
        expect(text).toMatch(/\p{Script=Han}/u);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  it('gives each result its rule, level, place and mending', () => {
    const [result, ...others] = sarif([diagnose({ fix: FIX })]).runs[0].results;
    const uri = `content/agencies/sfb/policies/2019/${encodeURIComponent('防汛 通知.md')}`;
    expect(others).toEqual([]);
    expect(RULES[result.ruleIndex]?.id).toBe('field-type');
    expect(result).toMatchObject({
      ruleId: 'field-type',
      level: 'error',
      message: { text: '公开属性：值不对\n改成主动公开' },
    });
    const artifactLocation = { uri, uriBaseId: '%SRCROOT%' };
    expect(result.locations).toEqual([
      { physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 13 } } },
    ]);
    expect(result.fixes[0].artifactChanges).toEqual([
      {
        artifactLocation,
        replacements: [
          {
            deletedRegion: { startLine: 3, startColumn: 13, endLine: 3, endColumn: 15 },
            insertedContent: { text: '主动公开' },
          },
        ],
      },
    ]);
  });

  it('calls a hint a note, and keeps what no rule is known of', () => {
    const [result] = sarif([diagnose({ severity: 'hint', rule: 'no-such-rule' })]).runs[0].results;
    expect(result).toMatchObject({ level: 'note', ruleId: 'no-such-rule' });
    expect(result).not.toHaveProperty('ruleIndex');
  });

  it('stays sound with hostile names and words', () => {
    fc.assert(
      fc.property(hostile, (found) => {
        const { results } = sarif(found).runs[0];
        expect(results).toHaveLength(found.length);
        for (const { locations } of results) {
          const { uri } = locations[0].physicalLocation.artifactLocation;
          expect(uri).toMatch(/^content\/[\w.!~*'()%/-]*$/);
        }
      }),
    );
  });
});

describe('GitHub', () => {
  it('writes a command a line, escaped, and a summary', () => {
    const found = [
      diagnose({ file: 'a,b:100%.md', message: '第一行\n50%', hint: '::error::' }),
      diagnose({ severity: 'hint' }),
    ];
    expect(reportGithub(found, context).split('\n')).toEqual([
      '::error file=content/a%2Cb%3A100%25.md,line=3,col=13,title=field-type::第一行␊50%25%0A→ ::error::',
      `::notice file=content/${FILE},line=3,col=13,title=field-type::公开属性：值不对%0A→ 改成主动公开`,
      '共 1 个错误、1 个提示',
      '',
    ]);
  });

  it('never writes more commands than there are diagnostics', () => {
    fc.assert(
      fc.property(hostile, (found) => {
        const lines = reportGithub(found, context).split(/\r\n?|\n/);
        expect(lines).toHaveLength(found.length + 2);
        for (const line of lines.slice(0, found.length))
          expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]*,line=\d+,col=\d+,title=[^,:]*::/su);
      }),
    );
  });
});

describe('GitLab', () => {
  it('has what Code Quality asks for', () => {
    const [issue] = JSON.parse(reportGitlab([diagnose()], context));
    expect(issue).toMatchObject({
      description: '公开属性：值不对 → 改成主动公开',
      check_name: 'field-type',
      severity: 'critical',
      location: { path: `content/${FILE}`, lines: { begin: 3 } },
    });
  });

  it('gives each its own fingerprint, whatever the words', () => {
    fc.assert(
      fc.property(hostile, (found) => {
        const issues: { fingerprint: string }[] = JSON.parse(reportGitlab(found, context));
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      }),
    );
  });
});

it('fingerprints stay where lines come and go', () => {
  const before = [diagnose({ line: 3 }), diagnose({ line: 9 }), diagnose({ message: '别的' })];
  const after = before.map((each) => ({ ...each, line: each.line + 5, column: 1 }));
  expect(fingerprintsOf(after, context)).toEqual(fingerprintsOf(before, context));
  expect(fingerprintsOf([diagnose({ file: 'b.md' })], context)).not.toEqual(
    fingerprintsOf([diagnose()], context),
  );
});
