/** The import table of DESIGN.md, “The house”: what a room may import, and what it may do. */
export interface Room {
  /** Rooms whose modules it may import. */
  readonly imports: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types: readonly string[];
  /** Packages it may import beside. */
  readonly packages: RegExp;
  /** Packages of which it may import types only. */
  readonly typePackages?: RegExp;
  /** Whether it may use Node's own modules. */
  readonly node: 'never' | 'reads files' | 'writes files';
  /** Whether it may look at the clock, the environment or chance. */
  readonly isAmbient: boolean;
}

const NONE = /(?!)/;
const ANY = /^/;
/** The families of unified: syntax trees, their readers, writers and tools. */
const UNIFIED =
  /^(?:unified|unist|vfile|hast|mdast|mdx|micromark|remark|rehype|estree|acorn|github-slugger|property-information|space-separated-tokens)(?:-[a-z0-9-]+)?$/;
const ALL = [
  'schema',
  'markdown',
  'source',
  'portal',
  'search',
  'checks',
  'office',
  'outputs',
  'site',
  'build',
];
const PURE = { packages: NONE, node: 'never', isAmbient: false } as const;

export const ROOMS: Readonly<Record<string, Room>> = {
  schema: { ...PURE, imports: [], types: [], packages: /^zod$/ },
  markdown: { ...PURE, imports: ['schema'], types: [], packages: UNIFIED },
  source: {
    imports: ['schema', 'markdown'],
    types: [],
    packages: /^(?:yaml|gray-matter|image-size|zod|fflate|saxes|unpdf)$/,
    node: 'reads files',
    isAmbient: false,
  },
  portal: { ...PURE, imports: ['schema'], types: ['source', 'markdown'] },
  search: { ...PURE, imports: ['schema'], types: [] },
  checks: { ...PURE, imports: ['schema', 'portal', 'search'], types: ['source', 'markdown'] },
  office: { ...PURE, imports: ['schema', 'portal', 'outputs'], types: ['checks'] },
  // What is made of the schemas, such as scaffolds, asks zod about their fields; charts and QR codes are drawn.
  outputs: {
    ...PURE,
    imports: ['schema', 'portal', 'search'],
    types: [],
    packages: /^(?:zod|d3-scale|d3-shape|qr)$/,
  },
  site: {
    ...PURE,
    imports: ['portal', 'outputs', 'search', 'schema'],
    // The session hands pages a document's body as markdown made it; site only names the type of it.
    types: ['markdown'],
    packages: /^(?:astro:assets|astro:components)$/,
    typePackages: /^(?:astro|zod)$/,
  },
  build: { imports: ALL, types: [], packages: ANY, node: 'writes files', isAmbient: true },
  /** The routes, and the two configurations of collections beside them. What they may import of build and portal is in `PAGE_IMPORTS`. */
  pages: {
    ...PURE,
    imports: ['site'],
    types: [],
    packages: /^(?:astro:content|astro\/loaders|astro\/zod)$/,
    typePackages: /^astro$/,
  },
  scripts: {
    imports: ALL.filter((room) => room !== 'site').concat('scripts'),
    types: [],
    packages: /^(?!astro|@astrojs|pagefind)/,
    node: 'reads files',
    isAmbient: true,
  },
};

/** The modules beside site’s that a page may import. */
export const PAGE_IMPORTS = /^src\/build\/(?:session|page-loader|mdx-loader|requested-route|shown-body)\.ts$/;
export const PAGE_TYPES = /^src\/portal\//;
/** A route’s file has at most so many lines. */
export const PAGE_LINES = 30;

/** What of node:fs a room that only reads may import; how it opens files is looked at besides. */
export const READS_FILES =
  /^(?:read|l?stat|realpath|access|exists|glob|opendir|createReadStream|open$|openSync$|closeSync$|fstat|FileHandle$|constants$|Dirent$|Stats$)/;

/** Names that belong into the content of one portal. */
export const ONE_PORTALS_NAMES = /临夏|临州|甘肃|linxia|gansu/i;
