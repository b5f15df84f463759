import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../../../portal/model.ts';
import { PROJECT_ROOT } from '../../project.ts';
import { discard } from '../discard.ts';
import type { Peer, PeerProject } from './peer.ts';
import { peerDocuments } from './peer-documents.ts';
import { linkAttachments, writeFolder } from './peer-files.ts';
import { peerSite } from './peer-site.ts';

const TEMPLATES = join(PROJECT_ROOT, 'src/build/bench/peers/hugo');

/** Hugo as Debian has it. */
export const hugo: Peer = {
  id: 'hugo',
  name: 'Hugo',
  async install() {
    const missing = spawnSync('hugo', ['version']).error !== undefined;
    if (missing && process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-q', 'hugo']);
    const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    const version = /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
    return version === undefined
      ? { reason: 'it is not installed (Debian: apt-get install hugo)' }
      : { version };
  },
  prepare(portal, contentDir, folder) {
    writeHugoProject(portal, contentDir, folder);
    return {
      folder,
      outDir: join(folder, 'public'),
      program: 'hugo',
      args: ['--quiet', '--source', folder],
      documentFile: (path) => join(folder, 'content', `${path}.md`),
      clean() {
        for (const name of ['public', 'resources']) discard(join(folder, name));
      },
    } satisfies PeerProject;
  },
};

/** A Hugo site: lists are its taxonomies, each column, month and agency a term. */
function writeHugoProject(portal: Portal, contentDir: string, folder: string): void {
  const write = writeFolder(folder);
  const site = peerSite(portal);
  cpSync(TEMPLATES, folder, { recursive: true });
  write('data/site.json', JSON.stringify(site));
  for (const { path, fields, body } of peerDocuments(portal, contentDir)) {
    const { url: _, newer, older, ...rest } = fields;
    write(`content/${path}.md`, `${JSON.stringify({ ...rest, newer, older })}\n\n${body}`);
  }
  const term = (taxonomy: string, id: string, title: string, home?: string) =>
    write(`content/${taxonomy}/${id}/_index.md`, JSON.stringify({ title, home }));
  for (const [id, { title, kind, url }] of Object.entries(site.columns))
    if (kind !== 'link' && kind !== 'home' && url.startsWith('/columns/')) term('columns', id, title, id);
  for (const [id, { title, column }] of Object.entries(site.narrowed)) term('columns', id, title, column);
  for (const [id, { title }] of Object.entries(site.agencies)) term('offices', id, title);
  write('content/new.md', JSON.stringify({ title: '最近发布', type: 'new' }));
  const config = JSON.parse(readFileSync(join(TEMPLATES, 'config.json'), 'utf8')) as object;
  write('config.json', JSON.stringify({ ...config, baseURL: `${site.address}/`, title: site.name }));
  linkAttachments(portal, contentDir, join(folder, 'static'));
}
