import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../src/build/corpus/random.ts';
import { swapPaths } from '../../../src/build/swap.ts';
import { compareOutputs, readOutput } from './compare-outputs.ts';
import { type ContentState, writeState } from './content-state.ts';
import type { Edit, Scene } from './edit.ts';
import { EDITS } from './edits.ts';
import { drawPicture, firstTree } from './first-tree.ts';
import { type BuildRun, openProjectCopy } from './project-copy.ts';
import { publishedTokens, tokenMaker, tokensInOutput } from './tokens.ts';

/** The walk's first day: some documents are past, some are open, some are to come. */
const FIRST_DAY = '2019-12-01';
/** Lines that tell how long something took, or how much there was of it. */
const TIMED = /^(?:… .*|.*(?:\d 秒|用时 ).*)$/;

export interface WalkOptions {
  readonly seed: number;
  readonly steps: number;
  /** How often a step may be one for which the pages must be compiled anew, which takes long. */
  readonly compilations: number;
  /** An empty folder. */
  readonly folder: string;
}

/** What a build found in the content, without times and folders. */
function findingsOf({ stderr }: BuildRun, out: string): string {
  return stderr
    .split('\n')
    .filter((line) => !TIMED.test(line))
    .join('\n')
    .replaceAll(out, 'OUT');
}

/** Draws every kind of edit once before any is drawn again. */
function* drawEdits(random: Scene['random'], compilations: number): Generator<Edit, never> {
  let left = compilations;
  for (;;) {
    const bag = [...EDITS];
    while (bag.length > 0) {
      const [edit] = bag.splice(random.between(0, bag.length - 1), 1);
      if (!edit || (edit.compiles && left === 0)) continue;
      if (edit.compiles) left -= 1;
      yield edit;
    }
  }
}

/**
 * Edits a small tree at random, builds it after each edit on what lies in the output, and holds the output against a
 * clean build of a copy of the content elsewhere, byte by byte.
 * @returns the steps, in words
 * @throws Error with the seed, the steps so far and what differs
 */
export async function walk({ seed, steps, compilations, folder }: WalkOptions): Promise<string[]> {
  const random = createRandom(seed);
  const token = tokenMaker();
  const compileCache = join(folder, 'compiled');
  const project = openProjectCopy(join(folder, 'project'), compileCache);
  const cleanProject = openProjectCopy(join(folder, 'clean-project'), compileCache);
  const out = join(folder, 'out');
  const content = join(folder, 'content');
  const pictures = await Promise.all(['#aa3344', '#33aa44', '#4433aa'].map((color) => drawPicture(color)));

  const told: string[] = [];
  const scene: Scene = {
    random,
    token,
    pictures,
    out,
    content,
    projects: [project, cleanProject],
    files: new Map(await firstTree(token)),
    today: FIRST_DAY,
    past: [],
    interrupt: async (kill) => {
      scene.state = writeState(content, scene.state, scene.files);
      scene.files = new Map(scene.state);
      const { exitCode } = await project.build({ content, out, today: scene.today, kill });
      return exitCode === undefined;
    },
    state: new Map(),
  };

  const fail = (lines: readonly string[]): never => {
    const steps_ = told.map((line, index) => `  ${index}. ${line}`);
    throw new Error([`seed ${seed}`, ...steps_, ...lines].join('\n'));
  };

  let sound: ContentState = new Map();
  let isAtFault = false;

  /** Builds on and anew, and compares. */
  async function check(step: number): Promise<void> {
    const { today } = scene;
    scene.state = writeState(content, scene.state, scene.files);
    scene.files = new Map(scene.state);
    scene.past.push(scene.state);
    const before = readOutput(out);

    const cleanContent = join(folder, `clean-content-${step}`);
    const cleanOut = join(folder, `clean-out-${step}`);
    writeState(cleanContent, new Map(), withoutTimes(scene.state));
    const [run, clean] = await Promise.all([
      project.build({ content, out, today }),
      cleanProject.build({ content: cleanContent, out: cleanOut, today }),
    ]);
    if (run.exitCode !== clean.exitCode || ![0, 1].includes(run.exitCode ?? -1))
      fail([`exit codes ${run.exitCode}, clean ${clean.exitCode}`, run.stderr, clean.stderr]);
    if (findingsOf(run, out) !== findingsOf(clean, cleanOut))
      fail([
        'other findings than a clean build has:',
        findingsOf(run, out),
        'clean:',
        findingsOf(clean, cleanOut),
      ]);
    const found = readOutput(out);
    if (run.exitCode === 1) {
      if (step === 0) fail(['the tree to begin with is at fault:', run.stderr]);
      isAtFault = true;
      told[told.length - 1] += ' (content at fault)';
      const changed = compareOutputs(found, before);
      if (changed.length > 0) fail(['a failed build changed the output:', ...changed]);
    } else {
      sound = scene.state;
      const differing = compareOutputs(found, readOutput(cleanOut));
      if (differing.length > 0) fail(['the output is not that of a clean build:', ...differing]);
      const { allowed, due } = publishedTokens(scene.state, today);
      const shown = tokensInOutput(out);
      // What is kept beside the output for the next build holds nothing else than it.
      const { standby } = swapPaths(out);
      const kept = existsSync(standby) ? tokensInOutput(standby) : [];
      const leaked = [...shown, ...kept].filter(([word]) => !allowed.has(word));
      if (leaked.length > 0)
        fail(['published, but it must not be:', ...leaked.map(([word, file]) => `  ${word} in ${file}`)]);
      const lacking = due.filter((word) => !shown.has(word));
      if (lacking.length > 0) fail([`not found in the output: ${lacking.join(', ')}`]);
    }
    for (const path of [cleanContent, cleanOut]) rmSync(path, { recursive: true, force: true });
  }

  told.push('the first build');
  await check(0);
  const edits = drawEdits(random, compilations);
  for (let step = 1; step <= steps; step += 1) {
    const edit = edits.next().value;
    // What was at fault is mended before the next edit, or there would be no more to compare.
    if (isAtFault) scene.files = new Map(sound);
    isAtFault = false;
    told.push(edit.name);
    let details: string | undefined;
    try {
      details = await edit.make(scene);
    } catch (error) {
      return fail([`The edit could not be made: ${error instanceof Error ? error.stack : error}`]);
    }
    told[told.length - 1] = `${edit.name}${details ? `: ${details}` : ''}`;
    await check(step);
  }
  return told;
}

function withoutTimes(state: ContentState): ContentState {
  return new Map([...state].map(([path, { bytes }]) => [path, { bytes }]));
}
