import type { Portal, PortalDocument } from '../../portal/model.ts';
import { type DocumentLinkView, documentLink } from './document-link.ts';
import { changersOf } from './policy-changes.ts';

/** Something to know before reading. `grave`: do not rely on this text; `draft`: not published; `quiet`: an aside. */
export interface NoticeView {
  readonly tone: 'draft' | 'grave' | 'quiet';
  readonly heading: string;
  readonly text: string;
  readonly links: readonly DocumentLinkView[];
}

function draftNotice({ withheld }: PortalDocument): NoticeView[] {
  if (withheld.length === 0) return [];
  return [{ tone: 'draft', heading: '草稿，不会发布', text: `原因：${withheld.join('；')}。`, links: [] }];
}

function validityNotice(portal: Portal, document: PortalDocument): NoticeView[] {
  if (document.type !== 'policy') return [];
  const { validity, expiresOn, effectiveOn } = document.fields;
  const repealers = changersOf(portal, document, 'repeals').map((by) => documentLink(portal, by));
  const amenders = changersOf(portal, document, 'amends').map((by) => documentLink(portal, by));
  const on = expiresOn === undefined ? '' : `自${expiresOn}起，`;
  if (validity === '废止' || repealers.length > 0)
    return [
      {
        tone: 'grave',
        heading: '本文件已废止',
        text: `${on}本文件不再执行，保留在此供查阅。`,
        links: repealers,
      },
    ];
  if (validity === '失效' || (expiresOn !== undefined && expiresOn <= portal.today))
    return [
      { tone: 'grave', heading: '本文件已失效', text: `${on}本文件不再有效，保留在此供查阅。`, links: [] },
    ];
  if (validity === '已修改' || amenders.length > 0)
    return [
      {
        tone: 'grave',
        heading: '本文件已修改',
        text: '部分内容已有变动，请与修改它的文件一并阅读。',
        links: amenders,
      },
    ];
  if (effectiveOn !== undefined && effectiveOn > portal.today)
    return [{ tone: 'grave', heading: '本文件尚未施行', text: `自${effectiveOn}起施行。`, links: [] }];
  return [];
}

function editorialNotice({ fields }: PortalDocument): NoticeView[] {
  const text = [
    ...(fields.sample ? ['本页不是官方文本，以官方发布的为准。'] : []),
    ...(fields.note ? [fields.note] : []),
  ];
  if (text.length === 0) return [];
  return [{ tone: 'quiet', heading: fields.sample ? '示例' : '编者说明', text: text.join(''), links: [] }];
}

/** The notices of a document, the gravest first. */
export function documentNotices(portal: Portal, document: PortalDocument): NoticeView[] {
  return [...draftNotice(document), ...validityNotice(portal, document), ...editorialNotice(document)];
}
