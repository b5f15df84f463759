import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIVE_RULES } from '../checks/live-rules.ts';
import { ruleReference } from '../checks/reference.ts';
import { RULE_FAMILIES } from '../checks/rules/index.ts';
import { MisuseError } from './command.ts';

/** The rule reference's file in the content folder. */
export const REFERENCE_FILE = 'rules.md';

/** The rule reference's text, with the rules that only `npm run links` can report last. */
export function referenceText(): string {
  return ruleReference([...RULE_FAMILIES, { title: '站外网址（npm run links）', rules: LIVE_RULES }]);
}

/** Writes the rule reference into a content folder. @returns its path @throws MisuseError where there is no such folder */
export function writeRuleReference(contentDir: string): string {
  if (!existsSync(contentDir)) throw new MisuseError(`没有内容文件夹“${contentDir}”`);
  const path = join(contentDir, REFERENCE_FILE);
  writeFileSync(path, referenceText());
  return path;
}
