import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readAndCheck } from '../checked-content.ts';
import { BENCH_FOLDER, TODAY } from './bench-folder.ts';
import { type BenchSetting, saveReport } from './bench-setting.ts';
import { measureChecks } from './checks.ts';
import { prepareCorpus } from './corpora.ts';
import { discard, removeDiscarded } from './discard.ts';
import { BenchError, measureOwnBuilds } from './own-builds.ts';
import { measurePeerBuilds } from './peer-builds.ts';
import { PEERS } from './peers/index.ts';
import type { Peer, PeerProject } from './peers/peer.ts';
import { copyProject } from './project-copy.ts';
import { type BenchReport, type BenchRun, summariseRuns } from './report.ts';
import { describeMachine, describeVersions } from './surroundings.ts';

export { BenchError } from './own-builds.ts';

/** What can be measured so; `search` is measured by `runSearchBench`. */
export const BENCHES = ['builds', 'checks'] as const;
export type Bench = (typeof BENCHES)[number];

export interface BenchOptions extends BenchSetting {
  readonly bench: Bench;
  readonly runs: number;
  /** Whether to measure other generators beside ours. */
  readonly withPeers: boolean;
}

/**
 * Measures every kind of build of a corpus of each size some times, the generators in turn; or of check.
 * @throws BenchError when a build or a check fails
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const { bench, sizes, runs, tell } = options;
  const { peers, versions, skipped } = await installPeers(options);
  const project = join(BENCH_FOLDER, 'project');
  copyProject(project);
  const measured: BenchRun[] = [];
  const report = (): BenchReport => ({
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: { ...describeVersions(), ...versions },
    skipped,
    results: summariseRuns(measured),
  });
  for (const documents of sizes) {
    const corpus = prepareCorpus(documents, { ...options, folder: BENCH_FOLDER });
    const projects = await preparePeers(peers, documents, corpus, tell);
    for (let run = 1; run <= runs; run++) {
      const note = (result: BenchRun) => {
        measured.push(result);
        const { tool, scenario, wallSeconds, cpuSeconds } = result;
        const cpu = cpuSeconds === undefined ? '' : `，CPU ${cpuSeconds.toFixed(1)} 秒`;
        tell(`${documents} 个文档，第 ${run} 次，${tool}，${scenario}：${wallSeconds.toFixed(1)} 秒${cpu}`);
        saveReport(options, report());
      };
      const measureOurs = bench === 'checks' ? measureChecks : measureOwnBuilds;
      await measureOurs({ documents, corpus, project, folder: BENCH_FOLDER, today: TODAY }, note);
      for (const [peer, peerProject] of projects)
        try {
          await measurePeerBuilds(peer, peerProject, { documents, corpus }, note);
        } catch (error) {
          if (!(error instanceof BenchError)) throw error;
          // A peer that cannot do a size is a result too; ours and the others go on.
          tell(error.message);
          skipped.push({ name: `${peer.name} at ${documents} documents`, reason: 'its build failed' });
          projects.delete(peer);
          discard(peerProject.folder);
        }
    }
    for (const { folder } of projects.values()) discard(folder);
    removeDiscarded();
  }
  rmSync(project, { recursive: true, force: true });
  return report();
}

async function installPeers({ withPeers, tell }: BenchOptions) {
  const peers: Peer[] = [];
  const versions: Record<string, string> = {};
  const skipped: { name: string; reason: string }[] = [];
  for (const peer of withPeers ? PEERS : []) {
    const state = await peer.install(join(BENCH_FOLDER, 'peers'));
    if ('reason' in state) {
      tell(`不测 ${peer.name}：${state.reason}`);
      skipped.push({ name: peer.name, reason: state.reason });
      continue;
    }
    peers.push(peer);
    versions[peer.name] = state.version;
  }
  return { peers, versions, skipped };
}

/** Writes the peers' projects for a corpus. */
async function preparePeers(
  peers: readonly Peer[],
  documents: number,
  corpus: string,
  tell: (line: string) => void,
): Promise<Map<Peer, PeerProject>> {
  if (peers.length === 0) return new Map();
  tell(`为 ${peers.map(({ name }) => name).join('、')} 转换 ${documents} 个文档`);
  const { portal, hasErrors } = await readAndCheck({ contentDir: corpus, today: TODAY });
  if (hasErrors) throw new BenchError(`${corpus} 有误，运行 npm run check 查看`);
  return new Map(
    peers.map((peer) => {
      const folder = join(BENCH_FOLDER, 'peers', peer.id, String(documents));
      rmSync(folder, { recursive: true, force: true });
      return [peer, peer.prepare(portal, corpus, folder)];
    }),
  );
}
