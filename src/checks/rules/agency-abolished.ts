import { isSurelyBefore } from '../../schema/dates.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { Content, DocumentRecord } from '../../source/records.ts';
import { examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

/** When an agency ended, and the agencies that took its place. */
interface End {
  readonly dates: readonly string[];
  readonly successors: readonly string[];
}

/** The ends of the agencies that have one and of which its date is known. */
function readEnds(content: Content): Map<string, End> {
  const ends = new Map<string, End>();
  for (const { id, fields } of content.agencies) {
    const taken = content.agencies.flatMap((other) =>
      (other.fields?.succeeds ?? []).flatMap(({ agency, on }) =>
        agency === id ? [{ id: other.id, on }] : [],
      ),
    );
    const dates = fields?.abolishedOn === undefined ? taken.map(({ on }) => on) : [fields.abolishedOn];
    const known = dates.filter((date) => date !== undefined);
    // Where a date is not known, nothing can be said to come after it.
    if (known.length > 0 && known.length === dates.length)
      ends.set(id, { dates: known, successors: taken.map((each) => each.id) });
  }
  return ends;
}

function judge(record: DocumentRecord, end: End | undefined): Finding[] {
  if (!record.fields || !end) return [];
  const { issuedOn, publishedOn } = record.fields;
  const date = issuedOn ?? publishedOn;
  if (!end.dates.every((last) => isSurelyBefore(last, date))) return [];
  const folders = end.successors.map((id) => `agencies/${id}/`).join('、');
  return [
    {
      rule: 'agency-abolished',
      file: record.file,
      at: { key: [issuedOn === undefined ? 'publishedOn' : 'issuedOn'] },
      message: `机构已在 ${end.dates.join('、')} 撤并，这篇文档的日期在那以后：${date}`,
      hint:
        folders === ''
          ? '核对日期；撤销以后的文档由别的机构发布。'
          : `新的文档放进现在的机构的文件夹（${folders}）；是旧文档的，补上成文日期 issuedOn。`,
    },
  ];
}

const AGENCY = 'name: 示例市环保局\nshortName: 市环保局\nkind: 政府部门\n';
const SUCCESSOR =
  'name: 示例市生态环境局\nshortName: 市生态环境局\nkind: 政府部门\nsucceeds:\n  - agency: hbj\n    on: 2019-03\n';
const FILES = { 'agencies/hbj/agency.yaml': AGENCY, 'agencies/sthj/agency.yaml': SUCCESSOR };
const FILE = 'agencies/hbj/policies/flood.md';

export const agencyAbolished: Rule = {
  id: 'agency-abolished',
  severity: 'warning',
  scope: 'portal',
  summary: '撤并以后的文档不放在原机构',
  why: '已撤并的机构不能再发布信息；文档放在原机构，读者会弄错由谁负责。',
  examples: {
    valid: [
      {
        name: '撤并以前成文，后来补发',
        files: { ...FILES, [FILE]: examplePolicy({ extra: ['issuedOn: 2018-06-01'] }) },
      },
      {
        name: '撤并当月的文档',
        files: { ...FILES, [FILE]: examplePolicy({ extra: ['issuedOn: 2019-03-20'] }) },
      },
      {
        name: '撤并日期不掌握',
        files: {
          ...FILES,
          'agencies/sthj/agency.yaml': SUCCESSOR.replace('    on: 2019-03\n', ''),
          [FILE]: examplePolicy(),
        },
      },
    ],
    invalid: [
      { name: '发布日期在撤并以后', files: { ...FILES, [FILE]: examplePolicy() }, at: `${FILE}:5:1` },
      {
        name: '成文日期在撤销以后',
        files: {
          'agencies/hbj/agency.yaml': `${AGENCY}abolishedOn: 2018\n`,
          [FILE]: examplePolicy({ extra: ['issuedOn: 2019-01-05'] }),
        },
        at: `${FILE}:7:1`,
      },
    ],
  },
  run({ content }) {
    const ends = readEnds(content);
    return content.documents.flatMap((record) => judge(record, ends.get(record.agency)));
  },
};
