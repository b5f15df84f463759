import { splitWords } from './match.ts';

/**
 * The words that led to a page go with its address as a fragment: it is sent to no server, so that caches, logs and
 * the canonical address know nothing of it.
 */
const START = '#mark=';
/** In characters; a hostile address makes no page slow. */
const LONGEST = 120;
const HALF_SURROGATES = /\p{Cs}/gu;

/** The fragment for a query: `#mark=信访 工作`, percent-encoded; empty for a query without words. */
export function formatWords(query: string): string {
  const text = [...query.replace(HALF_SURROGATES, ' ').trim()].slice(0, LONGEST).join('');
  return splitWords(text).length === 0 ? '' : START + encodeURIComponent(text);
}

/** The query of a fragment; empty if it carries none, or none that can be read. */
export function parseWords(fragment: string): string {
  if (!fragment.startsWith(START)) return '';
  try {
    return [...decodeURIComponent(fragment.slice(START.length))].slice(0, LONGEST).join('').trim();
  } catch {
    return '';
  }
}
