import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEERS } from '../../../../src/build/bench/peers/index.ts';
import { columnId } from '../../../../src/build/bench/peers/peer-addresses.ts';
import { peerDocuments } from '../../../../src/build/bench/peers/peer-documents.ts';
import { peerSite } from '../../../../src/build/bench/peers/peer-site.ts';
import { writeCorpus } from '../../../../src/build/corpus/corpus.ts';
import { PROJECT_ROOT } from '../../../../src/build/project.ts';
import { buildPortal } from '../../../../src/portal/build-portal.ts';
import { listPagesOf } from '../../../../src/portal/listings.ts';
import type { Portal } from '../../../../src/portal/model.ts';
import { readContent } from '../../../../src/source/content.ts';

let root: string;
let corpus: string;
let portal: Portal;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lanmu-peers-'));
  corpus = join(root, 'corpus');
  writeCorpus({ contentDir: join(PROJECT_ROOT, 'content'), outDir: corpus, documents: 350, seed: 1 });
  ({ portal } = buildPortal(await readContent(corpus), { today: '2019-12-01' }));
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

test('peers get every published document once, with its own body', () => {
  const documents = [...peerDocuments(portal, corpus)];
  expect(documents.map(({ path }) => `/${path}.html`)).toEqual(portal.documents.map(({ route }) => route));
  for (const { body, path } of documents) {
    expect(body.trim().length, path).toBeGreaterThan(50);
    expect(body, path).not.toMatch(/\]\((?!\/|https?:)/);
    expect(body, path).not.toMatch(/^<\/?\p{Script=Han}/mu);
  }
});

test('a list has the documents that ours has: columns, their years and agencies', () => {
  const site = peerSite(portal);
  const documents = [...peerDocuments(portal, corpus)];
  const counts = new Map<string, number>();
  for (const id of documents.flatMap(({ fields }) => fields.columns))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const column of portal.columnByPath.values()) {
    if (column.kind !== 'list' || column.listing === 'entries') continue;
    const id = columnId(column);
    expect(counts.get(id) ?? 0, id).toBe(column.documents.length);
    const narrowed = listPagesOf(column).filter(({ year, handler }) => (year ?? handler) !== undefined);
    const total = narrowed.reduce((sum, page) => sum + page.documents.length, 0);
    expect(
      (site.columns[id]?.narrowed ?? []).reduce((sum, each) => sum + (counts.get(each) ?? 0), 0),
      id,
    ).toBe(total);
  }
  expect(Object.keys(site.narrowed).length).toBeGreaterThan(5);
});

test('no two pages of a peer have one address', () => {
  const { columns, narrowed, agencies } = peerSite(portal);
  const pages = Object.values(columns).filter(({ kind }) => kind !== 'link' && kind !== 'home');
  const urls = [...pages, ...Object.values(narrowed), ...Object.values(agencies)].map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
});

test.each(PEERS)('$name gets a project with a file for each document, and its attachments', (peer) => {
  const { folder, documentFile } = peer.prepare(portal, corpus, join(root, peer.id));
  for (const { file, fields } of portal.documents)
    expect(readFileSync(documentFile(file.replace(/\.mdx?$/, '')), 'utf8')).toContain(fields.title);
  const [attachment] = portal.documents.flatMap(({ attachments }) => attachments);
  const file = ['static', 'public']
    .map((name) => join(folder, name, attachment?.file ?? ''))
    .find(existsSync);
  expect(statSync(file ?? '').size).toBe(attachment?.size);
});
