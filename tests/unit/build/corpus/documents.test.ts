import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CORPUS_AGENCIES } from '../../../../src/build/corpus/agencies.ts';
import { generateDocument } from '../../../../src/build/corpus/documents.ts';
import { type PlannedDocument, planCorpus } from '../../../../src/build/corpus/plan.ts';
import { corpusTerms } from '../../../../src/build/corpus/terms.ts';
import { inspectText } from '../../../../src/checks/inspect.ts';
import { columnsSchema } from '../../../../src/schema/columns.ts';
import { type Terms, termsSchema } from '../../../../src/schema/terms.ts';
import { DOCUMENT_TYPES } from '../../../../src/schema/types/index.ts';
import { readDocument } from '../../../../src/source/document.ts';

const COLUMNS = join(import.meta.dirname, '../../../../content/columns.yaml');
/** Enough for some of each type. */
const DOCUMENTS = 1500;
const SEED = 1;

let root: string;
let terms: Terms;
/** A document of each type. */
let examples: readonly PlannedDocument[];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lanmu-corpus-documents-'));
  terms = termsSchema.parse(parse(corpusTerms(CORPUS_AGENCIES)));
  const columns = columnsSchema.parse(parse(await readFile(COLUMNS, 'utf8'), { schema: 'core' }));
  const plan = planCorpus(DOCUMENTS, SEED, columns);
  examples = DOCUMENT_TYPES.flatMap(({ id }) => plan.findLast(({ type }) => type === id) ?? []);
});
afterAll(() => rm(root, { recursive: true }));

describe.each(CORPUS_AGENCIES)('documents of $name', (agency) => {
  it('have nothing wrong with their words, of whatever type they are', async () => {
    expect(examples).toHaveLength(DOCUMENT_TYPES.length);
    for (const example of examples) {
      const file = example.file.replace(example.agency.id, agency.id);
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), generateDocument({ ...example, agency }, SEED).text);
      const place = { agency: agency.id, type: example.type };
      const { findings } = readDocument(root, file, place, { inspect: inspectText, terms });
      expect(findings).toEqual([]);
    }
  });
});
