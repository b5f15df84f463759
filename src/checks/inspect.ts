import type { Inspect } from '../source/document-text.ts';
import { RULES } from './rules/index.ts';

const INSPECTIONS = RULES.flatMap(({ inspect }) => inspect ?? []);

/** Runs every rule that looks at the words of one document. */
export const inspectText: Inspect = (text, terms) => INSPECTIONS.flatMap((inspect) => inspect(text, terms));
