import { recordsByFile } from '../../portal/records-by-file.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { INDEX_NUMBER } from '../../schema/index-number.ts';
import type { Rule } from '../rule.ts';

const REGISTER = 'indexNumber,document\njyj/2019-00001,catalogs/catalog.md\n';
const FILE = 'agencies/jyj/index-numbers.csv';

export const indexNumberReused: Rule = {
  id: 'index-number-reused',
  severity: 'warning',
  scope: 'portal',
  summary: '给过的索引号不收回、不改给别的文档，一篇文档也不换号',
  why: '公众记下的是索引号；号改给了别的文档，照号查到的就是另一篇。',
  basis: '政府信息公开目录系统实施指引：索引号唯一，信息的发布单位变了也不变',
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
  run({ content }) {
    const records = recordsByFile(content);
    return content.agencies.flatMap(({ id, indexNumbers }) => {
      const numbers = new Map<string, string>();
      return indexNumbers.flatMap(({ indexNumber, document, line }): Finding[] => {
        const report = (message: string, hint: string): Finding[] => [
          {
            rule: 'index-number-reused',
            file: `agencies/${id}/index-numbers.csv`,
            at: { line, column: 1 },
            message,
            hint,
          },
        ];
        const before = numbers.get(document);
        if (before !== undefined)
          return report(
            `“${document}”已经有索引号 ${before}，不再给 ${indexNumber}`,
            '网页照第一行的号显示；删去这一行，这个号不再使用。',
          );
        numbers.set(document, indexNumber);
        const fields = records.get(`agencies/${id}/${document}`)?.fields;
        const year = INDEX_NUMBER.exec(indexNumber)?.[2];
        if (!fields || year === undefined) return [];
        const number =
          'documentNumber' in fields ? /〔(\d{4})〕/.exec(fields.documentNumber ?? '')?.[1] : undefined;
        const years = [
          fields.publishedOn.slice(0, 4),
          fields.issuedOn?.slice(0, 4) ?? '9999',
          number ?? '9999',
        ];
        if (years.some((its) => its <= year)) return [];
        return report(
          `索引号 ${indexNumber} 是${year}年的，文档“${document}”那一年还没有，号多半是从别的文档改来的`,
          '原来的文档撤下了，号也要留着；给这篇文档另登记一个新号，把这一行改回原来的文档。',
        );
      });
    });
  },
};
