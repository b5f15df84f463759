/** What is to be compiled. */
export interface CompileTask {
  readonly basePath: string;
  /** The content folder's absolute path. */
  readonly contentDir: string;
  /** The MDX documents whose bodies are compiled along, by their paths in the content folder. */
  readonly mdxFiles: readonly string[];
  /** An empty folder for the result. */
  readonly outDir: string;
}

/** The parts of the result, in its folder. */
export const COMPILED = {
  /** Style sheets, scripts and what lies in `public`: they are published as they are. */
  assets: 'client',
  /** The module that renders pages. */
  entry: 'server/entry.mjs',
  /** The hash of the code that each kind of page is made by, as JSON. */
  templates: 'templates.json',
  /** What site it was compiled for, as JSON. */
  site: 'site.json',
} as const;
