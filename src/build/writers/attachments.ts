import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFiles } from '../../portal/attachments.ts';
import type { Attachment, Portal } from '../../portal/model.ts';
import { attachmentRoute } from '../../portal/routes.ts';
import type { PreparedPictures } from '../pictures.ts';
import { digestOf } from '../plan/digest.ts';
import { fileOfRoute, type Output, type OutputFolder, type PlannedFile } from '../plan/output.ts';
import { storeFile } from './file-store.ts';

interface AttachmentFile extends PlannedFile {
  put(folder: OutputFolder): void;
}

function attachmentFile(
  path: string,
  own: string,
  put: (folder: OutputFolder, path: string) => void,
): AttachmentFile {
  return { path, inputs: { code: '', own }, put: (folder) => put(folder, path) };
}

/** The files that published documents offer or show, accounts' QR codes, and the smaller copies of pictures. */
export function attachmentsOutput(
  portal: Portal,
  { contentDir, pictures }: { contentDir: string; pictures: PreparedPictures },
): Output<AttachmentFile> {
  const attachments = new Map(publishedFiles(portal).map((each) => [each.file, each]));
  const filesOf = ({ file, hash, variants }: Attachment): AttachmentFile[] => [
    attachmentFile(fileOfRoute(attachmentRoute(file)), hash, (folder, path) =>
      folder.place(path, storeFile(join(contentDir, file), hash)),
    ),
    ...variants.flatMap(({ route }): AttachmentFile[] => {
      const copy = pictures.files.get(route);
      if (copy === undefined) return [];
      return [
        attachmentFile(fileOfRoute(route), digestOf(copy), (folder, path) =>
          folder.write(path, readFileSync(copy)),
        ),
      ];
    }),
  ];
  return {
    name: '放好附件和图片',
    unit: '个文件',
    files: [...attachments.values()].flatMap(filesOf),
    async write(due, folder, tick) {
      for (const { put } of due) {
        put(folder);
        tick();
      }
    },
  };
}
