import type { Finding } from '../schema/diagnostic.ts';
import { nextIndexNumber } from '../schema/index-number.ts';
import { typeOfId } from '../schema/types/index.ts';
import type { AgencyRecord, Content, DocumentRecord } from '../source/records.ts';

/** The registry of index numbers (索引号) of all agencies. */
export interface IndexNumbers {
  /** By the document's file in the content folder. */
  readonly byFile: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

function registryFile(agency: string): string {
  return `agencies/${agency}/index-numbers.csv`;
}

/**
 * Reads the agencies' registers; a number that two of them give out is reported at its second place.
 * @param agencies in the order of their ids
 */
export function readIndexNumbers(agencies: readonly AgencyRecord[]): IndexNumbers {
  const byFile = new Map<string, string>();
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const agency of agencies) {
    const file = registryFile(agency.id);
    for (const { indexNumber, document, line } of agency.indexNumbers) {
      const owner = owners.get(indexNumber);
      const documentFile = `agencies/${agency.id}/${document}`;
      if (owner !== undefined && owner !== file)
        findings.push({
          rule: 'index-number-duplicate',
          file,
          at: { line, column: 1 },
          message: `索引号 ${indexNumber} 已在 ${owner} 用过`,
          hint: '索引号在全站只能用一次，换成本单位的下一个号。',
        });
      owners.set(indexNumber, file);
      if (!byFile.has(documentFile)) byFile.set(documentFile, indexNumber);
    }
  }
  return { byFile, findings };
}

/**
 * Documents that must carry an index number and have none; the hint is the row to add, with a number of its own
 * for each, so that all can be added at once.
 */
export function findUnnumbered(
  content: Pick<Content, 'agencies'>,
  records: readonly DocumentRecord[],
  numbers: IndexNumbers,
): Finding[] {
  const agencies = new Map(content.agencies.map((agency) => [agency.id, agency]));
  /** The number proposed last, by agency and year. */
  const proposed = new Map<string, string>();
  const findings: Finding[] = [];
  for (const record of records) {
    const agency = agencies.get(record.agency);
    if (!record.fields || !agency || !typeOfId(record.type).indexed || numbers.byFile.has(record.file))
      continue;
    const year = record.fields.publishedOn.slice(0, 4);
    const key = `${agency.id}/${year}`;
    const last = proposed.get(key);
    const taken = last === undefined ? agency.indexNumbers.map((row) => row.indexNumber) : [last];
    const number = nextIndexNumber(agency.fields?.code ?? agency.id, year, taken);
    proposed.set(key, number);
    findings.push({
      rule: 'index-number-missing',
      file: record.file,
      at: { key: [] },
      message: '文档还没有索引号',
      hint: `在 ${registryFile(agency.id)} 末尾加一行：${number},${record.file.slice(`agencies/${agency.id}/`.length)}`,
    });
  }
  return findings;
}
