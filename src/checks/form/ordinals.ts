import type { TextBlock } from '../../markdown/text-blocks.ts';
import { narrow, readNumeral, writeNumeral } from './numerals.ts';

/** The ways in which the parts of a text are numbered. */
export type OrdinalKind = '一、' | '（一）' | '1.' | '（1）' | '1）' | '①、' | '章' | '节' | '条' | ListKind;

/** Those of lists within a paragraph. */
export type ListKind = '一是' | '一要' | '第一，' | '一、…' | '1.…' | '（一）…' | '（1）…' | '①';

/** An ordinal of a text. */
export interface Ordinal {
  readonly kind: OrdinalKind;
  readonly value: number;
  readonly block: TextBlock;
  readonly offset: number;
  /** As it stands. */
  readonly text: string;
  /** Another way to write the next or the one before, in the same form. */
  write(value: number): string;
  /** Whether it surely numbers a part; one that does not is never reported, but fills a gap. */
  readonly isSure: boolean;
}

interface Form {
  readonly kind: OrdinalKind;
  readonly pattern: RegExp;
  readonly isSure: boolean;
}

const HAN_NUMBER = '[一二三四五六七八九十百零〇]{1,5}';
/** Blanks that may stand before a block's words. */
const START = '^[\\s\\u3000]*';
/** What a title has behind its number, with no sentence in it. */
const TITLE = '[ \\u3000]+(?=[\\p{Script=Han}“《][^。；]{1,39}$)';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const FORMS: readonly Form[] = [
  // 一、二、三产业 is a list of its own, and 一、二 in 第一、二款 too.
  {
    kind: '一、',
    pattern: new RegExp(`${START}(${HAN_NUMBER})(?:、(?!${HAN_NUMBER}[、产])|[．.](?!\\d)|${TITLE})`, 'u'),
    isSure: true,
  },
  { kind: '一、', pattern: new RegExp(`${START}(${HAN_NUMBER})[\\s\\u3000]*$`, 'u'), isSure: false },
  {
    kind: '（一）',
    pattern: new RegExp(`${START}[（(](${HAN_NUMBER})[）)](?![项款][的规、和所])`, 'u'),
    isSure: true,
  },
  {
    kind: '（1）',
    pattern: new RegExp(`${START}[（(]([\\d０-９]{1,2})[）)](?![项款][的规、和所])`, 'u'),
    isSure: true,
  },
  { kind: '1）', pattern: new RegExp(`${START}([\\d０-９]{1,2})[）)]`, 'u'), isSure: true },
  {
    kind: '1.',
    pattern: new RegExp(`${START}([\\d０-９]{1,2})[.．、](?![\\d０-９.．、])`, 'u'),
    isSure: true,
  },
  {
    kind: '1.',
    pattern: new RegExp(`${START}([\\d０-９]{1,2})(?:[\\s\\u3000]*$|${TITLE})`, 'u'),
    isSure: false,
  },
  {
    kind: '条',
    pattern: new RegExp(`${START}第(${HAN_NUMBER}|\\d{1,3})条(?=[\\s\\u3000【（]|$)`, 'u'),
    isSure: true,
  },
  {
    kind: '条',
    pattern: new RegExp(`${START}第(${HAN_NUMBER}|\\d{1,3})条(?![之的规款项至、，和与及或第中所])`, 'u'),
    isSure: false,
  },
  { kind: '①、', pattern: new RegExp(`${START}([${CIRCLED}])(?![项款至、所的式])`, 'u'), isSure: true },
  // 第五条至第九条 （略） stands for all of them.
  {
    kind: '条',
    pattern: new RegExp(
      `${START}第(?:${HAN_NUMBER}|\\d{1,3})条?(?:至|—{1,2}|-|～)第?(${HAN_NUMBER}|\\d{1,3})条(?=[\\s\\u3000]*(?:[（(【]?略|…|$))`,
      'u',
    ),
    isSure: false,
  },
  {
    kind: '章',
    pattern: new RegExp(`${START}第(${HAN_NUMBER}|\\d{1,3})章(?=[\\s\\u3000]|$)`, 'u'),
    isSure: true,
  },
  {
    kind: '节',
    pattern: new RegExp(`${START}第(${HAN_NUMBER}|\\d{1,3})节(?=[\\s\\u3000]|$)`, 'u'),
    isSure: true,
  },
];

