import type { Portal, PortalDocumentOf } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { columnLink, href, type LinkView } from './href.ts';
import { type NamedPictureView, namedPicture } from './named-picture.ts';

type Topic = PortalDocumentOf<'topic'>;

/** How wide a banner is shown at most, in CSS pixels. */
const BANNER_WIDTH = 960;

/** A section of a topic: its documents, then where else to look. */
export interface TopicSection {
  readonly id: string;
  readonly title: string;
  readonly text: string | undefined;
  readonly documents: readonly DocumentLinkView[];
  readonly places: readonly LinkView[];
}

/** A topic's page. */
export interface TopicView {
  readonly banner: NamedPictureView | undefined;
  readonly sections: readonly TopicSection[];
}

/** A topic in a list. */
export interface TopicCard {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly state: string | undefined;
  readonly date: string;
  /** How many published documents it gathers, each counted once. */
  readonly total: number;
  readonly isDraft: boolean;
}

/** Whether a topic is under way on the portal's day; undefined where no dates are given. It ends after its last day. */
export function topicState(portal: Pick<Portal, 'today'>, { fields }: Topic): string | undefined {
  const { startsOn, endsOn } = fields;
  if (startsOn === undefined && endsOn === undefined) return undefined;
  if (endsOn !== undefined && portal.today > endsOn) return '已结束';
  return startsOn !== undefined && portal.today < startsOn ? '未开始' : '进行中';
}

/** The contents of a topic. What is not published is left out, and so is a section that then holds nothing. */
export function topicSections(portal: Portal, topic: Topic): TopicSection[] {
  return topic.fields.sections
    .map(({ title, text, documents = [], columns = [], links = [] }, index) => ({
      id: `section-${index + 1}`,
      title,
      text,
      documents: [...new Set(documents)].flatMap((file) => {
        const document = portal.documentByFile.get(file);
        return document ? [documentLink(portal, document)] : [];
      }),
      places: [
        ...columns.flatMap((path) => {
          const column = portal.columnByPath.get(path);
          return column ? [columnLink(portal, column)] : [];
        }),
        ...links.map(({ title: name, url }) => ({ title: name, href: url, isExternal: true })),
      ],
    }))
    .filter(({ documents, places }) => documents.length + places.length > 0);
}

export function topicView(portal: Portal, topic: Topic): TopicView {
  return { banner: namedPicture(portal, topic, BANNER_WIDTH), sections: topicSections(portal, topic) };
}

export function topicCard(portal: Portal, topic: Topic): TopicCard {
  const { title, summary, sections } = topic.fields;
  const files = new Set(sections.flatMap(({ documents = [] }) => documents));
  return {
    title,
    href: href(portal, topic.route),
    summary: summary ?? topic.facts.excerpt,
    state: topicState(portal, topic),
    date: documentLink(portal, topic).date,
    total: [...files].filter((file) => portal.documentByFile.has(file)).length,
    isDraft: topic.withheld.length > 0,
  };
}
