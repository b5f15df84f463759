import { memoPer } from '../../portal/memo.ts';
import type { Agency, Portal, PortalDocument } from '../../portal/model.ts';
import { needRoute } from '../../portal/routes.ts';
import { isInForce } from '../../portal/validity.ts';
import type { Need } from '../../schema/need.ts';
import { documentsBelow } from './column-ancestry.ts';
import { agencyContactRows } from './contact-rows.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { columnLink, href, type LinkView, settingsLink } from './href.ts';
import type { MetadataRow } from './metadata.ts';
import { type PolicyPair, policyPairs } from './policy-pairs.ts';

/** An office to turn to. */
export interface NeedOffice {
  readonly name: string;
  readonly href: string;
  readonly duties: string | undefined;
  /** Phone, address and hours, as far as they are known. */
  readonly contact: readonly MetadataRow[];
}

/** A place of the portal or outside of it, with a line on what is there. */
export interface NeedPlace extends LinkView {
  readonly description: string | undefined;
}

/** A need's page. */
export interface NeedView {
  readonly offices: readonly NeedOffice[];
  readonly policies: readonly PolicyPair[];
  /** How many policies there are, also those that the page does not list. */
  readonly policyCount: number;
  /** Interpretations of nothing listed, and whatever else belongs to the need. */
  readonly others: readonly DocumentLinkView[];
  readonly places: readonly NeedPlace[];
  readonly services: readonly LinkView[];
  readonly otherNeeds: readonly LinkView[];
  /** Whether there is nothing to show yet. */
  readonly isEmpty: boolean;
}

/** Rows of one list on a need's page. */
const SHOWN = 20;
const OFFICE_FIELDS: ReadonlySet<string> = new Set(['地址', '电话', '办公时间']);

/** The documents of each topic and keyword that a need has. All documents are looked through once, not for each need. */
const documentsByWord = memoPer((portal: Portal) => {
  const { needs } = portal.settings;
  const noneOf = (words: readonly string[]) =>
    new Map(words.map((word): [string, PortalDocument[]] => [word, []]));
  const byTopic = noneOf(needs.flatMap(({ topics }) => topics));
  const byKeyword = noneOf(needs.flatMap(({ keywords }) => keywords));
  for (const document of portal.documents) {
    const { fields } = document;
    if ('topic' in fields && fields.topic !== undefined) byTopic.get(fields.topic)?.push(document);
    for (const keyword of fields.keywords ?? []) byKeyword.get(keyword)?.push(document);
  }
  return { byTopic, byKeyword };
});

/**
 * The documents that belong to a need, newest first: those it names, those of its topics and keywords, and the
 * policies of its columns.
 */
export function needDocuments(portal: Portal, need: Need): PortalDocument[] {
  const { byTopic, byKeyword } = documentsByWord(portal);
  const columns = need.columns.flatMap((path) => portal.columnByPath.get(path) ?? []);
  const found = new Set([
    ...need.documents.flatMap((file) => portal.documentByFile.get(file) ?? []),
    ...need.topics.flatMap((topic) => byTopic.get(topic) ?? []),
    ...need.keywords.flatMap((keyword) => byKeyword.get(keyword) ?? []),
    ...columns.flatMap((column) => documentsBelow(portal, column).filter(({ type }) => type === 'policy')),
  ]);
  return portal.documents.filter((document) => found.has(document));
}

function officeOf(portal: Portal, agency: Agency): NeedOffice {
  return {
    name: agency.name,
    href: href(portal, agency.route),
    duties: agency.duties,
    contact: agencyContactRows(agency).filter(({ label }) => OFFICE_FIELDS.has(label)),
  };
}

/** What answers a need: where to go, what is in force and what explains it, and where to read and do more. */
export function needView(portal: Portal, need: Need): NeedView {
  const documents = needDocuments(portal, need);
  const policies = documents.filter((document) => isInForce(portal, document));
  const explained = new Set(policies.flatMap(({ interpretedBy }) => interpretedBy));
  const others = documents.filter((document) => document.type !== 'policy' && !explained.has(document));
  const offices = need.agencies.flatMap((id) => portal.agencyById.get(id) ?? []);
  const columns = need.columns.flatMap((path) => portal.columnByPath.get(path) ?? []);
  const view = {
    offices: offices.map((agency) => officeOf(portal, agency)),
    policies: policyPairs(portal, policies.slice(0, SHOWN)),
    policyCount: policies.length,
    others: others.slice(0, SHOWN).map((document) => documentLink(portal, document)),
    places: columns.map((column) => ({ ...columnLink(portal, column), description: column.description })),
    services: need.links.map((link) => settingsLink(portal, link)),
    otherNeeds: portal.settings.needs
      .filter(({ id }) => id !== need.id)
      .map(({ id, title }) => ({ title, href: href(portal, needRoute(id)), isExternal: false })),
  };
  const { offices: rows, policies: pairs, others: rest, places, services } = view;
  return {
    ...view,
    isEmpty: rows.length + pairs.length + rest.length + places.length + services.length === 0,
  };
}

/** A need as the home page names it. */
export interface NeedLink {
  readonly title: string;
  readonly href: string;
  readonly description: string;
}

/** Every need, in the order of portal.yaml. */
export function needLinks(portal: Portal): NeedLink[] {
  return portal.settings.needs.map(({ id, title, description }) => ({
    title,
    href: href(portal, needRoute(id)),
    description,
  }));
}
