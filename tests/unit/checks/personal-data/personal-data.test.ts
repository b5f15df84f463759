import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { examplePolicy } from '../../../../src/checks/example-documents.ts';
import { inspectText } from '../../../../src/checks/inspect.ts';
import { NO_TERMS } from '../../../../src/schema/terms.ts';
import { readDocument } from '../../../../src/source/document.ts';
import { openChance } from './chance.ts';
import { makeNegatives } from './negative-cases.ts';
import { makePositives } from './positive-cases.ts';

const FILE = 'agencies/sfb/policies/2019/case.md';
const folder = mkdtempSync(join(tmpdir(), 'lanmu-personal-'));
mkdirSync(dirname(join(folder, FILE)), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** What the rules for personal data find in a document. */
function find(document: string) {
  writeFileSync(join(folder, FILE), document);
  const { findings } = readDocument(
    folder,
    FILE,
    { agency: 'sfb', type: 'policy' },
    { inspect: inspectText, terms: NO_TERMS },
  );
  return findings.filter(({ rule }) => rule.startsWith('personal-'));
}

const POSITIVES = 2000;
const NEGATIVES = 5000;

test('finds at least 99 of 100 made-up persons', { timeout: 60_000 }, () => {
  const cases = makePositives(openChance(20191201), POSITIVES);
  const missed = cases.filter(
    ({ extra, body, rule }) => !find(examplePolicy({ extra, body })).some((finding) => finding.rule === rule),
  );
  expect(missed.length, JSON.stringify(missed.slice(0, 30), null, 1)).toBeLessThanOrEqual(POSITIVES * 0.01);
});

test('takes at most 5 of 1000 other numbers for a person’s', { timeout: 60_000 }, () => {
  const cases = makeNegatives(openChance(20191201), NEGATIVES);
  const mistaken = cases.flatMap((body) => {
    const [finding] = find(examplePolicy({ body }));
    return finding ? [`${finding.rule} ${finding.message}: ${body}`] : [];
  });
  expect(mistaken.length, mistaken.slice(0, 40).join('\n')).toBeLessThanOrEqual(NEGATIVES * 0.005);
});
