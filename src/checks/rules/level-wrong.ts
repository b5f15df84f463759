import { levelsByColumn } from '../../portal/columns.ts';
import type { Finding, KeyPath } from '../../schema/diagnostic.ts';
import type { DocumentRecord } from '../../source/records.ts';
import { EXAMPLE_COLUMNS, exampleInterpretation, INTERPRETATION_FILE } from '../example-documents.ts';
import type { CheckInput, Rule } from '../rule.ts';

const COUNTY = '县';
/** Shorter names of counties are too likely to begin another word. */
const SHORTEST_NAME = 3;
const NONE: readonly never[] = [];

const withLevels = { 'columns.yaml': EXAMPLE_COLUMNS };
const LINKED = ['column: xxgk/szjd', 'interprets: [agencies/sfb/policies/2019/school-meals.md]'];
const COUNTY_AGENCY = { 'agencies/jx/agency.yaml': 'name: 甲山县人民政府\nshortName: 甲山县\nkind: 县市\n' };

/** The names of counties, as titles begin with them. */
function countyNames({ content }: CheckInput): string[] {
  return content.agencies
    .flatMap(({ fields }) =>
      fields?.kind === '县市'
        ? [fields.name.replace(/人民政府$/, ''), fields.shortName, ...fields.aliases]
        : [],
    )
    .filter((name) => name.length >= SHORTEST_NAME);
}

/** The columns of some that a document names, each with the key that names it; most name none of them. */
function namedColumns(
  { fields }: DocumentRecord,
  levels: ReadonlyMap<string, unknown>,
): readonly { path: string; key: KeyPath }[] {
  if (!fields) return NONE;
  const { column, also } = fields;
  const own = column !== undefined && levels.has(column) ? [{ path: column, key: ['column'] }] : NONE;
  if (!also?.some((path) => levels.has(path))) return own;
  return [...own, ...also.map((path, index) => ({ path, key: ['also', index] }))];
}

function run(input: CheckInput): Finding[] {
  const { content, portal } = input;
  const levels = levelsByColumn(content.columns);
  if (levels.size === 0) return [];
  const counties = countyNames(input);
  const levelOf = (record: DocumentRecord): string | undefined => {
    const { fields } = record;
    if (fields && 'level' in fields && fields.level !== undefined) return fields.level;
    return portal.agencyById.get(record.agency)?.kind === '县市' ? COUNTY : undefined;
  };
  return content.documents.flatMap((record) =>
    namedColumns(record, levels).flatMap(({ path, key }): Finding[] => {
      const accepted: readonly string[] | undefined = levels.get(path);
      const column = portal.columnByPath.get(path);
      if (!accepted || !column || !record.fields) return [];
      const level = levelOf(record);
      const { title } = record.fields;
      const county = accepted.includes(COUNTY) ? undefined : counties.find((name) => title.startsWith(name));
      const isAway = level !== undefined && !accepted.includes(level);
      if (!isAway && county === undefined) return [];
      const wrong = isAway ? `这篇的层级是“${level}”` : `这篇的标题以“${county}”开头，讲的是县级的事`;
      const better = [...levels]
        .filter(([other, its]) => other !== path && its.some((each) => each === (isAway ? level : COUNTY)))
        .map(([other]) => `“${portal.columnByPath.get(other)?.title ?? other}”（${other}）`);
      const move = better.length > 0 ? `移到栏目${better.join('、')}` : '移到收这一级内容的栏目';
      return [
        {
          rule: 'level-wrong',
          file: record.file,
          at: { key },
          message: `栏目“${column.title}”只收层级为${accepted.map((each) => `“${each}”`).join('、')}的内容，${wrong}`,
          hint: isAway ? `${move}；层级写错的，改正 level。` : `${move}。`,
        },
      ];
    }),
  );
}

export const levelWrong: Rule = {
  id: 'level-wrong',
  severity: 'warning',
  scope: 'portal',
  summary: '分级的栏目只放那一级的内容',
  why: '县里的动态放进“州长解读政策”一类的栏目，读者会当成上级的政策，检查时也算放错栏目。',
  examples: {
    valid: [
      {
        name: '层级与栏目相符',
        files: {
          ...withLevels,
          [INTERPRETATION_FILE]: exampleInterpretation({ level: '市', extra: LINKED }),
        },
      },
      {
        name: '栏目没有限定层级',
        files: {
          ...withLevels,
          [INTERPRETATION_FILE]: exampleInterpretation({ extra: ['column: xxgk/zcjd', ...LINKED.slice(1)] }),
        },
      },
    ],
    invalid: [
      {
        name: '县级的解读放进市级的栏目',
        files: { ...withLevels, [INTERPRETATION_FILE]: exampleInterpretation({ extra: LINKED }) },
        at: `${INTERPRETATION_FILE}:8:1`,
      },
      {
        name: '标题讲的是一个县',
        files: {
          ...withLevels,
          ...COUNTY_AGENCY,
          [INTERPRETATION_FILE]: exampleInterpretation({
            title: '甲山县防汛工作有序开展',
            level: '市',
            extra: LINKED,
          }),
        },
        at: `${INTERPRETATION_FILE}:8:1`,
      },
    ],
  },
  run,
};
