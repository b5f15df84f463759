import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../built-site.ts';
import { type ContentState, isDocument, splitDocument, textOf } from './content-state.ts';

const TOKEN = /zq\d+w/g;

/** Makes words that stand nowhere else, to be sought in what is published. */
export function tokenMaker(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `zq${number}w`;
  };
}

function tokensIn(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a document is due on a day and may be published: said anew here, so that the build's own rule is held against it. */
function isPublished(text: string, today: string): boolean {
  const { disclosure, review, publishedOn } = splitDocument(text).fields;
  return disclosure === '主动公开' && review === '通过' && String(publishedOn).slice(0, 10) <= today;
}

/** Tokens that what is published on a day may show, and those that it must show: each published document's title. */
export function publishedTokens(
  state: ContentState,
  today: string,
): { readonly allowed: ReadonlySet<string>; readonly due: readonly string[] } {
  const allowed = new Set<string>();
  const due: string[] = [];
  const allow = (path: string) => {
    for (const token of tokensIn(path)) allowed.add(token);
    for (const token of tokensIn(textOf(state, path))) allowed.add(token);
  };
  for (const path of state.keys()) {
    if (path.endsWith('.yaml')) allow(path);
    if (!isDocument(path) || !isPublished(textOf(state, path), today)) continue;
    const text = textOf(state, path);
    allow(path);
    due.push(...tokensIn(String(splitDocument(text).fields['title'])));
    // What a document lists or its body names lies beside it.
    for (const file of state.keys())
      if (posix.dirname(file) === posix.dirname(path) && !isDocument(file))
        if (text.includes(posix.basename(file))) allow(file);
  }
  return { allowed, due };
}

/** Every token in an output folder with the files that hold it: in their names, in their bytes, or packed by gzip. */
export function tokensInOutput(out: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of filesOf(out)) {
    const bytes = readFileSync(join(out, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = `${file}\n${bytes.toString('latin1')}${isPacked ? gunzipSync(bytes).toString('latin1') : ''}`;
    for (const token of tokensIn(text)) found.set(token, file);
  }
  return found;
}
