import type { BlockKind, BlockPlace, BodyText, TextBlock } from '../../markdown/text-blocks.ts';
import { memoPer } from '../../portal/memo.ts';
import type { Disclosure } from '../../schema/vocabulary.ts';

/** What a document's own text says of its disclosure: an attribute, or that it is public with passages left out. */
export interface DisclosureMark {
  readonly says: Disclosure | '删减后公开';
  /** As they are written. */
  readonly words: string;
  readonly at: BlockPlace;
}

/** Words in brackets that begin as a mark does, and are not longer than one may be. */
const BRACKETED = /[（(【[](\s{0,4}[此本该内仅供限][^（）()【】[\]\n]{1,40})[）)】\]]/g;
const BRACKET = /[（(【[]/;
/** What a mark on a document begins with: 此件公开发布. */
const THIS_DOCUMENT = /^(?:此|本|该)(?:文件|公文|通知|件|文)/;
/** What remains of the form that a document is drafted on: 信息公开属性：依申请公开. */
const FORM_LINE =
  /^(?:政府)?(?:信息)?公开(?:属性|选项|类别|类型|方式|形式)[:：](主动公开|依申请公开|不予公开|不公开|免予公开)$/;
/** A level of secrecy at a document's head: 机密★5年. */
const SECRECY = /^(?:绝密|机密|秘密)(?:[★☆*].{0,12})?$/;
/** A paper for a circle of readers. */
const INTERNAL =
  /^(?:内部(?:资料|文件|材料|参考|刊物|使用|掌握|传阅)|(?:仅供|仅限|限|供)内部(?:人员)?(?:使用|参考|传阅|掌握))$/;
/** Before a mark that is spoken of and not set. */
const SPOKEN_OF = /(?:标注|注明|标明|写明|印有|加注|标识|字样|写上|如|[“‘「『《"'])\s*$/;

/** What the parts of a mark say after 此件, the first that one of the parts has. */
const MEANINGS: readonly (readonly [DisclosureMark['says'], RegExp])[] = [
  ['依申请公开', /^(?:属于|为|系|可以?)?依(?:法)?申请(?:予以)?公开$/],
  [
    '不予公开',
    /^(?:依法|按规定|暂|属于|为|系|均|一律|请)?(?:不|免|非|勿|严禁)(?:予|得|宜|能|可|再|要)?以?(?:主动|擅自)?(?:对外|向社会|在?网上)?(?:公开发布|公开|登报|上网|外传|外发|传播|发布)$/,
  ],
  [
    '不予公开',
    /^(?:为|系|属于?|作为?|仅供|仅限|限|供|请|应)?(?:内部(?:资料|文件|材料|使用|参考|掌握|传阅)|(?:注意)?保密)$/,
  ],
  [
    '删减后公开',
    /^经?(?:删减|删节|节选|部分(?:内容)?)(?:处理)?[后的]?(?:再|可以?)?(?:对外|主动)?(?:公开发布|公开|发布)$/,
  ],
  [
    '主动公开',
    /^(?:可以?|应当?|予以|全文|同意|准予|依法|属于|为)?(?:主动|对外|向社会|在?网上)?(?:公开发布|公开刊登|公开|登报|上网|全文发布)$/,
  ],
];

/** Kinds of blocks that a mark can stand in; in cells and code there are models of it. */
const KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'item', 'quote', 'html']);

/** What the parts of a mark say; undefined where they say nothing of disclosure, such as to whom it is sent. */
function meaningOf(words: string): DisclosureMark['says'] | undefined {
  const parts = words.split(/[，,、；;。]/);
  return MEANINGS.find(([, form]) => parts.some((part) => form.test(part)))?.[0];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

function isInternal(words: string): boolean {
  return INTERNAL.test(words.trim().split(/[，,、；;。\s]/, 1)[0] ?? '');
}

/** What words in brackets say that stand at the beginning or the end of a line. */
function saidInBrackets(inner: string, before: string, after: string): DisclosureMark['says'] | undefined {
  const [isFirst, isLast] = [before.trim() === '', after.trim() === ''];
  const said = withoutBlanks(inner);
  if (THIS_DOCUMENT.test(said))
    return (isFirst || isLast) && !SPOKEN_OF.test(before)
      ? meaningOf(said.replace(THIS_DOCUMENT, ''))
      : undefined;
  return isFirst && isLast && isInternal(inner) ? '不予公开' : undefined;
}

/** How much is looked at on either side of a mark. */
const AROUND = 8;

function bracketedMarks(line: string, offset: number, block: TextBlock): DisclosureMark[] {
  const marks: DisclosureMark[] = [];
  for (const { 0: words, 1: inner = '', index } of line.matchAll(BRACKETED)) {
    const end = index + words.length;
    const says = saidInBrackets(
      inner,
      line.slice(Math.max(0, index - AROUND), index),
      line.slice(end, end + AROUND),
    );
    if (says) marks.push({ says, words, at: block.placeAt(offset + index) });
  }
  return marks;
}

/** The longest line that can be a mark as a whole. */
const LONGEST_LINE = 40;

/** A line that is a mark as a whole, without brackets. */
function wholeLineMark(line: string, offset: number, block: TextBlock): DisclosureMark[] {
  const said = withoutBlanks(line);
  const written = FORM_LINE.exec(said)?.[1];
  const isWithheld = block.kind === 'paragraph' && (SECRECY.test(said) || isInternal(line));
  const says = written ? meaningOf(written) : isWithheld ? '不予公开' : undefined;
  if (!says) return [];
  const start = line.length - line.trimStart().length;
  return [{ says, words: line.trim(), at: block.placeAt(offset + start) }];
}

/**
 * The marks of disclosure that a body's text bears, in its order: （此件公开发布）, （此件不公开）, （内部资料）,
 * 公开属性：依申请公开, 机密★5年. Marks that a text only speaks of are none.
 */
export const readDisclosureMarks = memoPer(({ blocks }: BodyText): readonly DisclosureMark[] => {
  const marks: DisclosureMark[] = [];
  for (const block of blocks) {
    if (!KINDS.has(block.kind)) continue;
    const lines = block.text.split('\n');
    if (lines.length === 1 && block.text.length > LONGEST_LINE && !BRACKET.test(block.text)) continue;
    let offset = 0;
    for (const line of lines) {
      if (BRACKET.test(line)) marks.push(...bracketedMarks(line, offset, block));
      if (line.length <= LONGEST_LINE && line.trim() !== '')
        marks.push(...wholeLineMark(line, offset, block));
      offset += line.length + 1;
    }
  }
  return marks;
});
