import {
  announcedOutcome,
  consultationsAbout,
  consultationsBehind,
  draftsOf,
} from '../../portal/consultations.ts';
import { publicActsOf } from '../../portal/leaders.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { changedBy, changersOf } from '../../portal/policy-changes.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';

/** Documents that belong to a document, under a heading. */
export interface RelationView {
  readonly heading: string;
  /** What is to be known of them, in sentences. */
  readonly sentences: readonly string[];
  readonly links: readonly DocumentLinkView[];
}

/** How many further documents of its kind a document leads to. */
const FURTHER = 12;

function furtherInterpretations(document: PortalDocument): PortalDocument[] {
  const all = document.interprets.flatMap((policy) => policy.interpretedBy);
  return [...new Set(all)].filter((other) => other !== document);
}

function furtherReports(document: PortalDocument): PortalDocument[] {
  if (document.type !== 'annual-report') return [];
  const { lineage, documents } = document.agency;
  return (lineage?.documents ?? documents)
    .filter((other) => other.type === document.type && other !== document)
    .slice(0, FURTHER);
}

/** When the public was asked, and how many opinions there were. */
function consultationSentence(portal: Portal, document: PortalDocument): string {
  if (document.type !== 'consultation') return '';
  const { opensOn, closesOn } = document.fields;
  const { received, adopted } = announcedOutcome(portal, document) ?? {};
  return [
    `${opensOn}至${closesOn}公开征求意见`,
    ...(received === undefined ? [] : [`收到意见${received}条`]),
    ...(adopted === undefined ? [] : [`采纳${adopted}条`]),
  ]
    .join('，')
    .concat('。');
}

function endedIn(portal: Portal, document: PortalDocument): readonly PortalDocument[] {
  return document.type === 'consultation' ? (announcedOutcome(portal, document)?.policies ?? []) : [];
}

/** Everything a document leads to; relations without documents are left out. */
export function documentRelations(portal: Portal, document: PortalDocument): RelationView[] {
  const acts = document.type === 'leader' ? publicActsOf(portal, document) : { chaired: [], interpreted: [] };
  const relations: [string, readonly PortalDocument[], typeof consultationSentence?][] = [
    ['解读的文件', document.interprets],
    ['相关解读', document.interpretedBy],
    ['同一文件的其他解读', furtherInterpretations(document)],
    ['本文件修改的文件', changedBy(portal, document, 'amends')],
    ['本文件废止的文件', changedBy(portal, document, 'repeals')],
    ['修改本文件的文件', changersOf(portal, document, 'amends')],
    ['废止本文件的文件', changersOf(portal, document, 'repeals')],
    ['征求意见的文稿', draftsOf(portal, document)],
    ['征求意见后公布的文件', endedIn(portal, document)],
    ['征求意见情况', consultationsBehind(portal, document), consultationSentence],
    ['就本文稿征求意见', consultationsAbout(portal, document)],
    ['刊登本文件的公报', document.gazettes],
    ['收入专题', document.topics],
    ['历年报告', furtherReports(document)],
    ['主持的会议', acts.chaired],
    ['所作的解读', acts.interpreted],
  ];
  return relations
    .filter(([, documents]) => documents.length > 0)
    .map(([heading, documents, sentenceOf]) => ({
      heading,
      sentences: sentenceOf ? documents.map((each) => sentenceOf(portal, each)) : [],
      links: documents.map((each) => documentLink(portal, each)),
    }));
}
