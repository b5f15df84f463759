import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import {
  additionLoader,
  agencyLoader,
  columnPageLoader,
  documentLoader,
  mdxLoader,
  needLoader,
} from './build/loader.ts';

/** Every document page, and every page of a long list's kinds; the portal has the rest under its file. */
const documents = defineCollection({
  loader: documentLoader(),
  schema: z.object({
    file: z.string(),
    type: z.string(),
    kind: z.string().optional(),
    number: z.number().optional(),
  }),
});

/** Every page of every column, lists page by page. */
const columnPages = defineCollection({
  loader: columnPageLoader(),
  schema: z.object({
    column: z.string(),
    number: z.number().optional(),
    year: z.string().optional(),
    list: z.string().optional(),
    kind: z.string().optional(),
    handler: z.string().optional(),
  }),
});

const agencies = defineCollection({
  loader: agencyLoader(),
  schema: z.object({ agency: z.string() }),
});

/** The needs of portal.yaml, each with its page. */
const needs = defineCollection({ loader: needLoader(), schema: z.object({ need: z.string() }) });
/** Every page of what is new: of the last days, and month by month. */
const additions = defineCollection({
  loader: additionLoader(),
  schema: z.object({ month: z.string().optional(), number: z.number() }),
});

/** The compiled bodies of MDX documents, under the document's file. */
const mdx = defineCollection({ loader: mdxLoader() });

export const collections = { documents, columnPages, agencies, needs, additions, mdx };
