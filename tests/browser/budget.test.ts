import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributesOf, filesOf, readPage } from '../sites/built-site.ts';
import { sampleSite } from './sample-site.ts';

/** What the first round trips of a connection carry: 10 segments of 1,460 bytes (RFC 6928), headers aside. */
const FIRST_VIEW = 14 * 1024;
const SCRIPTS = 2 * 1024;
/** The search page's own script; Pagefind, which it loads when something is asked, aside. */
const SEARCH_SCRIPT = 8 * 1024;

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

describe('on the wire', () => {
  it('a document with its style sheets fits the first view', () => {
    const site = sampleSite();
    const documents = pagesOf(site).filter((file) =>
      /^agencies\/[^/]+\/(?!columns\/)[^/]+\/.*\.html$/.test(file),
    );
    expect(documents.length).toBeGreaterThan(100);
    const tooBig = documents.flatMap((file) => {
      const styles = attributesOf(readPage(site, file), 'link[rel~=stylesheet]', 'href');
      expect(styles.length, file).toBeGreaterThan(0);
      const size = wireSizeOf(site, [file, ...styles]);
      return size > FIRST_VIEW ? [`${file}: ${size}`] : [];
    });
    expect(tooBig).toEqual([]);
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
