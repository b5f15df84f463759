import { publisherOf } from '../../portal/agency-names.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Column, Portal, PortalDocument } from '../../portal/model.ts';
import { typeOfId } from '../../schema/types/index.ts';
import { categoryName } from './article-20.ts';
import { ancestryOf, homeColumnOf } from './column-ancestry.ts';
import { absoluteAddress } from './href.ts';
import { memoInPortal } from './memo-in-portal.ts';

/** A `<meta>` tag of the national page tags. */
export interface PageTag {
  readonly name: string;
  readonly content: string;
}

function tags(pairs: Record<string, string | undefined>): PageTag[] {
  return Object.entries(pairs).flatMap(([name, content]) => {
    const text = content?.replace(/\s+/g, ' ').trim();
    return text ? [{ name, content: text }] : [];
  });
}

/** The tags of every page. Source: 政府网站发展指引, 网页标签规范. */
export const siteTags = memoPer(({ settings }: Portal): readonly PageTag[] => {
  const { name, domain, identificationCode } = settings;
  return tags({ SiteName: name, SiteDomain: domain, SiteIDCode: identificationCode });
});

function columnType(column: Column): string {
  if (column.item) return categoryName(column.item.category);
  return column.agency ? '政府信息公开' : (ancestryOf(column)[0]?.title ?? column.title);
}

/** What a column is about, in one sentence; never empty. */
export function columnDescription(portal: Portal, column: Column): string {
  const owner = column.agency?.name ?? portal.settings.name;
  return column.description ?? `${owner}“${column.title}”栏目。`;
}

/** The tags of a column's page. */
export const columnTags = memoInPortal((portal, column: Column): readonly PageTag[] => [
  ...siteTags(portal),
  ...tags({
    ColumnName: column.title,
    ColumnDescription: columnDescription(portal, column),
    ColumnKeywords: (column.keywords.length > 0 ? column.keywords : [column.title]).join(','),
    ColumnType: columnType(column),
  }),
]);

/** `YYYY-MM-DD HH:MM`. A day without a time counts from midnight, since the tag's form demands a time. */
function momentOf(publishedOn: string): string {
  return publishedOn.length === 10 ? `${publishedOn} 00:00` : publishedOn;
}

function authorOf({ fields }: PortalDocument): string | undefined {
  if ('interpreter' in fields) return fields.interpreter;
  return 'issuers' in fields ? fields.issuers?.join(',') : undefined;
}

/** The tags that a document's own page has, and a column's page that shows a document in its place. */
export function articleTags(portal: Portal, document: PortalDocument): PageTag[] {
  const { fields, facts } = document;
  return tags({
    ArticleTitle: fields.title,
    PubDate: momentOf(fields.publishedOn),
    ContentSource: fields.source ?? publisherOf(document).name,
    Keywords: fields.keywords?.join(','),
    Author: authorOf(document),
    Description: fields.summary ?? facts.excerpt,
    Url: absoluteAddress(portal, document.route),
  });
}

/** The tags of a document's page. */
export function documentTags(portal: Portal, document: PortalDocument): PageTag[] {
  const column = homeColumnOf(document);
  const ofColumn = column
    ? columnTags(portal, column)
    : [
        ...siteTags(portal),
        ...tags({ ColumnName: typeOfId(document.type).label, ColumnType: '政府信息公开' }),
      ];
  return [...ofColumn, ...articleTags(portal, document)];
}
