/**
 * What the peers build: the portal's own pages, as plain data that each of them takes in the form natural to it.
 * Relations, neighbours and the rows of the metadata box come ready, so that no peer is slowed by how it would
 * find them; lists, pages of lists and months are theirs to make.
 */
export interface PeerSite {
  readonly name: string;
  readonly address: string;
  readonly code: string;
  readonly notice: string;
  /** The columns of the top navigation, by their ids. */
  readonly top: readonly string[];
  readonly contacts: readonly { readonly label: string; readonly text: string }[];
  readonly columns: Readonly<Record<string, PeerColumn>>;
  /** A column's years and, for proposals, its handling agencies: lists of their own. */
  readonly narrowed: Readonly<Record<string, PeerNarrowed>>;
  readonly agencies: Readonly<Record<string, PeerAgency>>;
}

export interface PeerLink {
  readonly title: string;
  readonly url: string;
}

export interface PeerColumn extends PeerLink {
  readonly kind: string;
  readonly listing: string;
  readonly description: string;
  readonly keywords: string;
  /** The title of its top column, for the page tags. */
  readonly type: string;
  readonly group: string;
  /** Its agency, where it stands in an agency's tree. */
  readonly agency: string;
  /** The top column of its tree. */
  readonly root: string;
  /** The columns that lead to it, itself among them. */
  readonly path: readonly string[];
  readonly children: readonly string[];
  readonly crumbs: readonly PeerLink[];
  readonly narrowed: readonly string[];
}

export interface PeerNarrowed extends PeerLink {
  readonly column: string;
  readonly label: string;
}

export interface PeerAgency extends PeerLink {
  readonly shortName: string;
  readonly duties: string;
  readonly columns: readonly string[];
  readonly contact: readonly PeerRow[];
  readonly crumbs: readonly PeerLink[];
}

export interface PeerRow {
  readonly label: string;
  readonly text: string;
  readonly url: string;
  readonly time: string;
  readonly long: boolean;
}

/** The metadata of a document's page, as its front matter holds it. */
export interface PeerFields {
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly moment: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly source: string;
  readonly number: string;
  readonly issued: string;
  readonly origin: string;
  /** The column whose place in the navigation it takes. */
  readonly home: string;
  /** Every list that shows it: columns, their years, its agency's column. */
  readonly columns: readonly string[];
  readonly months: readonly string[];
  readonly offices: readonly string[];
  readonly rows: readonly PeerRow[];
  readonly attachments: readonly (PeerLink & { readonly kind: string; readonly name: string })[];
  readonly related: readonly {
    readonly heading: string;
    readonly links: readonly (PeerLink & { readonly date: string })[];
  }[];
  readonly newer: PeerLink | undefined;
  readonly older: PeerLink | undefined;
}

/** A document as the peers get it. */
export interface PeerDocument {
  /** Below the content folder, without an extension. */
  readonly path: string;
  readonly fields: PeerFields;
  /** Markdown, with the addresses of the pages that its links mean. */
  readonly body: string;
}
