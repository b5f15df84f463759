import type { Portal } from '../portal/model.ts';
import type { Lookout } from './lookout.ts';
import {
  type BuiltFiles,
  type BuiltOutput,
  encodeBuiltOutput,
  writeBuiltOutput,
} from './plan/built-files.ts';
import { inputsText } from './plan/inputs.ts';
import type { Plan } from './plan/plan.ts';
import { openStaging } from './plan/staging.ts';
import { groupDigits, type Progress } from './progress.ts';
import { removeFiles } from './standby.ts';
import { beginStaging, type SwapPaths, swapIn } from './swap.ts';
import { expectedFiles, verifyOutput } from './verify.ts';

/** The files of what is planned, as the last build left them. */
function pathsOf(files: BuiltFiles, planned: Iterable<string> = files.keys()): string[] {
  return [...planned].flatMap((path) => files.get(path)?.files.map((file) => file.path) ?? []);
}

/** Makes what is due, takes over the rest, puts the whole in the place of the output, and notes all that lies there. */
export async function publish(
  plan: Plan,
  {
    last,
    damaged,
    about,
    portal,
    paths,
    lookout,
    standby,
    progress,
  }: {
    last: BuiltFiles;
    /** Paths of its files that are no longer as it left them. */
    damaged: ReadonlySet<string>;
    /** What is noted beside the files. */
    about: Omit<BuiltOutput, 'files'>;
    portal: Portal;
    paths: SwapPaths;
    lookout: Lookout;
    /** Ends when the standby holds what is left of the last build, with what else lies in the output. */
    standby: Promise<readonly string[]>;
    progress: Progress;
  },
): Promise<BuiltOutput> {
  const superseded = pathsOf(last, [...plan.reasons.keys(), ...plan.removed]);
  // Where little is left of it, the standby goes while the rest is made: that takes as long as linking what is left.
  let cleared = Promise.resolve();
  let gone: readonly string[] = [];
  await progress.phase('沿用没有变的文件', async () => {
    const others = await standby;
    if (superseded.length > plan.kept.size) {
      gone = await lookout.link(paths.staging, paths.out, pathsOf(plan.kept));
      cleared = lookout.remove(paths.standby);
    } else {
      gone = [...superseded, ...others];
      await removeFiles(paths.standby, superseded);
      await beginStaging(paths);
    }
  });
  const staging = openStaging(paths.staging, { folder: paths.out, files: last, damaged });
  const files = new Map(plan.kept);
  for (const { output, due } of plan.outputs) {
    if (due.length === 0) continue;
    const total = output.ticks?.(due) ?? due.length;
    await progress.phase(
      output.name,
      async ({ expect, tick }) => {
        expect(total);
        await output.write(due, staging, tick);
      },
      () => `${groupDigits(total)} ${output.unit}`,
    );
    for (const { path, inputs } of due)
      files.set(path, { inputs: inputsText(inputs), files: staging.filesOf(path) });
  }
  const built: BuiltOutput = { ...about, files };
  await progress.phase('核对并换上', async () => {
    const staged = lookout.files(paths.staging);
    const encoded = encodeBuiltOutput(built);
    const expected = expectedFiles(portal);
    verify(expected, await staged);
    await cleared;
    await swapIn(paths, gone);
    const dropped = lookout.dropCopies();
    writeBuiltOutput(paths.out, encoded);
    await dropped;
  });
  return built;
}

function verify(expected: ReadonlySet<string>, files: readonly string[]): void {
  const { missing, unexpected } = verifyOutput(expected, files);
  if (missing.length + unexpected.length > 0)
    throw new Error(
      `The build is not what the portal says. Missing: ${missing.join(', ')}. Unexpected: ${unexpected.join(', ')}.`,
    );
}
