import { type BodyFacts, type BodyFormat, NO_FACTS, type PreparedBody } from '../markdown/body.ts';
import { prepareBody } from '../markdown/prepared-body.ts';
import type { BodyText } from '../markdown/text-blocks.ts';
import type { Finding } from '../schema/diagnostic.ts';
import type { Terms } from '../schema/terms.ts';
import { type TypeId, typeOfId } from '../schema/types/index.ts';
import { type DocumentText, type Inspect, readFieldTexts } from './document-text.ts';
import { markFields } from './fields-mark.ts';
import { readBytes } from './file-bytes.ts';
import { LARGEST_DOCUMENT, splitFrontMatter } from './front-matter.ts';
import type { DocumentRecord } from './records.ts';
import { decodeText } from './text.ts';
import { validateFields } from './validate.ts';

/** A document's record, or none where its file could not be read at all; and what is wrong with its file. */
export interface ReadDocument {
  readonly record: DocumentRecord | undefined;
  /** Its body, made ready for its page; none where it could not be read. */
  readonly prepared: PreparedBody | undefined;
  readonly findings: readonly Finding[];
}

const NO_TEXT: BodyText = { blocks: [], tables: [] };

function readBody(
  file: string,
  body: string,
  format: BodyFormat,
  firstLine: number,
): { facts: BodyFacts; prepared: PreparedBody | undefined; text: BodyText; findings: Finding[] } {
  try {
    const { facts, prepared, text } = prepareBody(body, { format, firstLine });
    const findings = facts.findings.map<Finding>(({ rule, message, hint, line, column }) => ({
      rule,
      file,
      at: { line, column },
      message,
      hint,
    }));
    return { facts, prepared, text, findings };
  } catch (error) {
    // Nesting made to exhaust the parser's stack ends here.
    const finding: Finding = {
      rule: 'body-unreadable',
      file,
      at: { line: firstLine, column: 1 },
      message: `正文无法解析（${error instanceof Error ? error.name : '未知错误'}）`,
      hint: '检查正文里有没有层次过多的引用、列表或括号，删减后再检查',
    };
    return { facts: NO_FACTS, prepared: undefined, text: NO_TEXT, findings: [finding] };
  }
}

/** Facts as a record keeps them: an excerpt stands in for a summary, and beside one takes a third of the record for nothing. */
function keptFacts(
  fields: { readonly summary?: string | undefined } | undefined,
  facts: BodyFacts,
): BodyFacts {
  return fields?.summary === undefined ? facts : { ...facts, excerpt: '' };
}

export interface DocumentPlace {
  readonly agency: string;
  readonly type: TypeId;
}

/** What looks at a document's words, and the terms that it goes by. */
export interface Inspection {
  readonly inspect: Inspect;
  readonly terms: Terms;
}

/**
 * Reads one document: bytes, text, front matter, body, each as far as the one before allows.
 * @param root the content folder's absolute path
 * @param file the document's path in it
 * @param inspection if it is left out, nothing looks at the words
 */
export function readDocument(
  root: string,
  file: string,
  place: DocumentPlace,
  inspection?: Inspection,
): ReadDocument {
  const { bytes, hash, findings: fileFindings } = readBytes(root, file, LARGEST_DOCUMENT);
  if (hash === undefined) return { record: undefined, prepared: undefined, findings: fileFindings };

  const format: BodyFormat = file.endsWith('.mdx') ? 'mdx' : 'md';
  // The type's id and its fields belong together, which the compiler cannot see across the registry.
  const recordOf = (fields: unknown, facts: BodyFacts) =>
    ({ file, ...place, format, hash, fields, mark: markFields(fields), facts }) as DocumentRecord;
  if (bytes === undefined)
    return { record: recordOf(undefined, NO_FACTS), prepared: undefined, findings: fileFindings };

  const { text, findings: textFindings } = decodeText(bytes, file);
  if (text === undefined)
    return { record: recordOf(undefined, NO_FACTS), prepared: undefined, findings: textFindings };

  const { frontMatter, body, bodyLine, findings: splitFindings } = splitFrontMatter(text, file);
  const validated = frontMatter && validateFields(typeOfId(place.type).schema, frontMatter, file);
  const read = body === undefined ? undefined : readBody(file, body, format, bodyLine);
  const words = (): DocumentText => ({
    file,
    type: place.type,
    frontMatter: frontMatter?.value,
    fields: frontMatter ? readFieldTexts(frontMatter, text) : [],
    body: read?.text ?? NO_TEXT,
    source: text,
  });
  return {
    record: recordOf(validated?.fields, keptFacts(validated?.fields, read?.facts ?? NO_FACTS)),
    prepared: read?.prepared,
    findings: [
      ...splitFindings,
      ...(validated?.findings ?? []),
      ...(read?.findings ?? []),
      ...(inspection?.inspect(words(), inspection.terms) ?? []),
    ],
  };
}
