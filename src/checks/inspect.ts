import type { InspectAttachment } from '../source/attachment-text.ts';
import type { Inspections } from '../source/content-reader.ts';
import type { Inspect } from '../source/document-text.ts';
import { RULES } from './rules/index.ts';

const TEXT_INSPECTIONS = RULES.flatMap(({ inspect }) => inspect ?? []);
const ATTACHMENT_INSPECTIONS = RULES.flatMap(({ inspectAttachment }) => inspectAttachment ?? []);

/** Runs every rule that looks at the words of one document. */
export const inspectText: Inspect = (text, terms) =>
  TEXT_INSPECTIONS.flatMap((inspect) => inspect(text, terms));

/** Runs every rule that looks at the text of one attachment. */
export const inspectAttachment: InspectAttachment = (file, text) =>
  ATTACHMENT_INSPECTIONS.flatMap((inspect) => inspect(file, text));

/** What looks at the words of files, for a reader of content. */
export const INSPECTIONS: Inspections = { inspect: inspectText, inspectAttachment };
