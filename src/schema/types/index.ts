import type { z } from 'zod';
import type { DocumentType } from '../document-type.ts';
import { annualReport } from './annual-report.ts';
import { catalog } from './catalog.ts';
import { consultation } from './consultation.ts';
import { gazette } from './gazette.ts';
import { guide } from './guide.ts';
import { interpretation } from './interpretation.ts';
import { leader } from './leader.ts';
import { meeting } from './meeting.ts';
import { page } from './page.ts';
import { policy } from './policy.ts';
import { powerList } from './power-list.ts';
import { proposal } from './proposal.ts';
import { response } from './response.ts';
import { serviceList } from './service-list.ts';
import { topic } from './topic.ts';

/** Every document type there is, in the order in which pages name them; documents of one day are listed in it. */
export const DOCUMENT_TYPES = [
  policy,
  interpretation,
  meeting,
  gazette,
  annualReport,
  guide,
  catalog,
  leader,
  topic,
  powerList,
  serviceList,
  consultation,
  proposal,
  response,
  page,
] as const;

export type TypeId = (typeof DOCUMENT_TYPES)[number]['id'];

/** The validated front matter of each type, keyed by the type's id. */
export type FrontMatter = {
  [Type in (typeof DOCUMENT_TYPES)[number] as Type['id']]: z.output<Type['schema']>;
};

const byCollection = new Map<string, (typeof DOCUMENT_TYPES)[number]>(
  DOCUMENT_TYPES.map((type) => [type.collection, type]),
);
const byId = new Map<string, (typeof DOCUMENT_TYPES)[number]>(DOCUMENT_TYPES.map((type) => [type.id, type]));

/** The type whose documents live in a collection folder, such as `policies`. */
export function typeOfCollection(collection: string): (typeof DOCUMENT_TYPES)[number] | undefined {
  return byCollection.get(collection);
}

/** The type of an id, such as `policy`. */
export function typeOfId(id: TypeId): DocumentType {
  const type = byId.get(id);
  if (!type) throw new Error(`Unknown document type: ${id}`);
  return type as unknown as DocumentType;
}
