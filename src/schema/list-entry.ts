/** One matter (事项) of a list: a row of the CSV that a list's document names. */
export interface ListEntry {
  readonly name: string;
  /** 权力类型 or 事项类别. */
  readonly kind: string;
  readonly code: string | undefined;
  readonly basis: string | undefined;
  readonly section: string | undefined;
  readonly audience: string | undefined;
  readonly duty: string | undefined;
  readonly remarks: string | undefined;
  /** Where it begins in the CSV, from 1. */
  readonly line: number;
}

export type EntryField = Exclude<keyof ListEntry, 'line'>;

/** The two lists that agencies publish, by their document types. */
export const LIST_TYPE_IDS = ['power-list', 'service-list'] as const;
export type ListTypeId = (typeof LIST_TYPE_IDS)[number];

/**
 * 权力类型. Source: 关于推行地方各级政府工作部门权力清单制度的指导意见 (中办发〔2015〕21号), part 3: nine kinds and the rest.
 */
export const POWER_KINDS = [
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政征收',
  '行政给付',
  '行政检查',
  '行政确认',
  '行政奖励',
  '行政裁决',
  '其他行政权力',
] as const;

/** What lists that were made elsewhere call the rest. */
const OTHER_POWERS: ReadonlySet<string> = new Set(['其他', '其它', '其他类', '其他权力', '其它行政权力']);

/** What a list of a type is made of. */
export interface ListForm {
  /** The header of the column of kinds. */
  readonly kindLabel: string;
  /** The kinds there are; undefined where editors name their own. */
  readonly kinds: readonly string[] | undefined;
}

export const LIST_FORMS: Readonly<Record<ListTypeId, ListForm>> = {
  'power-list': { kindLabel: '权力类型', kinds: POWER_KINDS },
  'service-list': { kindLabel: '事项类别', kinds: undefined },
};

/** A kind of the editors' own: it becomes part of an address and of a file's name. */
export const OWN_KIND = /^[\p{Script=Han}0-9、·（）]{1,20}$/u;

/** A kind as pages name it. */
export function kindOf(type: ListTypeId, written: string): string {
  return type === 'power-list' && OTHER_POWERS.has(written) ? '其他行政权力' : written;
}

/** The headers by which each field is known, the one that we write first; the rest is what offices' own tables have. */
const HEADERS: Readonly<Record<Exclude<EntryField, 'kind'>, readonly string[]>> = {
  code: ['事项编码', '编码', '职权编码', '项目编码', '权力编码'],
  name: ['事项名称', '名称', '职权名称', '项目名称', '权力名称', '服务事项名称'],
  basis: ['设定依据', '依据', '法律依据', '实施依据', '法定依据', '职权依据'],
  section: ['责任科室', '承办科室', '责任部门', '承办机构', '责任处室'],
  audience: ['服务对象', '行使对象', '办理对象'],
  duty: ['责任事项'],
  remarks: ['备注'],
};
const KIND_HEADERS = ['权力类型', '事项类别', '职权类型', '权力类别', '事项类型', '服务类别', '类型', '类别'];

/** Columns that count rows: what they say follows from the rows. */
export const COUNTING_HEADERS: ReadonlySet<string> = new Set(['序号', '编号']);

/** Every header that is understood, with its field. */
export const FIELD_OF_HEADER: ReadonlyMap<string, EntryField> = new Map([
  ...KIND_HEADERS.map((header): [string, EntryField] => [header, 'kind']),
  ...Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.map((header): [string, EntryField] => [header, field as EntryField]),
  ),
]);

/** The name of a field, as pages and new files have it. */
export function entryLabel(type: ListTypeId, field: EntryField): string {
  return field === 'kind' ? LIST_FORMS[type].kindLabel : (HEADERS[field][0] ?? field);
}

/** The header of a new list. */
export function listHeader(type: ListTypeId): string[] {
  return (['code', 'name', 'kind', 'basis', 'section', 'audience', 'duty', 'remarks'] as const).map((field) =>
    entryLabel(type, field),
  );
}
