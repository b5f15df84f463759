import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributesOf, filesOf, readPage } from '../sites/built-site.ts';
import { BY_KIND } from './page-kinds.ts';
import { sampleSite } from './sample-site.ts';

/** What the first round trips of a connection carry: 10 segments of 1,460 bytes (RFC 6928), headers aside. */
const FIRST_VIEW = 14 * 1024;
/** Loads on demand what it does not hold: marks of a search's words, suggestions. */
const SCRIPTS = 2.25 * 1024;
/** The search page's own script, with all that answers a question. */
const SEARCH_SCRIPT = 20 * 1024;

const gzipped = new Map<string, number>();

/** Size of a file of the site on the wire, in bytes. */
function wireSize(site: string, file: string): number {
  const size = gzipped.get(file) ?? gzipSync(readFileSync(join(site, file))).length;
  gzipped.set(file, size);
  return size;
}

function wireSizeOf(site: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + wireSize(site, file.replace(/^\//, '')), 0);
}

function pagesOf(site: string): string[] {
  return filesOf(site).filter((file) => file.endsWith('.html'));
}

/** All that the first paint of a page waits for, in bytes on the wire. */
function firstViewOf(site: string, file: string): number {
  const page = readPage(site, file);
  const styles = attributesOf(page, 'link[rel~=stylesheet]:not([media=print])', 'href');
  expect(styles.length, file).toBeGreaterThan(0);
  const scripts = attributesOf(page, 'script[src]:not([type=module], [async], [defer])', 'src');
  return wireSizeOf(site, [file, ...styles, ...scripts]);
}

/** The file that a page of a kind is served from. */
function fileOf(site: string, path: string): string {
  const [asked = ''] = path.slice(1).split('?');
  const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  return existsSync(join(site, file)) ? file : '404.html';
}

describe('on the wire', () => {
  it('every document, with what its first paint waits for, fits the first view', () => {
    const site = sampleSite();
    const documents = pagesOf(site).filter((file) =>
      /^agencies\/[^/]+\/(?!columns\/)[^/]+\/.*\.html$/.test(file),
    );
    expect(documents.length).toBeGreaterThan(100);
    const sizes = documents.map((file) => [file, firstViewOf(site, file)] as const);
    expect(sizes.filter(([, size]) => size > FIRST_VIEW)).toEqual([]);
  });

  it.each(BY_KIND)('so does every kind of page: %s', (_kind, { path }) => {
    const site = sampleSite();
    expect(firstViewOf(site, fileOf(site, path))).toBeLessThanOrEqual(FIRST_VIEW);
  });

  it('scripts are small, and only the search page needs more', () => {
    const site = sampleSite();
    for (const file of pagesOf(site)) {
      const page = readPage(site, file);
      const scripts = [
        ...attributesOf(page, 'script[src]', 'src'),
        ...attributesOf(page, 'link[rel=modulepreload]', 'href'),
      ];
      const size = wireSizeOf(site, scripts);
      const limit = file === 'search/index.html' ? SEARCH_SCRIPT : SCRIPTS;
      expect(size, `${file}: ${scripts.join(' ')}`).toBeLessThanOrEqual(limit);
    }
  });
});
