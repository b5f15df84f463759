import type { Finding } from '../schema/diagnostic.ts';

/** A part of an attachment's text: a paragraph, a page or a table's row. */
export interface TextPart {
  /** Where a reader finds it, in Chinese: “第 3 页”, “工作表“名单”第 12 行”. */
  readonly place: string;
  /** Of a row: which table it belongs to. */
  readonly table?: number | undefined;
  /** A row's cells by column, empty ones too; otherwise the one text. */
  readonly cells: readonly string[];
}

/** The words of an attachment, as the rules that read texts look at them. They are there while it is read, and no longer. */
export interface AttachmentText {
  readonly parts: readonly TextPart[];
}

/** Looks at an attachment's words while it is read. What to look for is the checks' business. */
export type InspectAttachment = (file: string, text: AttachmentText) => readonly Finding[];
