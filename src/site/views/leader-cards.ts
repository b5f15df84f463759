import { hasLeftOffice, type Leader, leadersAmong } from '../../portal/leaders.ts';
import type { Portal, PortalDocument } from '../../portal/model.ts';
import { href } from './href.ts';
import { type NamedPictureView, namedPicture } from './named-picture.ts';

/** How wide a photo is shown at most, in CSS pixels. */
const PORTRAIT_WIDTH = 132;

/** A leader as a list shows them. */
export interface LeaderCard {
  readonly name: string;
  readonly href: string;
  readonly post: string | undefined;
  readonly portfolio: readonly string[];
  readonly photo: NamedPictureView | undefined;
  /** Stands in for a photo: the first character of the name. */
  readonly initial: string;
  /** `2018-03 至 2019-10`; undefined where neither is known. */
  readonly term: string | undefined;
  readonly isDraft: boolean;
}

/** Leaders of one rank, under a heading of their own or without one. */
export interface LeaderGroup {
  readonly heading: string | undefined;
  readonly leaders: readonly LeaderCard[];
}

/** Leaders by rank, those who have left last, and what has not been published about those in office. */
export interface LeaderCards {
  readonly groups: readonly LeaderGroup[];
  readonly gaps: string | undefined;
}

const LEFT_OFFICE = '曾任领导';
/** Those without a group, where others have one. */
const WITHOUT_GROUP = '其他领导';

/** Since when and until when a leader is or was in office, as far as it is known. */
export function termOf(portal: Portal, leader: Leader): string | undefined {
  const { since, until } = leader.fields;
  if (until !== undefined) return since === undefined ? `任职至 ${until}` : `${since} 至 ${until}`;
  if (since === undefined) return undefined;
  return portal.today < since ? `${since} 起任职` : `${since} 起`;
}

/** A card of a leader. */
export function leaderCard(portal: Portal, leader: Leader): LeaderCard {
  const { name, post, portfolio = [] } = leader.fields;
  return {
    name,
    href: href(portal, leader.route),
    post,
    portfolio,
    photo: namedPicture(portal, leader, PORTRAIT_WIDTH),
    initial: [...name][0] ?? '',
    term: termOf(portal, leader),
    isDraft: leader.withheld.length > 0,
  };
}

/** What has not been published of a leader in office, in the words of its fields; of one who has left, nothing is due. */
export function missingOf(portal: Portal, leader: Leader): string[] {
  if (hasLeftOffice(portal, leader)) return [];
  const { fields } = leader;
  const known: [unknown, string][] = [
    [fields.post, '职务'],
    [fields.portfolio?.length ? fields.portfolio : undefined, '分工'],
    [fields.photo, '照片'],
  ];
  return known.filter(([value]) => value === undefined).map(([, word]) => word);
}

/** `职务、分工和照片`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`;
}

function gapsOf(portal: Portal, leaders: readonly Leader[]): string | undefined {
  const gaps = leaders.flatMap((leader) => {
    const missing = missingOf(portal, leader);
    return missing.length > 0 ? [`${leader.fields.name}的${joinWords(missing)}`] : [];
  });
  return gaps.length > 0 ? `尚未公布：${gaps.join('；')}。公布后在这里补上。` : undefined;
}

/** Leaders in groups as their front matter names them; a group stands where its first leader does. */
function groupsOf(portal: Portal, leaders: readonly Leader[]): LeaderGroup[] {
  const byGroup = Map.groupBy(leaders, ({ fields }) => fields.group);
  return [...byGroup].map(([heading, all]) => ({
    heading: heading ?? (byGroup.size > 1 ? WITHOUT_GROUP : undefined),
    leaders: all.map((leader) => leaderCard(portal, leader)),
  }));
}

/** @returns undefined where there is no leader among the documents */
export function leaderCards(portal: Portal, documents: readonly PortalDocument[]): LeaderCards | undefined {
  const { inOffice, former } = leadersAmong(portal, documents);
  if (inOffice.length + former.length === 0) return undefined;
  const left = former.map((leader) => leaderCard(portal, leader));
  return {
    groups: [
      ...groupsOf(portal, inOffice),
      ...(left.length > 0 ? [{ heading: LEFT_OFFICE, leaders: left }] : []),
    ],
    gaps: gapsOf(portal, inOffice),
  };
}

/** The cards of the leaders in office only, for an agency's page; empty where it has published none. */
export function cardsInOffice(portal: Portal, documents: readonly PortalDocument[]): LeaderCard[] {
  return leadersAmong(portal, documents).inOffice.map((leader) => leaderCard(portal, leader));
}

/** What to know of a leader who has left; undefined for one in office. */
export function formerNotice(portal: Portal, leader: Leader): string | undefined {
  if (!hasLeftOffice(portal, leader)) return undefined;
  return `任职至 ${leader.fields.until}。本页所载是任职期间的情况，保留在此供查阅。`;
}
