import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ListTypeId, POWER_KINDS } from '../../src/schema/list-entry.ts';

/** An entry as it was generated. */
export interface GeneratedEntry {
  readonly type: ListTypeId;
  readonly agency: string;
  readonly kind: string;
  readonly name: string;
  readonly code: string;
}

/** As many entries as the 2018 report states. */
export const POWERS = 3199;
export const SERVICES = 215;
export const AGENCIES = 30;
const SERVICE_KINDS = ['劳动就业', '社会保障', '住房保障', '公共教育', '医疗卫生'];
const FOLDERS = { 'power-list': 'powers', 'service-list': 'services' } as const;

const PORTAL = `name: 示例市政府信息公开网
government: 示例市人民政府
description: 清单很多的小网站。
domain: www.shili.example
identificationCode: 000000xxxx
sponsor: 示例市人民政府办公室
`;

const COLUMNS = `columns:
  - id: qzqd
    title: 权责清单
    listing: entries
    accepts: [power-list, service-list]
    collects: [powers, services]
`;

function agencyId(number: number): string {
  return `dw${String(number + 1).padStart(2, '0')}`;
}

/** The short name of a generated agency, by its id. */
export function agencyName(id: string): string {
  return `市${id.slice(2)}局`;
}

function generateEntries(): GeneratedEntry[] {
  const powers = Array.from({ length: POWERS }, (_, index): GeneratedEntry => {
    // The first agencies have long lists, the others short ones; agencies and kinds are in no step.
    const agency = index < 900 ? index % 2 : 2 + ((index * 11) % (AGENCIES - 2));
    const spread = POWER_KINDS[(index * index + Math.floor(index / 9)) % POWER_KINDS.length] ?? '行政许可';
    // One agency has more of a kind than a page holds.
    const kind = index < 900 && index % 4 === 0 ? '行政处罚' : spread;
    return {
      type: 'power-list',
      agency: agencyId(agency),
      kind,
      name: `权力${index + 1}`,
      code: `QL${index + 1}E`,
    };
  });
  const services = Array.from({ length: SERVICES }, (_, index): GeneratedEntry => {
    const kind = SERVICE_KINDS[Math.floor(index / 7) % SERVICE_KINDS.length] ?? '';
    return {
      type: 'service-list',
      agency: agencyId((index * 11) % AGENCIES),
      kind,
      name: `服务${index + 1}`,
      code: `FW${index + 1}E`,
    };
  });
  return [...powers, ...services];
}

function listText(agency: string, label: string, csv: string): string {
  return `---\ntitle: ${agencyName(agency)}${label}\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nentries: ${csv}\nsample: true\n---\n\n清单由程序生成。\n`;
}

/** Writes a content folder with many lists; returns what was written into them. */
export function writeManyEntries(content: string): readonly GeneratedEntry[] {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  const entries = generateEntries();
  write('portal.yaml', PORTAL);
  write('columns.yaml', COLUMNS);
  for (const [agency, its] of Map.groupBy(entries, (entry) => entry.agency)) {
    const name = agencyName(agency);
    write(
      `agencies/${agency}/agency.yaml`,
      `name: 示例${name}\nshortName: ${name}\nkind: 政府部门\norder: ${agency.slice(2)}\n`,
    );
    const numbers = ['indexNumber,document'];
    for (const [type, rows] of Map.groupBy(its, (entry) => entry.type)) {
      const folder = FOLDERS[type];
      numbers.push(`${agency}/2019-0000${numbers.length},${folder}/list.md`);
      const label = type === 'power-list' ? '权责清单' : '公共服务事项清单';
      const kind = type === 'power-list' ? '权力类型' : '事项类别';
      write(`agencies/${agency}/${folder}/list.md`, listText(agency, label, 'list.csv'));
      write(
        `agencies/${agency}/${folder}/list.csv`,
        `\uFEFF序号,编码,${kind},事项名称,设定依据\r\n${rows
          .map(
            (row, index) =>
              `${index + 1},${row.code},${row.kind},${row.name},"《示例条例》第${index + 1}条, 依据"\r\n`,
          )
          .join('')}`,
      );
    }
    write(`agencies/${agency}/index-numbers.csv`, `${numbers.join('\n')}\n`);
  }
  return entries;
}
