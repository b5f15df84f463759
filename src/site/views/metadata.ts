import { publisherOf } from '../../portal/agency-names.ts';
import { leaderNamed, personsIn } from '../../portal/leaders.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { isAnswered } from '../../portal/proposals.ts';
import { validityOf } from '../../portal/validity.ts';
import { DOCUMENT_TYPES, typeOfId } from '../../schema/types/index.ts';
import { categoryBasis, categoryName } from './article-20.ts';
import { splitNumber } from './document-number.ts';
import { href } from './href.ts';

/** One value of a row: words, a date, or a link. */
export interface MetadataValue {
  readonly text: string;
  /** The end of the text, which stays on one line. */
  readonly tail?: string;
  readonly href?: string | undefined;
  /** Whether it is a day, a month or a moment, in the form in which machines read it as well. */
  readonly isTime?: boolean;
}

/** A row of a document's metadata box. Long rows take the box's whole width. */
export interface MetadataRow {
  readonly label: string;
  readonly values: readonly MetadataValue[];
  readonly isLong: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The label that a type's schema gives a field. */
export function labelOf(type: PortalDocument['type'], field: string): string {
  const schema = typeOfId(type).schema.shape[field as keyof object] as
    | { meta?: () => Fields | undefined }
    | undefined;
  const { label } = schema?.meta?.() ?? {};
  return typeof label === 'string' ? label : field;
}

function words(value: unknown): MetadataValue[] {
  const all = Array.isArray(value) ? value : [value];
  const text = all.filter((each) => each !== undefined).join('、');
  return text === '' ? [] : [{ text }];
}

function documentNumber(value: unknown): MetadataValue[] {
  if (typeof value !== 'string') return [];
  const { start, end } = splitNumber(value);
  return [{ text: start, tail: end }];
}

/** @param value a day, a month, or a day and a time of the portal's time zone */
function date(value: unknown): MetadataValue[] {
  return typeof value === 'string' ? [{ text: value, isTime: true }] : [];
}

function counted(unit: string): Show {
  return (value) => (typeof value === 'number' ? [{ text: `第${value}${unit}` }] : []);
}

function category(value: unknown): MetadataValue[] {
  return typeof value === 'number'
    ? [{ text: `${categoryName(value)}（《政府信息公开条例》${categoryBasis(value)}）` }]
    : [];
}

type Show = (value: unknown) => MetadataValue[];

/** The fields that the box shows, in its order, and how each is put in words. */
const FIELDS: readonly (readonly [field: string, show: Show, isLong?: boolean])[] = [
  ['documentNumber', documentNumber],
  ['issuers', words, true],
  ['issuedOn', date],
  ['publishedOn', date],
  ['effectiveOn', date],
  ['expiresOn', date],
  ['validity', words],
  ['level', words],
  ['form', words],
  ['interpreter', words],
  ['series', words],
  ['term', words],
  ['number', counted('次')],
  ['chair', words],
  ['name', words],
  ['post', words],
  ['since', date],
  ['until', date],
  ['startsOn', date],
  ['endsOn', date],
  ['channel', words],
  ['kind', words],
  ['session', words],
  ['caseNumber', (value) => (typeof value === 'number' ? [{ text: `第${value}号` }] : [])],
  ['opensOn', date],
  ['closesOn', date],
  ['periodReason', words, true],
  ['receivedOn', date],
  ['answeredOn', date],
  ['answeredBy', words],
  ['result', words],
  ['year', (value) => (typeof value === 'number' ? [{ text: `${value}年` }] : [])],
  ['issue', counted('期')],
  ['totalIssue', counted('期')],
  ['periodStart', date],
  ['periodEnd', date],
  ['topic', words],
  ['genre', words],
  ['category', category, true],
  ['audience', words, true],
  ['disclosure', words],
  ['disclosureMode', words],
  ['disclosureLimit', words],
  ['summary', words, true],
  ['keywords', words, true],
  ['source', words, true],
  ['basis', words, true],
];

/** The same for the types that have them, with the labels of their schemas. */
const FIELDS_OF_TYPES = new Map<
  string,
  readonly { field: string; label: string; isLong: boolean; show: Show }[]
>(
  DOCUMENT_TYPES.map(({ id, schema }) => [
    id,
    FIELDS.filter(([field]) => field in schema.shape).map(([field, show, isLong = false]) => ({
      field,
      label: labelOf(id, field),
      isLong,
      show,
    })),
  ]),
);

/** A field's value, as far as the box shows it. */
function shownValue(portal: Portal, document: PortalDocument, field: string): unknown {
  const { fields } = document;
  if (field === 'validity') return validityOf(portal, document);
  if (field === 'name' && 'name' in fields && fields.name === fields.title) return undefined;
  return (fields as Fields)[field];
}

function fieldRows(portal: Portal, document: PortalDocument): MetadataRow[] {
  return (FIELDS_OF_TYPES.get(document.type) ?? []).flatMap(({ field, label, isLong, show }) => {
    const value = shownValue(portal, document, field);
    if (value === undefined) return [];
    return [
      {
        label: isJoint(field, value) ? '联合发文' : label,
        values: PERSON_FIELDS.has(field) ? persons(portal, document, value) : show(value),
        isLong,
      },
    ];
  });
}

/** The fields that name persons, who may have pages of their own. */
const PERSON_FIELDS: ReadonlySet<string> = new Set(['chair', 'interpreter']);

/** Persons as written, those with a page of their own as links; a value each once there is one to link to. */
function persons(portal: Portal, document: PortalDocument, value: unknown): MetadataValue[] {
  if (typeof value !== 'string') return [];
  const named = personsIn(value).map((person) => {
    const leader = leaderNamed(portal, person, document);
    return { text: person, href: leader && href(portal, leader.route) };
  });
  return named.some((person) => person.href !== undefined) ? named : words(value);
}

function isJoint(field: string, value: unknown): boolean {
  return field === 'issuers' && Array.isArray(value) && value.length > 1;
}

/** The publishing agency by the name of the document's date, then, where it differs, by today's. */
function publisherValues(portal: Portal, document: PortalDocument): MetadataValue[] {
  const { name, today } = publisherOf(document);
  return [
    { text: name, href: href(portal, document.agency.route) },
    ...today.map((agency) => ({ text: `（今${agency.name}）`, href: href(portal, agency.route) })),
  ];
}

function agencyValues(portal: Portal, ids: readonly string[]): MetadataValue[] {
  return ids.flatMap((id) => {
    const agency = portal.agencyById.get(id);
    return agency ? [{ text: agency.name, href: href(portal, agency.route) }] : [];
  });
}

/** Who handles a proposal. */
function handlerRows(portal: Portal, document: PortalDocument): MetadataRow[] {
  if (document.type !== 'proposal') return [];
  const { leadAgency, assistingAgencies = [] } = document.fields;
  const rowOf = (field: string, ids: readonly string[]): MetadataRow => ({
    label: labelOf('proposal', field),
    values: agencyValues(portal, ids),
    isLong: true,
  });
  return [rowOf('leadAgency', [leadAgency]), rowOf('assistingAgencies', assistingAgencies)];
}

/** How far a proposal is. */
function progressRows(portal: Portal, document: PortalDocument): MetadataRow[] {
  if (document.type !== 'proposal') return [];
  const values = words(isAnswered(document, portal.today) ? '已答复' : '办理中');
  return [{ label: '办理情况', values, isLong: false }];
}

/**
 * The metadata box of a document: only what is known.
 * Source: 政府信息公开条例, article 12, and the metadata core set of 政府信息公开目录系统实施指引.
 */
export function metadataRows(portal: Portal, document: PortalDocument): MetadataRow[] {
  const { gazettes, indexNumber } = document;
  const rows: MetadataRow[] = [
    { label: '索引号', values: words(indexNumber), isLong: false },
    { label: '发布机构', values: publisherValues(portal, document), isLong: false },
    { label: labelOf(document.type, 'title'), values: words(document.fields.title), isLong: true },
    ...handlerRows(portal, document),
    ...fieldRows(portal, document),
    ...progressRows(portal, document),
    {
      label: typeOfId('gazette').label,
      values: gazettes.map((issue) => ({ text: issue.fields.title, href: href(portal, issue.route) })),
      isLong: true,
    },
  ];
  return pairUp(rows.filter((row) => row.values.length > 0));
}

/** Short rows first, so that they stand in pairs; one that is left over takes the whole width. */
function pairUp(rows: readonly MetadataRow[]): MetadataRow[] {
  const short = rows.filter((row) => !row.isLong);
  const long = rows.filter((row) => row.isLong);
  const single = short.length % 2 === 1 ? short.pop() : undefined;
  return [...short, ...(single ? [{ ...single, isLong: true }] : []), ...long];
}
