import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CompiledSite } from '../code/compile.ts';
import { COMPILED } from '../code/compile-process.ts';
import type { Output, PlannedFile } from '../plan/output.ts';

/** Style sheets, scripts and the files of `public`, as they were compiled. */
export function compiledAssetsOutput({ folder: compiled, hash }: CompiledSite): Output<PlannedFile> {
  const assets = join(compiled, COMPILED.assets);
  const files = readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(assets, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return {
    name: '放好样式和脚本',
    unit: '个文件',
    files: files.map((path) => ({ path, inputs: { code: hash } })),
    async write(due, folder, tick) {
      for (const { path } of due) {
        folder.write(path, readFileSync(join(assets, path)));
        tick();
      }
    },
  };
}
