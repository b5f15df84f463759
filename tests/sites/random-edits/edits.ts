import { DISTURBANCES } from './disturbances.ts';
import { DOCUMENT_EDITS } from './document-edits.ts';
import type { Edit } from './edit.ts';
import { PORTAL_EDITS } from './portal-edits.ts';

/** Every kind of edit that a walk draws from. */
export const EDITS: readonly Edit[] = [...DOCUMENT_EDITS, ...PORTAL_EDITS, ...DISTURBANCES];
