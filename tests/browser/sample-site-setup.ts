import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeFolder } from '../sites/built-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where this run's build of the project's own content is or will be. */
    sampleSite: string;
  }
}

/** Gives the run one place for the sample site and removes it in the end; the first test that asks builds it. */
export default function setup(project: TestProject): () => void {
  const folder = makeFolder();
  project.provide('sampleSite', join(folder.path, 'dist'));
  return folder.dispose;
}
