import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What every bench is told. */
export interface BenchSetting {
  /** Numbers of documents. */
  readonly sizes: readonly number[];
  /** Whose columns.yaml and portal.yaml the corpora take over. */
  readonly contentDir: string;
  /** A file for the report as JSON, if one is wanted. */
  readonly out?: string | undefined;
  /** Is told in Chinese what is going on. */
  tell(line: string): void;
}

/** Writes a report, where one is wanted; after each result, so that a long bench that is stopped leaves what it has. */
export function saveReport({ out }: BenchSetting, report: object): void {
  if (out === undefined) return;
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(out, `${JSON.stringify(report, undefined, 2)}\n`);
}
