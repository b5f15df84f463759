import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** A command of the project that serves pages until it is stopped. */
export interface RunningCommand {
  /** The address of the home page, as the command tells it. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts a command on a free port and waits until it tells where to look; throws its own words if it ends.
 * @param project the checkout whose command it is
 */
export async function startCommand(
  name: string,
  args: readonly string[],
  project = PROJECT,
): Promise<RunningCommand> {
  const script = join(project, 'scripts', `${name}.ts`);
  const child = spawn(process.execPath, [script, ...args, '--port', String(await freePort())], {
    cwd: project,
    // Astro's dev server answers nothing when it finds itself in a test of Vitest's.
    env: { ...process.env, NO_COLOR: '1', VITEST: '' },
  });
  const ended = once(child, 'exit');
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/localhost:\d+\/\S*/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then(([code]) => reject(new Error(`${name} ended with ${code}:\n${said}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { address, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
