import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run NAME` calls Node with in a checkout: its flags and the program. */
export function scriptArguments(project: string, name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [, ...args] = scripts[name]?.split(' ') ?? [];
  return args;
}
