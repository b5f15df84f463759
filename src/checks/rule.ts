import type { Portal } from '../portal/model.ts';
import type { Finding, Severity } from '../schema/diagnostic.ts';
import type { InspectAttachment } from '../source/attachment-text.ts';
import type { Inspect } from '../source/document-text.ts';
import type { Content } from '../source/records.ts';

/** What a rule looks at: the model, and the records with the facts of their bodies. */
export interface CheckInput {
  readonly portal: Portal;
  readonly content: Content;
}

/** A file of an example: its text or bytes, a symbolic link to a target, or null where the file is taken away. */
export type ExampleFile = string | Uint8Array | { readonly link: string } | null;

/** Content that shows a rule: files by their path, laid over the content of `tests/sites/minimal`. */
export interface RuleExample {
  readonly name: string;
  readonly files: Readonly<Record<string, ExampleFile>>;
}

/** Content that breaks a rule, and where that is reported: `agencies/x/policies/y.md:4:1`. */
export interface InvalidExample extends RuleExample {
  readonly at: string;
}

/** What a rule says of itself. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  /** Whether it guards what may be published, so that portal.yaml cannot lower its severity. */
  readonly isFixed?: boolean;
  /** What the rule demands, in one line of Chinese. */
  readonly summary: string;
  /** What goes wrong otherwise, in Chinese. */
  readonly why: string;
  /** The law or standard it comes from, in Chinese. */
  readonly basis?: string;
}

/** What is checked, for people and for the machine: one file a rule. */
export interface Rule extends RuleDescription {
  /** Whether one file is enough to find it, or the whole portal must be known. */
  readonly scope: 'file' | 'portal';
  readonly examples: { readonly valid: readonly RuleExample[]; readonly invalid: readonly InvalidExample[] };
  /** Finds what breaks it in the words of one document, while it is read; what it finds is kept with the document's record. */
  readonly inspect?: Inspect;
  /** Finds what breaks it in the text of an attachment, while that is read; what it finds is kept with the attachment's record. */
  readonly inspectAttachment?: InspectAttachment;
  /** Finds what breaks it in the whole. Rules with neither are found where files are read or the portal is built. */
  readonly run?: (input: CheckInput) => Finding[];
}
