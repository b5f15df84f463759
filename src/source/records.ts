import type { BodyFacts, BodyFormat } from '../markdown/body.ts';
import type { AgencyFields } from '../schema/agency.ts';
import type { Calendar } from '../schema/calendar.ts';
import type { ColumnsFile } from '../schema/columns.ts';
import type { Finding } from '../schema/diagnostic.ts';
import type { IndexNumberRow } from '../schema/index-number.ts';
import type { ListEntry } from '../schema/list-entry.ts';
import type { PortalSettings } from '../schema/portal-settings.ts';
import type { Terms } from '../schema/terms.ts';
import type { FrontMatter, TypeId } from '../schema/types/index.ts';

/** What tells whether front matter says the same as before, and the same as of another day, without a look at all of it. */
export interface FieldsMark {
  /** Of the fields as JSON. */
  readonly digest: string;
  /** The latest day that any date among them can mean; empty where there is none. */
  readonly lastDay: string;
}

/** Every path in a record is relative to the content folder, with `/` as separator. */
export interface DocumentRecordOf<Type extends TypeId> {
  /** `agencies/zfb/policies/2018/priorities.md` */
  readonly file: string;
  /** The agency's id, from the path. */
  readonly agency: string;
  readonly type: Type;
  readonly format: BodyFormat;
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
  /** The validated front matter; undefined where it is at fault, which its findings say. */
  readonly fields: FrontMatter[Type] | undefined;
  readonly mark: FieldsMark;
  /** Without an excerpt where the front matter has a summary. */
  readonly facts: BodyFacts;
}

/** A document's file, read once; its body has been dropped. */
export type DocumentRecord = { [Type in TypeId]: DocumentRecordOf<Type> }[TypeId];

/** An agency's folder. */
export interface AgencyRecord {
  readonly id: string;
  readonly file: string;
  /** Undefined where agency.yaml is missing or at fault, which its findings say. */
  readonly fields: AgencyFields | undefined;
  readonly indexNumbers: readonly IndexNumberRow[];
}

/** A file beside documents that may be offered for download or shown. */
export interface AttachmentRecord {
  readonly file: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels, for images. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Whether it is an image that moves; left out where it does not. */
  readonly isAnimated?: boolean | undefined;
}

/** A content folder, read. What was wrong is in `findings`; the rest is usable. */
export interface Content {
  /** The folder's absolute path. */
  readonly root: string;
  /** Undefined where portal.yaml is missing or at fault. */
  readonly settings: PortalSettings | undefined;
  /** Undefined where columns.yaml is missing or at fault. */
  readonly columns: ColumnsFile | undefined;
  /** Of terms.yaml; empty where there is none, or it is at fault. */
  readonly terms: Terms;
  /** Of calendar.yaml; empty where there is none, or it is at fault. */
  readonly calendar: Calendar;
  readonly agencies: readonly AgencyRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly attachments: ReadonlyMap<string, AttachmentRecord>;
  /** The usable entries of each list, by its document's file, in the order of the CSV. */
  readonly entries: ReadonlyMap<string, readonly ListEntry[]>;
  readonly findings: readonly Finding[];
}
