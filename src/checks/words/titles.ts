/** How far back a title's mark is looked for. */
const LONGEST_TITLE = 80;

/** Whether an offset of a text is within 《》: the words there are those of another document. */
export function isInTitle(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_TITLE), offset);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
