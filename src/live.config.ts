import { defineLiveCollection } from 'astro:content';
import { pageLoader } from './build/page-loader.ts';

/** Each collection holds pages of one kind of thing, by their routes, with what the portal knows of it. */
export const collections = {
  needs: defineLiveCollection({ loader: pageLoader('need') }),
  additions: defineLiveCollection({ loader: pageLoader('additions') }),
  agencies: defineLiveCollection({ loader: pageLoader('agency') }),
  columns: defineLiveCollection({ loader: pageLoader('column', 'column-entries') }),
  /** What stands below an agency: its documents and its own columns. */
  agencyPages: defineLiveCollection({
    loader: pageLoader('document', 'document-entries', 'column', 'column-entries'),
  }),
};
