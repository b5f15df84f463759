import { z } from 'zod';
import { commonFields } from './document-fields.ts';

/**
 * A document type (文种): one collection folder of an agency, one front matter schema, one page.
 * `fields` are what the type adds to the common fields; `example` is a complete, valid document.
 */
export interface DocumentType<Id extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly id: Id;
  /** The folder below an agency that holds the type's documents. */
  readonly collection: string;
  /** What the type is called on pages and in messages. */
  readonly label: string;
  /** Whether the type's documents carry an index number (索引号). */
  readonly indexed: boolean;
  readonly fields: Shape;
  readonly schema: z.ZodObject<typeof commonFields & Shape, z.core.$strict>;
  readonly example: string;
}

/** Makes a document type of its parts; the schema refuses unknown keys. */
export function defineType<Id extends string, Shape extends z.ZodRawShape>(
  parts: Omit<DocumentType<Id, Shape>, 'schema'>,
): DocumentType<Id, Shape> {
  return { ...parts, schema: z.strictObject({ ...commonFields, ...parts.fields }) };
}
