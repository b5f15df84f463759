import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCorpus } from '../corpus/corpus.ts';
import { PROJECT_ROOT } from '../project.ts';

const SEED = 1;

/**
 * Makes the corpus of a size, or takes the one that is there if nothing that decides on it has changed.
 * @returns its folder
 */
export function prepareCorpus(
  documents: number,
  { contentDir, folder, tell }: { contentDir: string; folder: string; tell: (line: string) => void },
): string {
  const corpus = join(folder, `corpus-${documents}`);
  const stamp = `${corpus}.sha256`;
  const origin = originHash(resolve(contentDir));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === origin) return corpus;
  tell(`生成 ${documents} 个文档的内容`);
  rmSync(stamp, { force: true });
  rmSync(corpus, { recursive: true, force: true });
  writeCorpus({ contentDir, outDir: corpus, documents, seed: SEED });
  writeFileSync(stamp, origin);
  return corpus;
}

/** The hash of all that a corpus is made of: the generator's code, the schemas' and outputs', and the columns. */
function originHash(contentDir: string): string {
  const hash = createHash('sha256');
  const code = ['src/build/corpus', 'src/schema', 'src/outputs'].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(PROJECT_ROOT, folder, file)),
  );
  for (const file of [...code, join(contentDir, 'columns.yaml'), join(contentDir, 'portal.yaml')])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
