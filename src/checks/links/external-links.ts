import { memoPer } from '../../portal/memo.ts';
import type { KeyPath, Place } from '../../schema/diagnostic.ts';
import type { Content, DocumentRecord } from '../../source/records.ts';
import { readFileUses } from '../file-uses.ts';
import { type FormFault, findFormFault } from './written-form.ts';

/** A link to a web address, wherever in the content it is written. */
export interface ExternalLink {
  readonly file: string;
  readonly at: Place;
  /** As the editor wrote it. */
  readonly written: string;
  /** As a browser reads it. */
  readonly url: URL;
  /** The document that it stands in; none where the portal's or an agency's own file has it. */
  readonly record: DocumentRecord | undefined;
  /** Its words, where it stands in a body. */
  readonly words: string | undefined;
  /** What is wrong with the way it is written; then nothing else need be asked. */
  readonly fault: FormFault | undefined;
}

/** A field that holds an address. */
type Written = readonly [key: KeyPath, url: string | undefined];

const HTTP = /^https?:/i;

interface ColumnPart {
  readonly url?: string | undefined;
  readonly children?: readonly ColumnPart[] | undefined;
}

function columnLinks(columns: readonly ColumnPart[], key: KeyPath): Written[] {
  return columns.flatMap(({ url, children = [] }, index): Written[] => [
    [[...key, index, 'url'], url],
    ...columnLinks(children, [...key, index, 'children']),
  ]);
}

interface LinkPart {
  readonly links?: readonly { readonly url: string }[] | undefined;
}

function linksOf(parts: readonly LinkPart[], name: string): Written[] {
  return parts.flatMap(({ links = [] }, p) =>
    links.map(({ url }, l): Written => [[name, p, 'links', l, 'url'], url]),
  );
}

function accountLinks(accounts: readonly { readonly url?: string | undefined }[]): Written[] {
  return accounts.map(({ url }, index) => [['socialMedia', index, 'url'], url]);
}

/** The addresses of a document's front matter. */
function fieldLinks(record: DocumentRecord): Written[] {
  if (record.type === 'consultation') return [[['channels', 'url'], record.fields?.channels?.url]];
  return record.type === 'topic' ? linksOf(record.fields?.sections ?? [], 'sections') : [];
}

/** @param url with its blanks and full-width signs, as it is written */
function toLink(
  file: string,
  at: Place,
  url: string,
  record: DocumentRecord | undefined,
  words?: string,
): ExternalLink[] {
  const written = url.trim();
  const whole = written.startsWith('//') ? `https:${written}` : written;
  if (!HTTP.test(whole) || !URL.canParse(whole)) return [];
  return [{ file, at, written, url: new URL(whole), record, words, fault: findFormFault(written) }];
}

function fromFields(file: string, fields: readonly Written[], record?: DocumentRecord): ExternalLink[] {
  return fields.flatMap(([key, url]) => (url === undefined ? [] : toLink(file, { key }, url, record)));
}

/**
 * Every link to a web address, of documents and of the portal's and the agencies' own files. One that cannot be an
 * address at all is not among them: it is reported as broken.
 */
export const readExternalLinks = memoPer((content: Content): readonly ExternalLink[] => {
  const { settings, columns, agencies, documents } = content;
  return [
    ...fromFields('portal.yaml', [
      ...linksOf(settings?.home ?? [], 'home'),
      ...linksOf(settings?.needs ?? [], 'needs'),
      ...accountLinks(settings?.socialMedia ?? []),
      [['errorReportUrl'], settings?.errorReportUrl],
    ]),
    ...fromFields('columns.yaml', columnLinks(columns?.columns ?? [], ['columns'])),
    ...agencies.flatMap(({ file, fields }) =>
      fromFields(file, [[['website'], fields?.website], ...accountLinks(fields?.socialMedia ?? [])]),
    ),
    ...documents.flatMap((record) => fromFields(record.file, fieldLinks(record), record)),
    ...readFileUses(content).flatMap(({ address, kind, record, written, text, at }) =>
      address.kind === 'external' && kind === 'link' ? toLink(record.file, at, written, record, text) : [],
    ),
  ];
});
