import { defineCollection } from 'astro:content';
import { mdxLoader } from './build/mdx-loader.ts';

/** The compiled bodies of MDX documents, under the document's file. What changes without a new compilation is in live.config.ts. */
export const collections = { mdx: defineCollection({ loader: mdxLoader() }) };
