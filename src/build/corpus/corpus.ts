import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { indexNumbersScaffold } from '../../outputs/scaffolds.ts';
import { columnsSchema } from '../../schema/columns.ts';
import { nextIndexNumber } from '../../schema/index-number.ts';
import { typeOfId } from '../../schema/types/index.ts';
import { MisuseError } from '../command.ts';
import { addressOf, type CorpusAgency } from './agencies.ts';
import { generateDocument } from './documents.ts';
import { frontMatterLines } from './front-matter.ts';
import { type PlannedDocument, planCorpus } from './plan.ts';
import { corpusColumns, corpusSettings } from './settings.ts';
import { corpusTerms } from './terms.ts';

export interface CorpusOptions {
  /** The content folder whose columns.yaml and portal.yaml the corpus takes over. */
  readonly contentDir: string;
  /** Must be empty or not exist yet. */
  readonly outDir: string;
  /** How many documents, at least 1. */
  readonly documents: number;
  /** A whole number; 32 bits of it count. */
  readonly seed: number;
}

/**
 * Writes a content folder of generated documents, for benchmarks. The same options and the same columns give the
 * same bytes. Writes synchronously: that is the quickest way to tens of thousands of small files.
 * @returns how many files were written and their size in bytes
 * @throws MisuseError when the target is not empty or the content has no sound columns.yaml
 */
export function writeCorpus({ contentDir, outDir, documents, seed }: CorpusOptions): {
  files: number;
  bytes: number;
} {
  if (existsSync(outDir) && readdirSync(outDir).length > 0)
    throw new MisuseError(`${outDir} 里已有文件，没有改动。请换一个空文件夹，或先自行删去它`);
  const columnsText = readSource(contentDir, 'columns.yaml');
  const columns = columnsSchema.safeParse(parse(columnsText, { schema: 'core' }));
  if (!columns.success)
    throw new MisuseError(`${join(contentDir, 'columns.yaml')} 有误，先运行 npm run check，照提示改好`);

  const written = new Map<string, number>();
  const folders = new Set<string>();
  const write = (file: string, text: string | Buffer) => {
    if (written.has(file)) return;
    const path = join(outDir, file);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    writeFileSync(path, bytes);
    written.set(file, bytes.length);
  };

  const plan = planCorpus(documents, seed, columns.data);
  const byAgency = Map.groupBy(plan, (planned) => planned.agency);
  const report = plan.find(({ type }) => type === 'annual-report');
  write('columns.yaml', corpusColumns(columnsText, report?.file));
  write('portal.yaml', corpusSettings(readSource(contentDir, 'portal.yaml'), [...byAgency.keys()]));
  write('terms.yaml', corpusTerms([...byAgency.keys()]));
  for (const [agency, own] of byAgency) {
    write(`agencies/${agency.id}/agency.yaml`, agencyText(agency));
    write(`agencies/${agency.id}/index-numbers.csv`, indexNumbersScaffold(indexNumberRows(agency, own)));
  }
  for (const planned of plan) {
    const { text, beside } = generateDocument(planned, seed);
    write(planned.file, text);
    for (const { file, bytes } of beside) write(`${dirname(planned.file)}/${file}`, bytes);
  }
  return { files: written.size, bytes: [...written.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

function readSource(contentDir: string, file: string): string {
  try {
    return readFileSync(join(contentDir, file), 'utf8');
  } catch {
    throw new MisuseError(`读不到 ${join(contentDir, file)}。--content 应指向内容文件夹`);
  }
}

function agencyText(agency: CorpusAgency): string {
  const { name, shortName, aliases, former, kind, order } = agency;
  const fields = {
    name,
    shortName,
    aliases,
    formerNames: former ? [{ ...former }] : [],
    kind,
    order,
    duties: `承担示例州${shortName.slice(1)}有关工作，内容均为示例。`,
    contact: { address: addressOf(agency), hours: '工作日 9:00 至 17:00' },
  };
  return `${frontMatterLines(fields).join('\n')}\n`;
}

/** The register of an agency's documents, which come in the order of their days. */
function indexNumberRows(agency: CorpusAgency, documents: readonly PlannedDocument[]): string[] {
  const last = new Map<string, string>();
  return documents.flatMap(({ type, publishedOn, file }) => {
    if (!typeOfId(type).indexed) return [];
    const year = publishedOn.slice(0, 4);
    const previous = last.get(year);
    const number = nextIndexNumber(agency.id, year, previous === undefined ? [] : [previous]);
    last.set(year, number);
    return [`${number},${file.slice(`agencies/${agency.id}/`.length)}`];
  });
}
