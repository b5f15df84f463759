import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPILED } from '../code/compile-task.ts';
import type { CompiledSite } from '../code/kept-sites.ts';
import type { Output, PlannedFile } from '../plan/output.ts';

/** Style sheets, scripts and the files of `public`, as they were compiled. */
export function compiledAssetsOutput({ folder: compiled, hash, assets }: CompiledSite): Output<PlannedFile> {
  return {
    name: '放好样式和脚本',
    unit: '个文件',
    files: assets.map((path) => ({ path, inputs: { code: hash } })),
    async write(due, folder, tick) {
      for (const { path } of due) {
        folder.write(path, readFileSync(join(compiled, COMPILED.assets, path)));
        tick();
      }
    },
  };
}
