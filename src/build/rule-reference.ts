import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleReference } from '../checks/reference.ts';
import { RULES } from '../checks/rules/index.ts';
import { MisuseError } from './command.ts';

/** The rule reference's file in the content folder. */
export const REFERENCE_FILE = 'rules.md';

/** Writes the rule reference into a content folder. @returns its path @throws MisuseError where there is no such folder */
export function writeRuleReference(contentDir: string): string {
  if (!existsSync(contentDir)) throw new MisuseError(`没有内容文件夹“${contentDir}”`);
  const path = join(contentDir, REFERENCE_FILE);
  writeFileSync(path, ruleReference(RULES));
  return path;
}
