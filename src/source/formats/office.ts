import type { TextPart } from '../attachment-text.ts';
import { type ArchiveEntry, readArchive } from './archive.ts';
import { readLinks, readOfficeWords, readProperties, type TableCounter } from './office-words.ts';
import { UnreadableText } from './unreadable-text.ts';
import { readSheets } from './workbook.ts';
import { readXml } from './xml.ts';

/** The parts of an office file that hold words: of Word, Excel and PowerPoint, and of OFD. */
const WORDED =
  /^(?:word\/(?!theme|styles|settings|fontTable|webSettings|numbering)[^/]+\.xml|xl\/(?:workbook|sharedStrings|comments[^/]*|worksheets\/[^/]+|threadedComments\/[^/]+|drawings\/[^/]+)\.xml|ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml|(?:word|xl|xl\/worksheets|ppt\/slides)\/_rels\/[^/]+\.rels|docProps\/[^/]+\.xml|(?:Doc_\d+\/)?Pages\/[^/]+\/Content\.xml)$/i;

/** What parts are called, in Chinese. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document/, '正文'],
  [/^word\/header/, '页眉'],
  [/^word\/footer/, '页脚'],
  [/^word\/(?:foot|end)notes/, '脚注'],
  [/comments/i, '批注'],
  [/^xl\/drawings/, '文本框'],
  [/^ppt\/notesSlides/, '备注'],
];

function placeOf(name: string): string {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
  if (slide !== undefined) return `第 ${slide} 张幻灯片`;
  return PLACES.find(([path]) => path.test(name))?.[1] ?? '文件里';
}

/** The words of a page of an OFD file. */
function readOfdPage({ name, bytes }: ArchiveEntry): TextPart[] {
  const page = Number(/Page_(\d+)/i.exec(name)?.[1] ?? 0) + 1;
  const lines: string[] = [];
  let inWords = false;
  readXml(bytes, {
    open(element) {
      inWords = element === 'TextCode';
    },
    text(text) {
      if (inWords) lines.push(text);
    },
    close() {
      inWords = false;
    },
  });
  return lines.length > 0 ? [{ place: `第 ${page} 页`, cells: [lines.join(' ')] }] : [];
}

/** Whether an archive's names are those of an office file, and not of any ZIP. */
function isOfficeName(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|OFD\.xml)$/i.test(name);
}

/**
 * The text of a .docx, .xlsx, .pptx or .ofd file, of its notes and comments, headers, footers, links and properties.
 * @throws UnreadableText where it is damaged, encrypted or too large
 */
export function readOffice(bytes: Uint8Array): TextPart[] {
  let isOffice = false;
  const entries = readArchive(bytes, (name) => {
    isOffice ||= isOfficeName(name);
    return WORDED.test(name);
  });
  if (!isOffice) throw new UnreadableText('文件已损坏，或者不是这种文件');
  const tables: TableCounter = { count: 0 };
  const parts = entries.some(({ name }) => name.startsWith('xl/')) ? readSheets(entries, tables) : [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.endsWith('.rels')) parts.push(...readLinks(entry));
    else if (name.startsWith('docProps/')) parts.push(...readProperties(entry));
    else if (/Content\.xml$/i.test(name)) parts.push(...readOfdPage(entry));
    else if (!/^xl\/(?:workbook|sharedStrings|worksheets)/.test(name))
      for (const part of readOfficeWords(entry, placeOf(name), tables)) parts.push(part);
  }
  return parts;
}
