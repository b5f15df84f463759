import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project.ts';
import { discard } from '../discard.ts';
import { npmInstall } from './npm-install.ts';
import { ENOUGH_MEMORY, type Peer } from './peer.ts';
import { peerDocuments } from './peer-documents.ts';
import { linkAttachments, writeFolder } from './peer-files.ts';
import { peerSite } from './peer-site.ts';

const TEMPLATES = join(PROJECT_ROOT, 'src/build/bench/peers/eleventy');

/** Eleventy with its own Markdown and JavaScript templates, the quickest it has. */
export const eleventy: Peer = {
  id: 'eleventy',
  name: 'Eleventy',
  install: async (folder) => npmInstall(TEMPLATES, join(folder, 'eleventy'), '@11ty/eleventy'),
  prepare(portal, contentDir, folder) {
    cpSync(TEMPLATES, folder, { recursive: true });
    const write = writeFolder(folder);
    write('site.json', JSON.stringify(peerSite(portal)));
    for (const { path, fields, body } of peerDocuments(portal, contentDir)) {
      // `date` and `url` are names of Eleventy's own.
      const { date, url, ...rest } = fields;
      write(
        `${path}.md`,
        `---json\n${JSON.stringify({ ...rest, day: date, permalink: url })}\n---\n\n${body}`,
      );
    }
    linkAttachments(portal, contentDir, join(folder, 'static'));
    return {
      folder,
      outDir: join(folder, '_site'),
      program: process.execPath,
      // Its package is in the folder above, where `install` has put it.
      args: [ENOUGH_MEMORY, join(folder, '../node_modules/@11ty/eleventy/cmd.cjs')],
      documentFile: (path) => join(folder, `${path}.md`),
      clean: () => discard(join(folder, '_site')),
    };
  },
};
