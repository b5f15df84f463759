import wordMarks from './word-marks.ts?worker&url';

/**
 * Loads what few visits need. Each is a bundle of its own, asked for by its address: for a dynamic import in plain
 * words the bundler would add more code here than there is now.
 */
export function loadOnDemand(): void {
  // Of src/search/word-fragment.ts, which would bring more along.
  if (location.hash.startsWith('#mark=')) void import(/* @vite-ignore */ wordMarks);
}
