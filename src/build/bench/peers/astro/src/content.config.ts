import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const link = z.object({ title: z.string(), url: z.string() });

const documents = defineCollection({
  // The path as it is, not as a slug.
  loader: glob({
    base: './content',
    pattern: '**/*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    // Pages show what is rendered; with the source the store would be twice as large.
    retainBody: false,
  }),
  schema: z.object({
    title: z.string(),
    date: z.string(),
    moment: z.string(),
    summary: z.string(),
    keywords: z.array(z.string()),
    source: z.string(),
    number: z.string(),
    issued: z.string(),
    origin: z.string(),
    home: z.string(),
    columns: z.array(z.string()),
    months: z.array(z.string()),
    offices: z.array(z.string()),
    rows: z.array(
      z.object({ label: z.string(), text: z.string(), url: z.string(), time: z.string(), long: z.boolean() }),
    ),
    attachments: z.array(link.extend({ kind: z.string(), name: z.string() })),
    related: z.array(z.object({ heading: z.string(), links: z.array(link.extend({ date: z.string() })) })),
    newer: link.optional(),
    older: link.optional(),
  }),
});

export const collections = { documents };
