import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project.ts';
import { discard } from '../discard.ts';
import { npmInstall } from './npm-install.ts';
import { ENOUGH_MEMORY, type Peer } from './peer.ts';
import { peerDocuments } from './peer-documents.ts';
import { linkAttachments, writeFolder } from './peer-files.ts';
import { peerSite } from './peer-site.ts';

const TEMPLATES = join(PROJECT_ROOT, 'src/build/bench/peers/astro');

/** Astro the usual way: its glob loader, a typed collection, its own Markdown. */
export const astro: Peer = {
  id: 'astro',
  name: 'Astro',
  install: async (folder) => npmInstall(TEMPLATES, join(folder, 'astro'), 'astro'),
  prepare(portal, contentDir, folder) {
    cpSync(TEMPLATES, folder, { recursive: true });
    const write = writeFolder(folder);
    write('src/site.json', JSON.stringify(peerSite(portal)));
    for (const { path, fields, body } of peerDocuments(portal, contentDir)) {
      const { url: _, ...rest } = fields;
      // JSON is YAML: the parser takes it as it is.
      write(`content/${path}.md`, `---\n${JSON.stringify(rest)}\n---\n\n${body}`);
    }
    linkAttachments(portal, contentDir, join(folder, 'public'));
    return {
      folder,
      outDir: join(folder, 'dist'),
      program: process.execPath,
      // Its package is in the folder above, where `install` has put it.
      args: [ENOUGH_MEMORY, join(folder, '../node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
      documentFile: (path) => join(folder, 'content', `${path}.md`),
      clean() {
        for (const name of ['dist', '.astro', 'node_modules']) discard(join(folder, name));
      },
    };
  },
};
