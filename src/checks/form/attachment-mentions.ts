import type { DocumentText } from '../../source/document-text.ts';
import { readProse, type Words } from '../inspected-words.ts';

/** Words that promise what the document does not have. */
export interface Mention {
  readonly words: Words;
  readonly offset: number;
  readonly text: string;
}

/** 附件1 in brackets, 见附件, or a list of 附件 at the end. What others attach is none of it. */
const ATTACHMENT =
  /[（(](?:详?见)?附件(?:[1-9]\d?|[一二三四五六七八九十])?[）)]|(?:详见|见|按照?)附件(?:[1-9]\d?|[一二三四五六七八九十])?(?=[，。；）)、]|$)|^[\s\u3000]*附件(?:[1-9]\d?)?[：:](?=.)/u;
/** A title that promises tables. */
const TABLE_TITLE =
  /^(?:[一二三四五六七八九十]{1,3}[、 \u3000]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、 ]).{0,30}(?:统计表|附表)[\s\u3000]*$/;
/** Where the attached text begins in the body itself. */
const APPENDED = /^[\s\u3000]*(?:附件|附)(?:[1-9]\d?|[一二三四五六七八九十])?[：:]?[\s\u3000]*$/;
const APPENDED_TITLE = /^[\s\u3000]*(?:附件|附表?)/;
const FILE_LINK = /\]\((?!https?:|#|mailto:)[^)\s]{1,300}\.(?!md\b|mdx\b)[a-z0-9]{2,5}(?:\s|\))/i;

function hasFiles({ frontMatter, source }: DocumentText): boolean {
  const attachments = frontMatter?.['attachments'];
  return (Array.isArray(attachments) && attachments.length > 0) || FILE_LINK.test(source);
}

/** A table with figures, as statistics have; a list of titles and dates is none. */
function hasFigures({ body }: DocumentText): boolean {
  return body.tables.some(
    ({ rows }) =>
      rows.flat().filter(({ text }) => /^[\s\u3000]*\d[\d,]*(?:\.\d+)?[%％]?[\s\u3000]*$/.test(text))
        .length >= 2,
  );
}

/** The first words that promise an attachment or a table which the document has nowhere. */
export function findUnkeptMention(text: DocumentText): Mention | undefined {
  if (!/附件|统计表|附表/.test(text.source) || hasFiles(text)) return undefined;
  const blocks = readProse(text);
  const isAppended = blocks.some(
    ({ kind, text: words }, index) =>
      index < blocks.length - 1 &&
      (APPENDED.test(words) || (kind === 'heading' && APPENDED_TITLE.test(words))),
  );
  if (!isAppended) {
    for (const words of blocks) {
      const match = words.text.includes('附件') ? ATTACHMENT.exec(words.text) : undefined;
      if (match) return { words, offset: match.index, text: match[0].trim() };
    }
  }
  if (hasFigures(text)) return undefined;
  const title = blocks.find(({ text: words }) => words.length <= 40 && TABLE_TITLE.test(words.trim()));
  return title && { words: title, offset: 0, text: title.text.trim() };
}
