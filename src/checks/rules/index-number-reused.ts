import type { PortalDocument } from '../../portal/model.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { Rule } from '../rule.ts';

const REGISTER = 'indexNumber,document\njyj/2019-00001,catalogs/catalog.md\n';
const FILE = 'agencies/jyj/index-numbers.csv';

/** An index number ends in its year, a hyphen and five digits. */
const YEAR_FROM_END = '2019-00001'.length;

/** The year of a document's index number, where the document bears no date of that year or before. */
function yearBefore({ indexNumber, fields }: PortalDocument): string | undefined {
  const year = indexNumber?.slice(-YEAR_FROM_END, -YEAR_FROM_END + 4);
  if (year === undefined || fields.publishedOn.slice(0, 4) <= year) return undefined;
  const number = 'documentNumber' in fields ? fields.documentNumber : undefined;
  const years = [fields.issuedOn?.slice(0, 4), /〔(\d{4})〕/.exec(number ?? '')?.[1]];
  return years.some((its) => its !== undefined && its <= year) ? undefined : year;
}

export const indexNumberReused: Rule = {
  id: 'index-number-reused',
  severity: 'warning',
  scope: 'portal',
  summary: '给过的索引号不收回、不改给别的文档，一篇文档也不换号',
  why: '公众记下的是索引号；号改给了别的文档，照号查到的就是另一篇。',
  basis: '《政府信息公开目录系统实施指引（试行）》：索引号唯一，发布机构变了也不变',
  examples: {
    valid: [
      { name: '号是文档发布那年的', files: { [FILE]: `${REGISTER}jyj/2019-00002,policies/reading.md\n` } },
      { name: '文档撤下了，号还留着', files: { [FILE]: `${REGISTER}jyj/2015-00003,policies/gone.md\n` } },
    ],
    invalid: [
      {
        name: '号比文档还早，是从旧文档那里改来的',
        files: { [FILE]: `${REGISTER}jyj/2015-00003,policies/reading.md\n` },
        at: `${FILE}:3:1`,
      },
      {
        name: '一篇文档换了号',
        files: {
          [FILE]: `${REGISTER}jyj/2019-00002,policies/reading.md\njyj/2019-00003,policies/reading.md\n`,
        },
        at: `${FILE}:4:1`,
      },
    ],
  },
  run({ content, portal }) {
    const findings: Finding[] = [];
    const report = (agency: string, line: number, message: string, hint: string) =>
      findings.push({
        rule: 'index-number-reused',
        file: `agencies/${agency}/index-numbers.csv`,
        at: { line, column: 1 },
        message,
        hint,
      });
    for (const { id, indexNumbers } of content.agencies) {
      const numbers = new Map<string, string>();
      for (const { indexNumber, document, line } of indexNumbers) {
        const before = numbers.get(document);
        if (before === undefined) numbers.set(document, indexNumber);
        else
          report(
            id,
            line,
            `“${document}”已经有索引号 ${before}，不再给 ${indexNumber}`,
            '网页照第一行的号显示；删去这一行，这个号不再使用。',
          );
      }
    }
    for (const document of portal.documents) {
      const year = yearBefore(document);
      if (year === undefined) continue;
      const { agency, indexNumber, file } = document;
      const rows = content.agencies.find(({ id }) => id === agency.id)?.indexNumbers ?? [];
      report(
        agency.id,
        rows.find((row) => row.indexNumber === indexNumber)?.line ?? 1,
        `索引号 ${indexNumber} 是${year}年的，文档“${file.slice(`agencies/${agency.id}/`.length)}”那一年还没有，号多半是从别的文档改来的`,
        '原来的文档撤下了，号也要留着；给这篇文档另登记一个新号，把这一行改回原来的文档。',
      );
    }
    return findings;
  },
};
