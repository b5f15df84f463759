import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { agencyLoader, columnPageLoader, documentLoader } from './build/loader.ts';

/** Every document page; the portal has the rest under its file. */
const documents = defineCollection({
  loader: documentLoader(),
  schema: z.object({ file: z.string(), type: z.string() }),
});

/** Every page of every column, lists page by page. */
const columnPages = defineCollection({
  loader: columnPageLoader(),
  schema: z.object({ column: z.string(), number: z.number().optional(), year: z.string().optional() }),
});

const agencies = defineCollection({
  loader: agencyLoader(),
  schema: z.object({ agency: z.string() }),
});

export const collections = { documents, columnPages, agencies };
