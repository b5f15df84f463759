import type { OutlineEntry, RenderedBody } from '../../markdown/body.ts';

/** A body with fewer headings than this needs no table of contents. */
const OUTLINE_FROM = 3;
/** Headings below this depth are too many for a table of contents. */
const OUTLINE_DEPTH = 3;

/** What an address cannot hold as it is. Han characters can: encoded they would take three times the room. */
const UNFIT_IN_ADDRESS = /[%\s"<>`]/g;

/** A line of a body's table of contents. */
export interface OutlineLink {
  readonly text: string;
  readonly href: string;
  /** Whether it stands below another. */
  readonly isSub: boolean;
}

/** The table of contents of a body; empty for short ones. */
export function outlineLinks(body: RenderedBody | undefined): OutlineLink[] {
  const entries = (body?.outline ?? []).filter((entry: OutlineEntry) => entry.depth <= OUTLINE_DEPTH);
  if (entries.length < OUTLINE_FROM) return [];
  const top = Math.min(...entries.map((entry) => entry.depth));
  return entries.map(({ text, anchor, depth }) => ({
    text,
    href: `#${anchor.replace(UNFIT_IN_ADDRESS, encodeURIComponent)}`,
    isSub: depth > top,
  }));
}
