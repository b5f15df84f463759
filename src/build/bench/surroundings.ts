import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project.ts';
import type { Machine } from './report.ts';

export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    cpu: cpus()[0]?.model.trim() || process.arch,
    system: `${type()} ${release()}`,
  };
}

/** The version of an installed package. */
export function installedVersion(name: string): string {
  const manifest = readFileSync(join(PROJECT_ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The versions of what a build's time hangs on. */
export function describeVersions(): Record<string, string> {
  return {
    node: process.versions.node,
    astro: installedVersion('astro'),
  };
}