/** What a block has to begin with to have a number at all. */
const MAY_BEGIN = /^[\s\u3000]*[一二三四五六七八九十百（(\d０-９第①-⑳]/;
/** An item's number in Markdown, before its words. */
const LIST_MARK = /(?:^|[\s>])(\d{1,2})[.)][ \t]+[*_[\]~` ]*$/;

/** A list within a paragraph: each of its parts begins behind a stop, or with the paragraph. */
interface ListForm {
  readonly kind: ListKind;
  /** What a paragraph cannot have such a list without. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const LIST_START = '(?<=^|[。；，：、,;:\\s\\u3000])';
/** Behind a stop that ends a part; （1） behind a word is of that word, and （一）项 another article's. */
const PART_START = '(?<=^|[。；：;:][\\s\\u3000]{0,4})';
const HAN_DIGITS = '[一二三四五六七八九十]{1,2}';

/** 一是……；二是……, 第一，……；第二，…… within a paragraph. */
const LIST_FORMS: readonly ListForm[] = [
  { kind: '一是', needs: /是/, pattern: new RegExp(`${LIST_START}(${HAN_DIGITS})是(?!否|非)`, 'g') },
  { kind: '一要', needs: /二要/, pattern: new RegExp(`${PART_START}(${HAN_DIGITS})要(?!素|点|件)`, 'g') },
  { kind: '第一，', needs: /第[二三]，/, pattern: new RegExp(`${PART_START}第(${HAN_DIGITS})(?=，)`, 'g') },
  {
    kind: '一、…',
    needs: /二、/,
    pattern: new RegExp(`${PART_START}(${HAN_DIGITS})、(?![一二三四五六七八九十])`, 'g'),
  },
  { kind: '1.…', needs: /2[.．、]/, pattern: new RegExp(`${PART_START}(\\d{1,2})[.．、](?!\\d)`, 'g') },
  {
    kind: '（一）…',
    needs: /（[二三]）/,
    pattern: new RegExp(`${PART_START}（(${HAN_DIGITS})）(?![项款至、（所的式])`, 'g'),
  },
  {
    kind: '（1）…',
    needs: /（[23]）/,
    pattern: new RegExp(`${PART_START}（(\\d{1,2})）(?![项款至、（所的式])`, 'g'),
  },
  { kind: '①', needs: /[②③]/, pattern: new RegExp(`${PART_START}([${CIRCLED}])(?![项款至、所的式])`, 'g') },
];

const HIGHEST = 300;

function readValue(text: string): number | undefined {
  const circled = CIRCLED.indexOf(text) + 1;
  if (circled > 0) return circled;
  const value = /^[\d０-９]+$/.test(text) ? Number(narrow(text)) : readNumeral(text);
  return value !== undefined && value >= 1 && value <= HIGHEST ? value : undefined;
}

function ordinalAt(block: TextBlock, { kind, isSure }: Form, match: RegExpExecArray): Ordinal | undefined {
  const number = match[1] ?? '';
  const value = readValue(number);
  if (value === undefined) return undefined;
  const whole = match[0].trim();
  const write = CIRCLED.includes(number)
    ? (other: number) => CIRCLED.charAt(other - 1)
    : readNumeral(number) === undefined
      ? String
      : writeNumeral;
  const at = whole.indexOf(number);
  return {
    kind,
    value,
    block,
    offset: match[0].length - match[0].trimStart().length,
    text: whole,
    write: (other) => whole.slice(0, at) + write(other) + whole.slice(at + number.length),
    isSure,
  };
}

function readListMark(block: TextBlock, lines: readonly string[]): Ordinal | undefined {
  const { line, column } = block.placeAt(0);
  const mark = LIST_MARK.exec((lines[line - 1] ?? '').slice(Math.max(0, column - 40), column - 1));
  const value = mark && readValue(mark[1] ?? '');
  if (!value) return undefined;
  return {
    kind: '1.',
    value,
    block,
    offset: 0,
    text: `${value}.`,
    write: (other) => `${other}.`,
    isSure: true,
  };
}

/** The number that a block begins with. @param lines of the whole file */
function readBlockOrdinal(block: TextBlock, lines: readonly string[]): Ordinal | undefined {
  if (MAY_BEGIN.test(block.text.slice(0, 12))) {
    // A title ends within its first words, so that the rest of a long paragraph need not be looked at.
    const head = block.text.slice(0, 60);
    for (const form of FORMS) {
      const match = form.pattern.exec(head);
      // ①……；②…… in one block is a list within it, which the next block may go on with.
      if (match && form.kind === '①、' && /[①-⑳]/.test(block.text.slice(match[0].length))) return undefined;
      const ordinal = match && ordinalAt(block, form, match);
      if (ordinal) return ordinal;
    }
  }
  return block.kind === 'item' ? readListMark(block, lines) : undefined;
}

function readListed(block: TextBlock): Ordinal[] {
  return LIST_FORMS.flatMap(({ kind, needs, pattern }) => {
    if (!needs.test(block.text)) return [];
    return [...block.text.matchAll(pattern)].flatMap(({ index, 0: text, 1: number = '' }): Ordinal[] => {
      const value = readValue(number);
      if (value === undefined) return [];
      const write = (other: number) => {
        if (CIRCLED.includes(number)) return CIRCLED.charAt(other - 1);
        return text.replace(number, /\d/.test(number) ? String(other) : writeNumeral(other));
      };
      return [{ kind, value, block, offset: index, text, write, isSure: true }];
    });
  });
}

/** The ordinals of a document in their order: those that begin blocks, and 一是, 二是 within them. */
export function readOrdinals(blocks: readonly TextBlock[], source: string): Ordinal[] {
  const ordinals: Ordinal[] = [];
  let lines: readonly string[] | undefined;
  for (const block of blocks) {
    const { kind } = block;
    if (kind !== 'heading' && kind !== 'paragraph' && kind !== 'item') continue;
    if (kind === 'item') lines ??= source.split('\n');
    const first = readBlockOrdinal(block, lines ?? []);
    if (first) ordinals.push(first);
    for (const listed of readListed(block)) ordinals.push(listed);
  }
  return ordinals;
}

/** A text's own article that it points to, such as 本办法第二十六条. */
export interface OwnReference {
  readonly block: TextBlock;
  readonly offset: number;
  readonly text: string;
  readonly value: number;
}

const OWN_REFERENCE = new RegExp(
  `本(?:办法|规定|细则|条例|规则|规程|制度|决定)第(${HAN_NUMBER}|\\d{1,3})条`,
  'gu',
);

/** Where a document points to its own articles. */
export function readOwnReferences(blocks: readonly TextBlock[]): OwnReference[] {
  return blocks.flatMap((block) =>
    block.text.includes('条') && block.text.includes('本')
      ? [...block.text.matchAll(OWN_REFERENCE)].flatMap(({ index, 0: text, 1: number = '' }) => {
          const value = readValue(number);
          return value === undefined ? [] : { block, offset: index, text, value };
        })
      : [],
  );
}
