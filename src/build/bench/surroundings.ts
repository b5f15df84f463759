import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { installedVersion } from '../installed-version.ts';
import type { Machine } from './report.ts';

export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    cpu: cpus()[0]?.model.trim() || process.arch,
    system: `${type()} ${release()}`,
  };
}

/** The versions of what a build's time hangs on. */
export function describeVersions(): Record<string, string> {
  return {
    node: process.versions.node,
    astro: installedVersion('astro'),
  };
}
