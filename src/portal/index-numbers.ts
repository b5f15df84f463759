import { nextIndexNumber } from '../schema/index-number.ts';
import type { Finding } from '../schema/diagnostic.ts';
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

/** The row that gives a document its index number: what `index-numbers.csv` of its agency should end with. */
export function nextIndexNumberRow(agency: AgencyRecord, file: string, year: string): string {
  const taken = agency.indexNumbers.map((row) => row.indexNumber);
  return `${nextIndexNumber(agency.fields?.code ?? agency.id, year, taken)},${file.slice(`agencies/${agency.id}/`.length)}`;
}

/** Reads the agencies' registers; a number given out twice in the portal is reported at its second place. */
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

/** Documents that must carry an index number and have none; the hint is the row to add. */
export function findUnnumbered(content: Pick<Content, 'agencies'>, records: readonly DocumentRecord[], numbers: IndexNumbers): Finding[] {
  const agencies = new Map(content.agencies.map((agency) => [agency.id, agency]));
  const findings: Finding[] = [];
  for (const record of records) {
    const agency = agencies.get(record.agency);
    if (!record.fields || !agency || !typeOfId(record.type).indexed || numbers.byFile.has(record.file)) continue;
    const row = nextIndexNumberRow(agency, record.file, record.fields.publishedOn.slice(0, 4));
    findings.push({
      rule: 'index-number-missing',
      file: record.file,
      at: { key: [] },
      message: '文档还没有索引号',
      hint: `在 ${registryFile(agency.id)} 末尾加一行：${row}`,
    });
  }
  return findings;
}
