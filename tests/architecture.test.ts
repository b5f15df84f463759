import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOMS } from './architecture/import-table.ts';
import { findViolations, type ProjectFile } from './architecture/violations.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEXT = /\.(?:ts|mts|js|mjs|tsx|astro|css|json|svg|md|yaml|txt|html)$/;

function readProject(folder: string): ProjectFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
}

const project = [...readProject('src'), ...readProject('scripts')];

describe('the house', () => {
  test('is read, every room of it', () => {
    expect(project.length).toBeGreaterThan(100);
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of rooms) expect(Object.keys(ROOMS)).toContain(name);
  });

  test('keeps its import table', () => {
    expect(project.flatMap(findViolations)).toEqual([]);
  });
});

describe('the test of the house', () => {
  const find = (path: string, ...lines: string[]) => findViolations({ path, text: lines.join('\n') });
  const astro = (...lines: string[]) => ['---', ...lines, '---', '<p />'];

  test.each<[string, string, string[]]>([
    ['a room to the right', 'src/portal/x.ts', ["import { a } from '../checks/a.ts';"]],
    ['a re-export', 'src/portal/x.ts', ["export * from '../site/a.ts';"]],
    ['an import in an expression', 'src/schema/x.ts', ["const a = await import('../portal/a.ts');"]],
    ['a required module', 'src/schema/x.ts', ["const a = require('../portal/a.ts');"]],
    ['the type of a module', 'src/schema/x.ts', ["type A = import('../portal/a.ts').A;"]],
    ['more than types', 'src/portal/x.ts', ["import { readContent } from '../source/content.ts';"]],
    ['types imported as values', 'src/portal/x.ts', ["import { type Content } from '../source/records.ts';"]],
    ['a side effect', 'src/checks/x.ts', ["import '../source/content.ts';"]],
    [
      'files outside of the house',
      'src/build/x.ts',
      ["import a from '../../package.json' with { type: 'json' };"],
    ],
    ['an unknown room', 'src/utils/x.ts', ['export const a = 1;']],
    ['a file in no room', 'src/x.ts', ['export const a = 1;']],
    ['the file system', 'src/portal/x.ts', ["import { readFileSync } from 'node:fs';"]],
    ['the file system by its old name', 'src/checks/x.ts', ["import { readFileSync } from 'fs';"]],
    ['a built-in module', 'src/search/x.ts', ["import { createHash } from 'node:crypto';"]],
    ['writing', 'src/source/x.ts', ["import { readFile, writeFile } from 'node:fs/promises';"]],
    ['writing in disguise', 'src/source/x.ts', ["import * as fs from 'node:fs';"]],
    ['writing by default', 'src/source/x.ts', ["import fs from 'node:fs';"]],
    [
      'a file opened to be written',
      'src/source/x.ts',
      ["import { open } from 'node:fs/promises';", "await open('a', 'w');"],
    ],
    ['writing in a script', 'scripts/x.ts', ["import { rm } from 'node:fs/promises';"]],
    ['a process', 'scripts/x.ts', ["import { execSync } from 'node:child_process';"]],
    ['Astro', 'src/portal/x.ts', ["import { getCollection } from 'astro:content';"]],
    ['Astro’s types', 'src/checks/x.ts', ["import type { AstroConfig } from 'astro';"]],
    ['Astro’s API', 'scripts/x.ts', ["import { build } from 'astro';"]],
    ['Pagefind’s API', 'src/outputs/x.ts', ["import { createIndex } from 'pagefind';"]],
    ['a package', 'src/schema/x.ts', ["import { parse } from 'yaml';"]],
    ['today', 'src/portal/x.ts', ['export const a = () => new Date();']],
    ['today without brackets', 'src/portal/x.ts', ['export const a = () => new Date;']],
    ['now', 'src/office/x.ts', ['export const a = () => Date.now();']],
    ['chance', 'src/outputs/x.ts', ['export const a = () => Math.random();']],
    ['the environment', 'src/checks/x.ts', ["export const a = process.env['CI'];"]],
    ['Vite’s environment', 'src/site/x.ts', ['export const a = import.meta.env.PUBLIC_HOST;']],
    ['the site from a script', 'scripts/x.ts', ["import { a } from '../src/site/a.ts';"]],
    ['a page from a script', 'scripts/x.ts', ["import { collections } from '../src/content.config.ts';"]],
    ['a page from the build', 'src/build/x.ts', ["import { collections } from '../content.config.ts';"]],
    ['the source from a page', 'src/pages/x.astro', astro("import { a } from '../source/a.ts';")],
    [
      'the build beyond its session',
      'src/pages/x.astro',
      astro("import { build } from '../build/build.ts';"),
    ],
    [
      'more than the portal’s types',
      'src/pages/x.astro',
      astro("import { hrefOf } from '../portal/addresses.ts';"),
    ],
    [
      'the build from content.config.ts',
      'src/content.config.ts',
      ["import { build } from './build/build.ts';"],
    ],
    ['a long route', 'src/pages/x.astro', [...astro(), ...Array.from({ length: 28 }, () => '<p />')]],
    [
      'the build from a component',
      'src/site/X.astro',
      astro("import { currentSession } from '../build/session.ts';"),
    ],
    [
      'a module in a component’s script',
      'src/site/X.astro',
      [...astro(), "<script>import '../build/a.ts';</script>"],
    ],
    ['today in a template', 'src/site/X.astro', [...astro(), '<p>{new Date().getFullYear()}</p>']],
    ['one portal’s name in code', 'src/outputs/x.ts', ["export const a = '临夏州';"]],
    ['one portal’s name in styles', 'src/site/x.css', ['.linxia { color: red }']],
  ])('finds %s', (_, path, lines) => {
    expect(find(path, ...lines)).toHaveLength(1);
  });

  test.each<[string, string, string[]]>([
    [
      'a room to the left',
      'src/portal/x.ts',
      ["import { dayOf } from '../schema/dates.ts';", "import { a } from './a.ts';"],
    ],
    ['types of a room', 'src/portal/x.ts', ["import type { Content } from '../source/records.ts';"]],
    [
      'a given moment',
      'src/portal/x.ts',
      ["export const a = new Date('2019-12-01');", 'export const b = Date.UTC(2019, 1);'],
    ],
    [
      'a name alike',
      'src/portal/x.ts',
      [
        'export const processed = { env: 1 }.env;',
        '// new Date() and process.env',
        "export const b = 'Date.now()';",
      ],
    ],
    [
      'reading',
      'src/source/x.ts',
      [
        "import { open, readFile, stat } from 'node:fs/promises';",
        "await open('a');",
        "await open('a', 'r');",
        "import { join } from 'node:path';",
      ],
    ],
    [
      'writing in the build',
      'src/build/x.ts',
      ["import { writeFile } from 'node:fs/promises';", "import { build } from 'astro';", 'Date.now();'],
    ],
    [
      'a page’s own imports',
      'src/pages/a/x.astro',
      astro(
        "import { getCollection } from 'astro:content';",
        "import { currentSession } from '../../build/session.ts';",
        "import type { Portal } from '../../portal/model.ts';",
        "import Page from '../../site/pages/Page.astro';",
      ),
    ],
    [
      'a route of 30 lines',
      'src/pages/x.astro',
      [...astro(), ...Array.from({ length: 27 }, () => '<p />')].slice(0, 30),
    ],
    [
      'a component’s imports',
      'src/site/components/X.astro',
      [
        ...astro("import type { Portal } from '../../portal/model.ts';", "import Y from './Y.astro';"),
        "<script>import '../scripts/search.ts';</script>",
      ],
    ],
    [
      'whether it is built',
      'src/site/X.astro',
      [...astro('const isBuilt = import.meta.env.PROD;'), '{import.meta.env.DEV && <p />}'],
    ],
    [
      'a script',
      'scripts/x.ts',
      ["import { build } from '../src/build/build.ts';", "import { readFileSync } from 'node:fs';"],
    ],
  ])('lets %s pass', (_, path, lines) => {
    expect(find(path, ...lines)).toEqual([]);
  });

  test('names file and line', () => {
    expect(find('src/site/X.astro', ...astro('', "import a from '../build/a.ts';"))).toEqual([
      'src/site/X.astro:3 imports src/build/a.ts',
    ]);
    expect(
      find('src/site/X.astro', ...astro(), '', '<script>', "  import '../build/a.ts';", '</script>'),
    ).toEqual(['src/site/X.astro:6 imports src/build/a.ts']);
  });
});
