import { readFileSync, writeFileSync } from 'node:fs';
import { changeBody, pickTargets } from './edits.ts';
import { measureProcess } from './measure.ts';
import { measureOutput } from './output-size.ts';
import { BenchError } from './own-builds.ts';
import type { Peer, PeerProject } from './peers/peer.ts';
import type { BenchRun } from './report.ts';

/** Measures a peer's cold build, and its build after one body has changed, with whatever caches it keeps. */
export async function measurePeerBuilds(
  { name: tool }: Peer,
  project: PeerProject,
  { documents, corpus }: { documents: number; corpus: string },
  tell: (run: BenchRun) => void,
): Promise<void> {
  const build = async (scenario: string, withOutput = false): Promise<BenchRun> => {
    const { exitCode, stdout, stderr, ...figures } = await measureProcess(project.program, project.args, {
      cwd: project.folder,
    });
    if (exitCode !== 0)
      throw new BenchError(
        `${tool} 生成 ${documents} 个文档失败（退出码 ${exitCode}）：\n${`${stdout}${stderr}`.slice(-4000)}`,
      );
    const output = withOutput ? measureOutput(project.outDir) : undefined;
    return { tool, scenario, documents, ...figures, output, made: undefined, removed: undefined, phases: {} };
  };

  project.clean();
  tell(await build('cold', true));
  const { changed } = pickTargets(corpus);
  const file = project.documentFile(changed.replace(/\.md$/, ''));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, changeBody(text));
  try {
    tell(await build('one body changed'));
  } finally {
    writeFileSync(file, text);
  }
  project.clean();
}
