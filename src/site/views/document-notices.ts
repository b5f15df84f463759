import { isList, successorOf } from '../../portal/lists.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { changesTo, validityOf } from '../../portal/validity.ts';
import { consultationState } from './consultation-state.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { formerNotice } from './leader-cards.ts';
import { topicState } from './topic-contents.ts';

/**
 * Something to know before reading. `grave`: do not rely on this text; `draft`: not published; `quiet`: an aside;
 * `open` and `closed`: whether opinions are taken.
 */
export interface NoticeView {
  readonly tone: 'draft' | 'grave' | 'quiet' | 'open' | 'closed';
  readonly heading: string;
  readonly text: string;
  readonly links: readonly DocumentLinkView[];
}

function draftNotice({ withheld }: PortalDocument): NoticeView[] {
  if (withheld.length === 0) return [];
  return [{ tone: 'draft', heading: '草稿，不会发布', text: `原因：${withheld.join('；')}。`, links: [] }];
}

function grave(heading: string, text: string, links: readonly DocumentLinkView[] = []): NoticeView {
  return { tone: 'grave', heading, text, links };
}

/** What is true of the text today. */
function validityNotice(portal: Portal, document: PortalDocument): NoticeView[] {
  if (document.type !== 'policy') return [];
  const { expiresOn, effectiveOn } = document.fields;
  const linksTo = (change: 'amends' | 'repeals') =>
    changesTo(portal, document, change).inEffect.map((by) => documentLink(portal, by));
  const since = expiresOn === undefined || expiresOn > portal.today ? '' : `自${expiresOn}起，`;
  switch (validityOf(portal, document)) {
    case '废止':
      return [grave('本文件已废止', `${since}本文件不再执行，保留在此供查阅。`, linksTo('repeals'))];
    case '失效':
      return [grave('本文件已失效', `${since}本文件不再有效，保留在此供查阅。`)];
    case '已修改':
      return [grave('本文件已修改', '部分内容已有变动，请与修改它的文件一并阅读。', linksTo('amends'))];
    default:
      if (effectiveOn === undefined || effectiveOn <= portal.today) return [];
      return [grave('本文件尚未施行', `自${effectiveOn}起施行。`)];
  }
}

/** What will change, by documents that are published but not yet in effect. */
function changeNotices(portal: Portal, document: PortalDocument): NoticeView[] {
  return (['repeals', 'amends'] as const).flatMap((change) => {
    const { toCome } = changesTo(portal, document, change);
    if (toCome.length === 0) return [];
    const heading = change === 'repeals' ? '本文件将被废止' : '本文件将被修改';
    const links = toCome.map((by) => documentLink(portal, by));
    return [grave(heading, '以下文件已经公布，施行后以其为准。', links)];
  });
}

function listNotice(portal: Portal, document: PortalDocument): NoticeView[] {
  const successor = isList(document) ? successorOf(document) : undefined;
  if (!successor) return [];
  const text = `${document.agency.shortName}已经公布新的清单，以新的为准；本页保留供查阅。`;
  return [grave('本清单已经更新', text, [documentLink(portal, successor)])];
}

/** Where a consultation stands. The day is told, since the page stays as it is until the next build. */
function consultationNotice(portal: Portal, document: PortalDocument): NoticeView[] {
  if (document.type !== 'consultation') return [];
  const { phase, label, detail } = consultationState(portal, document);
  const text = `${detail}（按${portal.today}计）。`;
  return [{ tone: phase === 'open' ? 'open' : 'closed', heading: label, text, links: [] }];
}

function editorialNotice({ fields }: PortalDocument): NoticeView[] {
  const text = [
    ...(fields.sample ? ['本页不是官方文本，以官方发布的为准。'] : []),
    ...(fields.note ? [fields.note] : []),
  ];
  if (text.length === 0) return [];
  return [{ tone: 'quiet', heading: fields.sample ? '示例' : '编者说明', text: text.join(''), links: [] }];
}

/** A leader who has left, and a topic that has ended or not begun: their pages stay, and say so. */
function timeNotice(portal: Portal, document: PortalDocument): NoticeView[] {
  if (document.type === 'leader') {
    const text = formerNotice(portal, document);
    return text === undefined ? [] : [{ tone: 'quiet', heading: '已离任', text, links: [] }];
  }
  if (document.type !== 'topic' || topicState(portal, document) !== '已结束') return [];
  const text = `到 ${document.fields.endsOn} 为止，内容保留在此供查阅。`;
  return [{ tone: 'quiet', heading: '本专题已结束', text, links: [] }];
}

/** The notices of a document, the gravest first. */
export function documentNotices(portal: Portal, document: PortalDocument): NoticeView[] {
  return [
    ...draftNotice(document),
    ...validityNotice(portal, document),
    ...changeNotices(portal, document),
    ...timeNotice(portal, document),
    ...listNotice(portal, document),
    ...consultationNotice(portal, document),
    ...editorialNotice(document),
  ];
}
