import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroInlineConfig, build } from 'astro';
import { astroConfigFor } from '../astro-config.ts';
import { setMdxSources } from '../mdx-sources.ts';
import { PROJECT_ROOT } from '../project.ts';
import { COMPILED, type CompileTask } from './compile-task.ts';

type VitePlugin = Extract<
  NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** Where the page components stand whose code is hashed, from the project's folder. */
const PAGE_COMPONENTS = /^src\/site\/pages\/[^/]+\.astro$/;

function pathOf(id: string): string {
  return relative(PROJECT_ROOT, id.replace(/\?.*$/, '').replaceAll('\0', '')).split(sep).join('/');
}

/**
 * Hashes, for each page component, its file and all it imports, however deep. Packages are left out, the lock file
 * stands for them; so are the bodies of MDX documents, which are content.
 */
function templateHashes(report: (hashes: Record<string, string>) => void): VitePlugin {
  return {
    name: 'lanmu-template-hashes',
    generateBundle() {
      const hashes: Record<string, string> = {};
      for (const id of this.getModuleIds()) {
        const page = pathOf(id);
        if (!PAGE_COMPONENTS.test(page) || id.includes('?')) continue;
        const seen = new Set([id]);
        for (const each of seen) {
          const info = this.getModuleInfo(each);
          for (const imported of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])])
            if (pathOf(imported).startsWith('src/')) seen.add(imported);
        }
        const files = [...new Set([...seen].map(pathOf))].sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(PROJECT_ROOT, file)));
        hashes[page] = hash.digest('hex');
      }
      if (Object.keys(hashes).length > 0) report(hashes);
    },
  };
}

/** Compiles the project's pages, styles and scripts with Astro. */
export async function compile({ basePath, contentDir, mdxFiles, outDir }: CompileTask): Promise<void> {
  setMdxSources({ contentDir, files: mdxFiles });
  let templates: Record<string, string> = {};
  await build({
    ...astroConfigFor(basePath),
    outDir,
    build: { client: join(outDir, COMPILED.assets), server: join(outDir, 'server') },
    vite: {
      plugins: [
        templateHashes((hashes) => {
          templates = { ...templates, ...hashes };
        }),
      ],
    },
  });
  writeFileSync(join(outDir, COMPILED.templates), JSON.stringify(templates));
}

const [, started, task] = process.argv;
if (started === fileURLToPath(import.meta.url) && task !== undefined) {
  process.stdin
    .on('end', () => process.exit(1))
    .resume()
    .unref();
  await compile(JSON.parse(task));
}
