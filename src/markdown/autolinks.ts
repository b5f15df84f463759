import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { replaceChild } from './tree-walk.ts';

/** A web address of ASCII characters up to one that can end it, or a mailbox. */
const ADDRESS =
  /(?<![\w/@.+-])(?:(?:https?:\/\/|www\.)[\w-]+(?:[.:][\w-]+)*(?:[/?#][\x21-\x3b\x3d-\x7e]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;

/** Cuts what belongs to the sentence off an address's end: punctuation, and a bracket that it does not open. */
function trimEnd(address: string): string {
  let end = address.length;
  let unopened = address.split(')').length - address.split('(').length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[?!.,:;*_~'"\]]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** Makes the function that says where an index of a text stands; asked for in ascending order, so that each line is passed once. */
function placesIn(text: string, { line, column, offset }: Point): (index: number) => Point {
  let linesBefore = 0;
  let lineStart = 0;
  const lineEnd = /\r\n|\r|\n/g;
  let next = lineEnd.exec(text);
  return (index) => {
    for (; next && lineEnd.lastIndex <= index; next = lineEnd.exec(text)) {
      linesBefore += 1;
      lineStart = lineEnd.lastIndex;
    }
    return {
      line: line + linesBefore,
      column: linesBefore > 0 ? index - lineStart + 1 : column + index,
      ...(offset !== undefined && { offset: offset + index }),
    };
  };
}

function makeLink(address: string, position: Position | undefined): Link {
  const protocol = /^https?:/i.test(address) ? '' : address.includes('@') ? 'mailto:' : 'http://';
  return {
    type: 'link',
    url: `${protocol}${address}`,
    children: [{ type: 'text', value: address }],
    ...(position && { position }),
  };
}

function splitText({ value, position }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  const pointAt = position && placesIn(value, position.start);
  for (const match of value.matchAll(ADDRESS)) {
    const address = trimEnd(match[0]);
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    end = match.index + address.length;
    const place = pointAt && { start: pointAt(match.index), end: pointAt(end) };
    parts.push(makeLink(address, place));
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

function linkAddresses(parent: Nodes): void {
  if (!('children' in parent) || parent.type === 'link' || parent.type === 'linkReference') return;
  // Between the tags of a link that is written as HTML, too.
  let isInLink = false;
  for (const child of [...parent.children]) {
    if (child.type === 'html')
      isInLink = /^<a\s/i.test(child.value) || (isInLink && !/^<\/a/i.test(child.value));
    else if (isInLink) continue;
    else if (child.type !== 'text') linkAddresses(child);
    else if (/[@]|http|www/i.test(child.value))
      replaceChild<PhrasingContent>(parent, child, splitText(child));
  }
}

/** remark plugin: bare addresses become links. One ends where its ASCII characters do, for Chinese writes on without a blank. */
export function remarkAutolinks() {
  return (tree: Root): void => linkAddresses(tree);
}
