import type { z } from 'zod';
import { readBytes } from './file-bytes.ts';
import { decodeText } from './text.ts';
import { type Validated, validateFields } from './validate.ts';
import { LONGEST_YAML, parseYaml } from './yaml.ts';

/** No character takes more than three bytes for a UTF-16 unit. */
export const LARGEST_YAML_FILE = LONGEST_YAML * 3;

/** Reads and validates a YAML file of the content folder. @param root the folder's absolute path */
export async function readYamlFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Promise<Validated<z.output<Schema>>> {
  const { bytes, findings } = readBytes(root, file, LARGEST_YAML_FILE);
  if (bytes === undefined) return { fields: undefined, findings };
  const decoded = decodeText(bytes, file);
  if (decoded.text === undefined) return { fields: undefined, findings: decoded.findings };
  const yaml = parseYaml(decoded.text, file);
  const validated = validateFields(schema, yaml, file);
  return { fields: validated.fields, findings: [...yaml.findings, ...validated.findings] };
}
