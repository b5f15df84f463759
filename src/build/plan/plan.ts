import type { BuiltFile, BuiltFiles } from './built-files.ts';
import { differences, type Inputs, inputsText, readInputs } from './inputs.ts';
import type { Output, PlannedFile } from './output.ts';

/** Why a file is made: a kind of input that differs, or that there is none of it yet. */
export type Reason = keyof Inputs | 'new' | 'damaged';

/** An output with what of it is to be made. */
export interface PlannedOutput {
  readonly output: Output;
  readonly due: readonly PlannedFile[];
}

/** What a build has to do. */
export interface Plan {
  readonly outputs: readonly PlannedOutput[];
  /** What stays as the last build made it. */
  readonly kept: ReadonlyMap<string, BuiltFile>;
  /** Planned paths of the last build that are no more. */
  readonly removed: readonly string[];
  /** Why each due file is made, by its path. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
}

/**
 * Compares what is to be with what a folder holds.
 * @param built what the last build left there
 * @param damaged paths of files that are no longer as they were left: they are made again
 * @throws Error when two outputs want the same path
 */
export function makePlan(outputs: readonly Output[], built: BuiltFiles, damaged: ReadonlySet<string>): Plan {
  const kept = new Map<string, BuiltFile>();
  const reasons = new Map<string, readonly Reason[]>();
  const planned = new Set<string>();

  function isDue({ path, inputs }: PlannedFile): boolean {
    if (planned.has(path)) throw new Error(`Two outputs write ${path}.`);
    planned.add(path);
    const before = built.get(path);
    if (!before) {
      reasons.set(path, ['new']);
      return true;
    }
    const isSame = before.inputs === inputsText(inputs);
    if (isSame && !before.files.some((file) => damaged.has(file.path))) {
      kept.set(path, before);
      return false;
    }
    reasons.set(path, isSame ? ['damaged'] : differences(readInputs(before.inputs), inputs));
    return true;
  }

  return {
    outputs: outputs.map((output) => ({ output, due: output.files.filter(isDue) })),
    kept,
    removed: [...built.keys()].filter((path) => !planned.has(path)),
    reasons,
  };
}

/** Whether there is nothing to do. */
export function isUpToDate({ reasons, removed }: Plan): boolean {
  return reasons.size === 0 && removed.length === 0;
}
