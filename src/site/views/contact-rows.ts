import type { z } from 'zod';
import type { Agency, PortalDocumentOf } from '../../portal/model.ts';
import { agencySchema } from '../../schema/agency.ts';
import { guide } from '../../schema/types/guide.ts';
import { labelOf, type MetadataRow } from './metadata.ts';

/** How to reach what a contact field names. */
const SCHEMES: Readonly<Record<string, string>> = { phone: 'tel:', email: 'mailto:' };

/** The address that a contact field's text is reached at; several numbers in one line are none that a phone could call. */
export function reachAddress(field: string, text: string | undefined): string | undefined {
  const scheme = SCHEMES[field];
  return scheme && text !== undefined && /^[\w@.+-]+$/.test(text) ? scheme + text : undefined;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  if ('unwrap' in schema) return shapeOf((schema as z.ZodOptional<z.ZodType>).unwrap());
  return (schema as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>;
}

function metaLabel(schema: z.ZodType): string {
  const { label } = schema.meta() ?? {};
  return String(label);
}

/** Rows in the order and with the labels of a schema of contact fields; only what is known. */
export function rowsBySchema(
  schema: z.ZodType,
  values: Readonly<Record<string, string | undefined>>,
): MetadataRow[] {
  return Object.entries(shapeOf(schema)).flatMap(([field, fieldSchema]) => {
    const text = values[field];
    if (text === undefined) return [];
    const href = field === 'url' ? text : reachAddress(field, text);
    return [{ label: metaLabel(fieldSchema), values: [{ text, href }], isLong: false }];
  });
}

/** How to reach an agency. */
export function agencyContactRows(agency: Agency): MetadataRow[] {
  const rows = rowsBySchema(agencySchema.shape.contact, agency.contact);
  const { website } = agency;
  if (website === undefined) return rows;
  const label = metaLabel(agencySchema.shape.website);
  return [...rows, { label, values: [{ text: website, href: website }], isLong: true }];
}

/** The office that a guide names. */
export function guideOfficeRows({ fields }: PortalDocumentOf<'guide'>): MetadataRow[] {
  return fields.office ? rowsBySchema(guide.fields.office, fields.office) : [];
}

/** How a guide says information is classified, arranged and obtained. */
export function guideAccessRows({ fields }: PortalDocumentOf<'guide'>): MetadataRow[] {
  return (['classification', 'arrangement', 'access'] as const).flatMap((field) => {
    const text = fields[field];
    return text === undefined ? [] : [{ label: labelOf('guide', field), values: [{ text }], isLong: true }];
  });
}
