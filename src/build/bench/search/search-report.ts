import type { Machine } from '../report.ts';
import type { Fault, Judgement, Spread } from './judgement.ts';
import type { QueryKind } from './queries.ts';

/** What `npm run bench -- search` found out; sizes are in bytes. */
export interface SearchReport {
  /** When it was measured, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: Machine;
  /** Of the programs that matter, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly results: readonly SearchResult[];
}

/** One search over a corpus of one size. */
export interface SearchResult {
  readonly tool: string;
  readonly documents: number;
  /** Why it was not measured; the rest is missing then. */
  readonly skipped?: string;
  readonly all?: Judgement;
  readonly byKind?: Readonly<Partial<Record<QueryKind, Judgement>>>;
  /** After a key, in ms; undefined where the page has no suggestions. */
  readonly suggestions?: Spread & { readonly keys: number };
  /** The processes that ran or waited to run in the last minute of the queries, on average; undefined where the system does not tell. */
  readonly load?: number | undefined;
  readonly index?: IndexFigures;
  readonly faults?: readonly Fault[];
}

/** What the index took to make, and takes. */
export interface IndexFigures {
  /** From an empty cache of the index. */
  readonly cold: IndexBuild;
  /** After one document has changed; undefined where everything is made anew then. */
  readonly changed: IndexBuild | undefined;
  /** As published. */
  readonly files: number;
  readonly bytes: number;
}

export interface IndexBuild {
  /** Of the index alone. */
  readonly seconds: number;
  /** Of the whole command of which making it was a part. */
  readonly wallSeconds: number;
  /** User and system time of all processes of that command; undefined where the system does not tell. */
  readonly cpuSeconds: number | undefined;
  /** The most memory of all processes together. */
  readonly peakBytes: number | undefined;
}
