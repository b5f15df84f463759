import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceText } from '../../../src/build/rule-reference.ts';
import { LIVE_RULES } from '../../../src/checks/live-rules.ts';
import { RULES } from '../../../src/checks/rules/index.ts';

const PROJECT = join(import.meta.dirname, '../../..');

describe('the rule reference', () => {
  it('in content/ is current: otherwise run npm run rules', async () => {
    const written = await readFile(join(PROJECT, 'content/rules.md'), 'utf8');
    expect(written === referenceText(), 'content/rules.md is old: run npm run rules').toBe(true);
  });

  it('has every rule with its reasons and both kinds of examples', () => {
    const [, ...sections] = referenceText().split(/^### /m);
    expect(sections.map((section) => section.split('\n', 1)[0])).toEqual(
      [...RULES, ...LIVE_RULES].map(({ id }) => id),
    );
    for (const [index, { summary, why, basis, examples, isFixed }] of RULES.entries()) {
      const section = sections[index] ?? '';
      for (const part of [
        summary,
        why,
        basis ?? '',
        ...[...examples.valid, ...examples.invalid].map(({ name }) => name),
      ])
        expect(section).toContain(part);
      expect(section.includes('（不能改，也不能豁免）')).toBe(isFixed === true);
    }
  });

  it('shows the line at fault, and what is right in its place', () => {
    const text = referenceText();
    expect(text).toContain('  - 截止早于开始：`closesOn: 2019-10-31`');
    expect(text).toContain('  - 首尾两天都算，正好30日：`closesOn: 2019-11-30`');
  });
});
