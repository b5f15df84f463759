import { type ChildProcess, spawn } from 'node:child_process';
import { copyProject } from '../../../src/build/bench/project-copy.ts';

/** How a build ended. */
export interface BuildRun {
  /** Undefined when it was killed. */
  readonly exitCode: number | undefined;
  readonly stderr: string;
}

/** A moment in a build. */
export interface KillPoint {
  readonly phases: number;
  readonly milliseconds: number;
}

/** A copy of the project with a cache of its own, whose templates may be edited. */
export interface ProjectCopy {
  readonly path: string;
  /**
   * Runs a build as a person would.
   * @param options.kill where the process is killed, without a word: so long after it has told of so many phases
   */
  build(options: { content: string; out: string; today: string; kill?: KillPoint }): Promise<BuildRun>;
}

/** @param compileCache where Node keeps the code it has compiled, so that each run starts sooner */
export function openProjectCopy(path: string, compileCache: string): ProjectCopy {
  copyProject(path);
  return {
    path,
    build: ({ content, out, today, kill }) =>
      new Promise((done, fail) => {
        const args = ['scripts/build.ts', '--content', content, '--out', out, '--today', today];
        const child: ChildProcess = spawn(process.execPath, args, {
          cwd: path,
          env: { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: compileCache },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let timer: NodeJS.Timeout | undefined;
        let stderr = '';
        const tell = (text: string) => {
          stderr += text;
          if (kill && timer === undefined && stderr.split('\n').length > kill.phases)
            timer = setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
        };
        child.stderr?.setEncoding('utf8').on('data', tell);
        tell('');
        child.on('error', fail);
        // A killed build leaves its compiler behind for a moment, which holds on to its stream.
        child.on('exit', (exitCode) => {
          clearTimeout(timer);
          const end = () => done({ exitCode: exitCode ?? undefined, stderr });
          if (exitCode === null) end();
          else child.on('close', end);
        });
      }),
  };
}
