import { z } from 'zod';
import { DOCUMENT_TYPES } from './types/index.ts';

const typeIds = DOCUMENT_TYPES.map((type) => type.id) as [string, ...string[]];
const collections = DOCUMENT_TYPES.map((type) => type.collection) as [string, ...string[]];

/** A document type, by its id: `policy`. */
export const typeIdField = z.enum(typeIds, { error: `只能是：${typeIds.join('、')}` });

/** A document type, by the folder of its documents: `policies`. */
export const collectionField = z.enum(collections, { error: `只能是：${collections.join('、')}` });
