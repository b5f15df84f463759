import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import type { TypeId } from '../schema/types/index.ts';
import type { DocumentRecord } from '../source/records.ts';
import type { PortalDocument } from './model.ts';
import type { Mutable } from './mutable.ts';
import { compareNewestFirst } from './ordering.ts';

/** A document that another names in its front matter, and where it names it. */
interface Reference {
  readonly file: string;
  readonly key: KeyPath;
  /** What the other makes of it, where it takes it in and does not only speak of it. */
  readonly inclusion?: string;
}

/** All documents that a front matter names. */
export function referencesOf(record: Pick<DocumentRecord, 'type' | 'fields'>): Reference[] {
  const { type, fields } = record as DocumentRecord;
  if (!fields) return [];
  const listed = (name: string, files: readonly string[] | undefined): Reference[] =>
    (files ?? []).map((file, index) => ({ file, key: [name, index] }));
  const included = (references: readonly Reference[], inclusion: string): Reference[] =>
    references.map((reference) => ({ ...reference, inclusion }));
  if (type === 'interpretation') return listed('interprets', fields.interprets);
  if (type === 'policy') return [...listed('amends', fields.amends), ...listed('repeals', fields.repeals)];
  if (type === 'gazette')
    return fields.sections.flatMap((section, s) =>
      section.items.map(({ document }, i) => ({
        file: document,
        key: ['sections', s, 'items', i, 'document'],
        inclusion: '公报刊登',
      })),
    );
  if (type === 'topic')
    return fields.sections.flatMap((section, s) =>
      (section.documents ?? []).map((file, i) => ({
        file,
        key: ['sections', s, 'documents', i],
        inclusion: '专题收入',
      })),
    );
  if (type === 'consultation')
    return [
      ...included(listed('drafts', fields.drafts), '公开征求意见'),
      ...(fields.outcome?.policies ?? []).map((file, index) => ({
        file,
        key: ['outcome', 'policies', index],
        inclusion: '征求意见后公布',
      })),
    ];
  return [];
}

/** That a public document takes one in that is not; undefined where it does not. */
function findUnfitInclusion(
  record: DocumentRecord,
  { key, inclusion }: Reference,
  target: DocumentRecord,
): Finding | undefined {
  const { disclosure, title } = target.fields ?? {};
  if (inclusion === undefined || record.fields?.disclosure !== '主动公开') return undefined;
  if (disclosure === undefined || disclosure === '主动公开') return undefined;
  return {
    rule: 'disclosure-includes',
    file: record.file,
    at: { key },
    message: `${inclusion}的文件“${title}”公开属性是${disclosure}`,
    hint: '从这里删去它；若它其实应当公开，先改它的 disclosure。',
  };
}

/**
 * References that lead nowhere, from a published document to one that is not, or that take in what is not public.
 * @param known the records by their files
 */
export function findBrokenReferences(
  records: readonly DocumentRecord[],
  known: ReadonlyMap<string, DocumentRecord>,
  published: ReadonlyMap<string, PortalDocument>,
): Finding[] {
  return records.flatMap((record) =>
    referencesOf(record).flatMap((reference): Finding[] => {
      const { file, key } = reference;
      const target = known.get(file);
      const at = { key };
      if (!target)
        return [
          {
            rule: 'reference-missing',
            file: record.file,
            at,
            message: `找不到引用的文件“${file}”`,
            hint: '写它在 content 里的完整路径，如“agencies/zfb/policies/2018/priorities.md”。',
          },
        ];
      const unfit = findUnfitInclusion(record, reference, target);
      if (unfit) return [unfit];
      if (!published.has(record.file) || published.has(file) || !target.fields) return [];
      return [
        {
          rule: 'reference-withheld',
          file: record.file,
          at,
          message: `引用的文件“${target.fields.title}”没有发布`,
          hint: '等它发布后再引用，或先删去这一条。',
        },
      ];
    }),
  );
}

/** How a document that another names knows of it, by the other's type. */
const BACKWARDS: Partial<Record<TypeId, 'interpretedBy' | 'gazettes' | 'topics'>> = {
  interpretation: 'interpretedBy',
  gazette: 'gazettes',
  topic: 'topics',
};

type Relation = 'interprets' | 'interpretedBy' | 'gazettes' | 'topics';

/** Adds a document to another's relations, which are one list for all documents as long as there are none. */
function add(to: Mutable<PortalDocument>, relation: Relation, document: PortalDocument): void {
  if (to[relation].length === 0) to[relation] = [document];
  else to[relation].push(document);
}

/** Ties documents to those they name: interpretations with their policies, gazette issues and topics with their contents. */
export function relate(
  documents: readonly Mutable<PortalDocument>[],
  byFile: ReadonlyMap<string, Mutable<PortalDocument>>,
): void {
  const named = new Set<Mutable<PortalDocument>>();
  for (const document of documents) {
    const [from, relation] = [document as PortalDocument, BACKWARDS[document.type]];
    if (!relation) continue;
    const targets = referencesOf(document).flatMap(({ file }) => byFile.get(file) ?? []);
    for (const target of new Set(targets)) {
      if (relation === 'interpretedBy') add(document, 'interprets', target as PortalDocument);
      add(target, relation, from);
      named.add(target);
    }
  }
  for (const document of named)
    for (const relation of Object.values(BACKWARDS))
      if (document[relation].length > 1) document[relation].sort(compareNewestFirst);
}
