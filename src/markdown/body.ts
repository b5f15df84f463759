/** The format of a document's body: Markdown, or MDX with the project's own components only. */
export type BodyFormat = 'md' | 'mdx';

/** A link of a body, or a file that it shows. Line and column count from 1, in the file. */
export interface BodyLink {
  readonly kind: 'link' | 'image' | 'video' | 'captions';
  /** As written, percent-decoding not applied. */
  readonly url: string;
  /** The link's words, or the image's alternative text. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A heading, with the anchor it has on the page. */
export interface OutlineEntry {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
}

/** An official document that a body mentions. Line and column count from 1, in the file. */
export interface Citation {
  readonly kind: 'number' | 'title';
  /**
   * A document number in its right form, with what Chinese stands right before it: where the number begins only those
   * know who know the signs of agencies (`按照示政办发〔2019〕8号`); its place is that of its 〔. Or a title, without its 《》.
   */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Whether its sentence speaks of a document's end or change, such as 同时废止; left out where it does not. */
  readonly isEnding?: boolean | undefined;
}

/** Something a body must not contain; `at` counts from 1, in the file. */
export interface BodyFinding {
  readonly rule:
    | 'mdx-code'
    | 'mdx-syntax'
    | 'mdx-component'
    | 'component-content'
    | 'body-unreadable'
    | 'body-costly';
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
}

/** What is known of a body once it has been read; the body itself is dropped. */
export interface BodyFacts {
  readonly links: readonly BodyLink[];
  /**
   * The anchors of its headings, for links with `#`, with line breaks between them: of all documents they are
   * hundreds of thousands, of which hardly any is ever asked for.
   */
  readonly anchors: string;
  /** The first words of its text, at most 120 characters, on one line. */
  readonly excerpt: string;
  /** How many characters its text has, spaces aside. */
  readonly length: number;
  /** Whether it says nothing at all. */
  readonly isEmpty: boolean;
  /** The official documents that it mentions by number, or by a title of some length; a hundred at most. */
  readonly citations: readonly Citation[];
  /** The same where two bodies say the same, whatever their blanks; empty where there are no words. */
  readonly textDigest: string;
  /** Alike where two bodies are: 24 parts of two signs each, of which most are the same; empty where a text is too short to tell. */
  readonly sketch: string;
  readonly findings: readonly BodyFinding[];
}

/** What is known where no body could be read. It is not called empty: its file has a finding already. */
export const NO_FACTS: BodyFacts = {
  links: [],
  anchors: '',
  excerpt: '',
  length: 0,
  isEmpty: false,
  citations: [],
  textDigest: '',
  sketch: '',
  findings: [],
};

/**
 * A body made ready for the pages of any portal: plain data, as a cache may keep it. Of an MDX body Astro makes the
 * HTML; here it is empty.
 */
export interface PreparedBody {
  /** Safe HTML, in which the addresses that a portal must resolve are left open. */
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  /** Its plain text, a block a line, for the search index. */
  readonly text: string;
}

/** A body as a page shows it. */
export interface RenderedBody {
  /** Safe HTML: raw HTML of the source has passed the allow-list. */
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  /** Its plain text, a block a line, for the search index. */
  readonly text: string;
}

/** An image as a page needs it: its address on the portal and its size in pixels, where known. */
export interface ResolvedImage {
  readonly src: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Smaller copies in WebP, with their widths, as `srcset` lists them; `sizes` comes with it. */
  readonly srcset?: string | undefined;
  readonly sizes?: string | undefined;
  /** One of the copies, for what can have one address only, such as a video's poster. */
  readonly single?: string | undefined;
}

/** How a body's relative addresses become the portal's. What cannot be resolved stays as it is written. */
export interface AddressResolver {
  /** A link's href, for a document or an attachment. */
  link(url: string): string | undefined;
  image(url: string): ResolvedImage | undefined;
}
