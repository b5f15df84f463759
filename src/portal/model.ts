import type { BodyFacts, BodyFormat } from '../markdown/body.ts';
import type { AgencyFields, SuccessionManner } from '../schema/agency.ts';
import type { ColumnKind, Listing, ReportedFigure } from '../schema/columns.ts';
import type { PlainDate } from '../schema/dates.ts';
import type { ListEntry } from '../schema/list-entry.ts';
import type { PortalSettings } from '../schema/portal-settings.ts';
import type { CatalogItemFields } from '../schema/types/catalog.ts';
import type { FrontMatter, TypeId } from '../schema/types/index.ts';
import type { FieldsMark } from '../source/records.ts';
import type { PictureVariant } from './pictures.ts';
import type { PortalImages } from './portal-images.ts';

/** Every `route` begins with `/`, leaves out the base path, and ends with `/` or `.html`. */
export interface Column {
  readonly id: string;
  /** Its ids joined: `xxgk/zcjd`; an agency's column: `agencies/gxw/columns/jjyx`. */
  readonly path: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly route: string;
  readonly group: string | undefined;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  /** Where an external link leads. */
  readonly url: string | undefined;
  readonly listing: Listing;
  /** When it was opened, where that is known; an item's column is opened by the catalog. */
  readonly since: PlainDate | undefined;
  /** After how many days without a new document it counts as not kept up; undefined where no limit is set. */
  readonly freshness: number | undefined;
  readonly parent: Column | undefined;
  readonly children: readonly Column[];
  /** Its own documents, newest first; those of its children are not among them. */
  readonly documents: readonly PortalDocument[];
  /** The same documents in the order in which its list shows them. */
  readonly listed: readonly PortalDocument[];
  /** The agency whose tree it stands in; undefined for the portal's columns. */
  readonly agency: Agency | undefined;
  /** Figures that a published document states of what the column counts. */
  readonly reported: readonly ReportedFigure[];
  /** The catalog item that opened it. */
  readonly item: CatalogItemFields | undefined;
}

/** One agency that took another's place, seen from either of the two. */
export interface Succession {
  /** The other of the two. */
  readonly agency: Agency;
  readonly manner: SuccessionManner;
  /** A day, a month or a year; undefined where it is not known. */
  readonly on: string | undefined;
  readonly basis: string | undefined;
}

/** An account that an agency or the portal keeps elsewhere (政务新媒体). */
export interface SocialAccount {
  readonly platform: string;
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly qrcode: Attachment | undefined;
}

/** A publishing agency (发布机构) with its own tree of columns, opened by its catalog. */
export interface Agency extends Omit<AgencyFields, 'socialMedia'> {
  readonly id: string;
  readonly route: string;
  /** False once it has been succeeded or abolished; its pages and addresses stay. */
  readonly isCurrent: boolean;
  readonly successors: readonly Succession[];
  readonly predecessors: readonly Succession[];
  /** The list of its own documents and its predecessors' together, if those published any; outside its tree. */
  readonly lineage: Column | undefined;
  readonly socialMedia: readonly SocialAccount[];
  readonly columns: readonly Column[];
  /** All it has published, newest first. */
  readonly documents: readonly PortalDocument[];
  readonly guide: PortalDocument | undefined;
  readonly catalog: PortalDocument | undefined;
}

/** A file offered with a document or shown in it. */
export interface Attachment {
  /** In the content folder. */
  readonly file: string;
  readonly route: string;
  readonly title: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Lower case, without the dot: `pdf`. */
  readonly extension: string;
  /** In bytes. */
  readonly size: number;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Smaller copies of a picture, the smallest first; they are published beside it. */
  readonly variants: readonly PictureVariant[];
  /** Whether it is listed as a download; false for what only the body shows or links to. */
  readonly isListed: boolean;
}

/** Why a document is not published; shown beside drafts in `dev`. */
export type WithheldReason = '公开属性不是主动公开' | '审核未通过' | '未到发布日期';

export interface PortalDocumentOf<Type extends TypeId> {
  /** In the content folder. */
  readonly file: string;
  readonly hash: string;
  readonly route: string;
  readonly type: Type;
  readonly format: BodyFormat;
  readonly fields: FrontMatter[Type];
  readonly mark: FieldsMark;
  readonly facts: Pick<BodyFacts, 'links' | 'excerpt' | 'length'>;
  readonly agency: Agency;
  readonly indexNumber: string | undefined;
  /** The portal's columns that list it; the first is its own. */
  readonly columns: readonly Column[];
  /** The column of its agency's tree. */
  readonly agencyColumn: Column | undefined;
  readonly attachments: readonly Attachment[];
  /** The entries of a list, in the order of its file; empty for other documents. */
  readonly entries: readonly ListEntry[];
  /** The policies an interpretation explains. */
  readonly interprets: readonly PortalDocument[];
  /** The interpretations of a policy, newest first. */
  readonly interpretedBy: readonly PortalDocument[];
  /** The gazette issues that carry it. */
  readonly gazettes: readonly PortalDocument[];
  /** The topics that gather it. */
  readonly topics: readonly PortalDocument[];
  /** Empty for what is published; otherwise why it is not (`dev` only). */
  readonly withheld: readonly WithheldReason[];
}

/** A document of the publishing set. */
export type PortalDocument = { [Type in TypeId]: PortalDocumentOf<Type> }[TypeId];

/** The whole portal, frozen and indexed. Every output derives from it and from nothing else. */
export interface Portal {
  readonly today: PlainDate;
  readonly settings: PortalSettings;
  readonly socialMedia: readonly SocialAccount[];
  /** Its own icon and card, where it has them. */
  readonly images: PortalImages;
  /** The columns of the top, in order. */
  readonly columns: readonly Column[];
  /** Every column of the portal and of the agencies, by path. */
  readonly columnByPath: ReadonlyMap<string, Column>;
  /** In the directory's order, those that are no more among them. */
  readonly agencies: readonly Agency[];
  readonly agencyById: ReadonlyMap<string, Agency>;
  /** The publishing set, newest first. */
  readonly documents: readonly PortalDocument[];
  readonly documentByRoute: ReadonlyMap<string, PortalDocument>;
  readonly documentByFile: ReadonlyMap<string, PortalDocument>;
}
